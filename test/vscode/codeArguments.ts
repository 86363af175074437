import { existsSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Settings } from './settings';

/** What desktop VS Code's command line asks for, as far as a test run needs it. */
export interface CodeArguments {
  readonly extensionDevelopmentPath: string;
  readonly extensionTestsPath: string;
  readonly folder: string | undefined;
  readonly file: string | undefined;
  /** False where `--disable-workspace-trust` is missing. */
  readonly trust: boolean;
  /** The user's settings from `--user-data-dir`. */
  readonly settings: Settings;
}

/** Reads desktop VS Code's arguments; flags that mean nothing in a browser are passed over. */
export function readCodeArguments(args: readonly string[]): CodeArguments {
  const { values, positionals } = parseArgs({
    args: [...args],
    strict: false,
    options: {
      extensionDevelopmentPath: { type: 'string' },
      extensionTestsPath: { type: 'string' },
      'user-data-dir': { type: 'string' },
      'disable-workspace-trust': { type: 'boolean' },
    },
  });
  const path = (name: 'extensionDevelopmentPath' | 'extensionTestsPath') => {
    const value = values[name];
    if (typeof value !== 'string') {
      throw new Error(`--${name}=… is missing: this launcher opens VS Code for test suites only.`);
    }
    return resolve(value);
  };
  const userDataDir = values['user-data-dir'];
  const paths = positionals.map((given) => resolve(given)).filter((given) => existsSync(given));
  return {
    extensionDevelopmentPath: path('extensionDevelopmentPath'),
    extensionTestsPath: path('extensionTestsPath'),
    folder: paths.find((given) => statSync(given).isDirectory()),
    file: paths.find((given) => statSync(given).isFile()),
    trust: values['disable-workspace-trust'] === true,
    settings: typeof userDataDir === 'string' ? readSettings(join(userDataDir, 'User', 'settings.json')) : {},
  };
}

function readSettings(file: string): Settings {
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Settings) : {};
}

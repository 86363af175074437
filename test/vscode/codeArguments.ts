import { existsSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
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
  const paths = args.filter((arg) => !arg.startsWith('-')).map((path) => resolve(path));
  const userDataDir = value(args, 'user-data-dir');
  return {
    extensionDevelopmentPath: resolve(required(args, 'extensionDevelopmentPath')),
    extensionTestsPath: resolve(required(args, 'extensionTestsPath')),
    folder: paths.find((path) => statSync(path).isDirectory()),
    file: paths.find((path) => statSync(path).isFile()),
    trust: args.includes('--disable-workspace-trust'),
    settings: userDataDir ? readSettings(join(userDataDir, 'User', 'settings.json')) : {},
  };
}

function value(args: readonly string[], name: string): string | undefined {
  return args.find((arg) => arg.startsWith(`--${name}=`))?.slice(name.length + 3);
}

function required(args: readonly string[], name: string): string {
  const given = value(args, name);
  if (!given) {
    throw new Error(`--${name}=… is missing: this launcher opens VS Code for test suites only.`);
  }
  return given;
}

function readSettings(file: string): Settings {
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Settings) : {};
}

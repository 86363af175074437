import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { atExit } from './atExit';
import { findOnPath } from './findBrowser';
import { tempFolder } from './folders';
import { isRunning } from './isRunning';
import { writeSettings, type Settings } from './settings';

/** What the desktop is opened with. */
export interface DesktopOptions {
  readonly vsix: string;
  readonly settings: Settings;
  readonly workspace: string;
  readonly file: string;
}

/** Opens the installed VS Code with data of its own; answers when it is closed, and closes it with this process. */
export async function startDesktop({ vsix, settings, workspace, file }: DesktopOptions): Promise<void> {
  const code = findOnPath(process.platform === 'win32' ? 'code.cmd' : 'code');
  if (!code) {
    throw new Error(
      "There is no `code` on the PATH. In VS Code, run “Shell Command: Install 'code' command in PATH”, " +
        'or leave out `--desktop`.',
    );
  }
  const temp = tempFolder().path;
  const userDataDir = join(temp, 'user');
  const own = ['--user-data-dir', userDataDir, '--extensions-dir', join(temp, 'extensions')];
  writeSettings(userDataDir, settings);
  await run(code, ...own, '--install-extension', vsix);
  await run(code, ...own, '--disable-workspace-trust', '--skip-welcome', '--new-window', workspace, file);
  console.log('SEO Backlinks is open in the desktop. Ctrl+C ends it.');

  atExit(() => {
    const main = mainProcess(userDataDir);
    if (main && isRunning(main)) {
      process.kill(main);
    }
  });
  let main: number | undefined;
  while (!main || isRunning(main)) {
    main = mainProcess(userDataDir);
    await wait(500);
  }
}

/** `code` itself ends at once; VS Code notes its main process in its data folder. */
function mainProcess(userDataDir: string): number | undefined {
  try {
    return Number(readFileSync(join(userDataDir, 'code.lock'), 'utf8'));
  } catch {
    return undefined;
  }
}

async function run(code: string, ...args: readonly string[]): Promise<void> {
  const shell = process.platform === 'win32';
  const quoted = [code, ...args].map((word) => (shell ? `"${word}"` : word));
  const child = spawn(quoted[0]!, quoted.slice(1), { shell, stdio: 'inherit' });
  const [exitCode] = (await once(child, 'exit')) as [number | null];
  if (exitCode !== 0) {
    throw new Error(`\`code ${args.join(' ')}\` ended with code ${exitCode}.`);
  }
}

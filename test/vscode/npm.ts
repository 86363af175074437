import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { basename } from 'node:path';
import { atExit } from './atExit';

/** Runs npm in a folder; throws with npm's own words where it fails. */
export async function npm(folder: string, ...args: readonly string[]): Promise<void> {
  const child = spawn(...npmCommand(['--no-audit', '--no-fund', '--loglevel=error', ...args]), {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const end = atExit(() => child.kill('SIGKILL'));
  let said = '';
  child.stdout.on('data', (text: Buffer) => (said += text.toString()));
  child.stderr.on('data', (text: Buffer) => (said += text.toString()));
  try {
    const [code] = (await once(child, 'close')) as [number | null];
    if (code !== 0) {
      throw new Error(`npm ${args.join(' ')} failed:\n${said.trim()}`);
    }
  } finally {
    end();
  }
}

/** The npm that started us, if one did: it need not be the one on the PATH. */
function npmCommand(args: string[]): [string, string[]] {
  const script = process.env['npm_execpath'];
  return script && basename(script) === 'npm-cli.js' ? [process.execPath, [script, ...args]] : ['npm', args];
}

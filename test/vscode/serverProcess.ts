import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { atExit } from './atExit';
import type { ProvisionedVsCode } from './provision';

const START_LIMIT = 120_000;

/** A run of VS Code's `server-main.js`, with everything it starts in turn. */
export interface ServerProcess {
  /** Answers with the match when the output fits; throws if the process ends first, or after two minutes. */
  readonly untilOutput: (pattern: RegExp) => Promise<RegExpExecArray>;
  /** Answers with the exit code when the process has ended by itself or by `stop`. */
  readonly exited: Promise<number | null>;
  /** What it printed last. */
  readonly lastOutput: () => string;
  /** Ends it and its children. */
  readonly stop: () => Promise<void>;
}

/** Runs `server-main.js` in a process group of its own, which ends with this process. */
export function runServer(
  vsCode: ProvisionedVsCode,
  args: readonly string[],
  env: NodeJS.ProcessEnv,
): ServerProcess {
  const child = spawn(vsCode.node, ['out/server-main.js', '--accept-server-license-terms', ...args], {
    cwd: vsCode.folder,
    env,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const kill = atExit(() => killGroup(child));
  const exited = once(child, 'exit').then(([code]) => code as number | null);
  exited.catch(() => undefined);
  let output = '';
  const onOutput = (text: Buffer) => (output = (output + text.toString()).slice(-20_000));
  child.stdout.on('data', onOutput);
  child.stderr.on('data', onOutput);

  const untilOutput = (pattern: RegExp) =>
    new Promise<RegExpExecArray>((resolve, reject) => {
      const fail = (reason: string) => reject(new Error(`VS Code's server ${reason}:\n${output}`));
      const limit = setTimeout(fail, START_LIMIT, 'is not ready after two minutes');
      const look = () => {
        const match = pattern.exec(output);
        if (match) {
          clearTimeout(limit);
          resolve(match);
        }
      };
      child.stdout.on('data', look);
      child.stderr.on('data', look);
      const onEnd = () => {
        clearTimeout(limit);
        fail('ended before it was ready');
      };
      exited.then(onEnd, onEnd);
    });

  const stop = async () => {
    kill();
    await exited;
  };
  return { untilOutput, exited, lastOutput: () => output, stop };
}

function killGroup(child: ChildProcess): void {
  try {
    // The negative number means the group: the extension hosts are in it.
    if (child.pid) {
      process.kill(-child.pid, 'SIGKILL');
    }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') {
      throw error;
    }
  }
}

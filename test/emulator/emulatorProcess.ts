import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import type { Traffic } from './limiter';

/** The emulator in a process, and thus with an event loop, of its own. */
export interface EmulatorProcess {
  readonly origin: string;
  /** Ends it and tells what it has seen. */
  stop(): Promise<Traffic>;
}

/** Starts the emulator on a free port; rejects when it ends before it listens. */
export async function startEmulatorProcess(args: readonly string[]): Promise<EmulatorProcess> {
  const main = `${import.meta.dirname}/main.ts`;
  const child = spawn(process.execPath, ['--import', 'tsx', main, '--port', '0', ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const lines = createInterface({ input: child.stdout });
  let last = '';
  lines.on('line', (line) => (last = line));
  await Promise.race([once(lines, 'line'), once(lines, 'close')]);
  const origin = /^listening on (\S+)$/.exec(last)?.[1];
  if (origin === undefined) {
    throw new Error(`the emulator did not start: ${last}`);
  }
  return {
    origin,
    stop: async () => {
      const closed = once(lines, 'close');
      child.kill('SIGINT');
      await closed;
      return trafficIn(last);
    },
  };
}

/** As the command prints it at its end. */
function trafficIn(line: string): Traffic {
  const [atOnce = NaN, perWindow = NaN, refused = NaN] = (line.match(/\d+/g) ?? []).map(Number);
  return { atOnce, perWindow, refused };
}

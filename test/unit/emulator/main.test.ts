import assert from 'node:assert/strict';
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';

const COMMAND = ['--import', 'tsx', 'test/emulator/main.ts'];

describe('the emulator as a command', () => {
  let running: Running | undefined;
  afterEach(() => {
    if (running?.child.exitCode === null) {
      running.signal('SIGKILL');
    }
    running = undefined;
  });

  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    it(`says where it listens, tells of every request, and ends on ${signal} with all its processes`, async () => {
      running = start('--port', '0', '--as-of', '2026-11-24', '--password', 'canary');
      const { child, nextLine } = running;
      const first = await nextLine();
      assert.match(first, /^listening on http:\/\/127\.0\.0\.1:\d+$/);
      const origin = first.replace('listening on ', '');
      const call = (path: string, password: string, body?: string) =>
        fetch(origin + path, {
          headers: { authorization: `Basic ${Buffer.from(`login:${password}`).toString('base64')}` },
          ...(body !== undefined && { method: 'POST', body }),
        });
      await call('/v3/backlinks/summary/live', 'canary', '[{"target":"example.com"}]');
      assert.equal(await nextLine(), 'POST /v3/backlinks/summary/live 200 USD 0.024036');
      await call('/v3/appendix/user_data', 'wrong');
      assert.equal(await nextLine(), 'GET /v3/appendix/user_data 401 USD 0');
      const closed = once(child, 'close');
      running.signal(signal);
      assert.deepEqual(await closed, [0, null]);
      await assert.rejects(call('/', 'canary'));
    });
  }

  it('meets requests with faults and limits, tells of them, and ends in spite of an answer that stalls', async () => {
    running = start(
      '--port',
      '0',
      '--canned',
      '--per-window',
      '3',
      '--faults',
      'none,closeCharged,stallInBody',
    );
    const { child, nextLine } = running;
    const origin = (await nextLine()).replace('listening on ', '');
    const look = () =>
      fetch(`${origin}/v3/backlinks/summary/live`, {
        method: 'POST',
        body: '[{"target":"example.com"}]',
        headers: { authorization: `Basic ${Buffer.from('login:password').toString('base64')}` },
      });
    await look();
    await assert.rejects(look());
    const stalled = await look();
    const refused = (await (await look()).json()) as { readonly tasks: readonly [{ status_code: number }] };
    assert.equal(refused.tasks[0].status_code, 40202);
    const lines = [await nextLine(), await nextLine(), await nextLine(), await nextLine()];
    assert.deepEqual(
      lines.map((line) => line.replace('POST /v3/backlinks/summary/live ', '')),
      ['200 USD 0.024036', 'closeCharged USD 0.024036', 'stallInBody USD 0', '200 USD 0'],
    );
    const closed = once(child, 'close');
    running.signal('SIGTERM');
    assert.equal(await nextLine(), '2 at once, 4 in a window, 1 refused');
    assert.deepEqual(await closed, [0, null]);
    await assert.rejects(stalled.text());
  });

  it('explains itself, with exit code 2, when called with --colour red', () => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [...COMMAND, '--colour', 'red'], {
      encoding: 'utf8',
    });
    assert.deepEqual([status, stdout], [2, '']);
    assert.match(stderr, /npm run emulator -- \[--port 8787\]/);
  });
});

interface Running {
  /** It closes when no process holds its output any more. */
  readonly child: ChildProcess;
  /** The next line of its output; running out of them is a failure. */
  readonly nextLine: () => Promise<string>;
  /** Tells the whole group of processes, as Ctrl+C does. */
  readonly signal: (signal: NodeJS.Signals) => void;
}

function start(...args: string[]): Running {
  const child = spawn(process.execPath, [...COMMAND, ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
    detached: true,
  });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  return {
    child,
    nextLine: async () => {
      const next = await lines.next();
      if (next.done) {
        throw new Error('it ended without another line');
      }
      return next.value;
    },
    signal: (signal) => process.kill(-(child.pid ?? NaN), signal),
  };
}

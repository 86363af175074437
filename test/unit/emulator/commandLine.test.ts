import assert from 'node:assert/strict';
import { readCommandLine } from '../../emulator/commandLine';
import type { EmulatorOptions } from '../../emulator/emulatorOptions';
import { fault } from '../../emulator/faults';

describe("the emulator's command line", () => {
  const read = (line: string) => readCommandLine(line === '' ? [] : line.split(' '));

  const RIGHT: readonly (readonly [line: string, Partial<EmulatorOptions>])[] = [
    ['', { port: 8787, summaries: 'sample', limits: { atOnce: 30, perWindow: 2_000, windowMs: 60_000 } }],
    ['--port 0 --login me --password x', { port: 0, login: 'me', password: 'x' }],
    ['--as-of 2026-11-24 --balance 0.5', { asOf: '2026-11-24', balance: 0.5 }],
    [
      '--at-once 3 --per-window 20 --window-ms 2000',
      { limits: { atOnce: 3, perWindow: 20, windowMs: 2_000 } },
    ],
    ['--canned --latency-ms 300', { summaries: 'canned', latencyMs: 300 }],
    ['--id-list-delay-ms 60000', { idListDelayMs: 60_000 }],
  ];
  for (const [line, expected] of RIGHT) {
    it(`reads "${line}"`, () => {
      const options = read(line);
      assert.deepEqual({ ...options, ...expected }, options);
    });
  }

  it('gives faults in turn and over again', () => {
    const { faults, connections } = read('--faults close,none,40210 --connections none,reset');
    const request = {} as Parameters<NonNullable<typeof faults>>[0];
    assert.deepEqual(
      [0, 1, 2, 3].map((n) => faults?.(request, n)),
      [fault('close'), undefined, fault('40210'), fault('close')],
    );
    assert.deepEqual(
      [0, 1, 2, 3].map((n) => connections?.(n)),
      [undefined, 'reset', undefined, 'reset'],
    );
  });

  for (const line of [
    '--port 65536',
    '--port x',
    '--as-of 2026-02-31',
    '--as-of today',
    '--balance -1',
    '--balance=-1',
    '--at-once many',
    '--latency-ms 0.5',
    '--faults nonsense',
    '--faults close,',
    '--connections close,stall',
    '--colour red',
    '8787',
  ]) {
    it(`refuses "${line}"`, () => {
      assert.throws(() => read(line));
    });
  }
});

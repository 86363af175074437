import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { startEmulator, type Emulator } from '../../emulator/emulator';
import { FAULTS } from '../../emulator/faults';
import { buildProgram } from './buildProgram';
import { cleanUp, newFolder } from './journal/folders';
import { PRICE, type Plan } from './money/askAll';
import { audit } from './money/audit';

const TARGETS = Array.from({ length: 25 }, (_, n) => `site${n}.example`);
const PAIRS = 4;

describe('two windows in processes of their own that ask the same', function () {
  this.timeout(60_000);
  let program: string;
  let emulator: Emulator;
  let folder: string;

  before(async () => (program = await buildProgram(new URL('./money/windowProgram.ts', import.meta.url))));
  beforeEach(() => (folder = newFolder()));
  afterEach(() => emulator.stop());
  after(cleanUp);

  /** Two windows at once, the second in the opposite order. */
  async function askBoth(waves: readonly (readonly string[])[], plan: Partial<Plan>): Promise<void> {
    const both = [waves, waves.map((wave) => wave.toReversed()).toReversed()].map((own) => {
      const whole: Plan = { origin: emulator.origin, windowMs: 500, budget: 0, waves: own, ...plan };
      const child = spawn(process.execPath, [program, folder, JSON.stringify(whole)], { stdio: 'inherit' });
      return once(child, 'exit');
    });
    for (const [code] of await Promise.all(both)) {
      assert.equal(code, 0);
    }
  }

  const inEights = Array.from({ length: 4 }, (_, n) => TARGETS.slice(8 * n, 8 * n + 8));

  for (let pair = 1; pair <= PAIRS; pair++) {
    it(`buy each answer once, in opposite orders: pair ${pair}`, async () => {
      emulator = await start({ latencyMs: pair % 2 });
      await askBoth(inEights, { maxAgeHours: 24 });
      assert.equal(emulator.charges.length, TARGETS.length);
      await audit(emulator, folder);
    });
  }

  it('ask before they buy again what became uncertain meanwhile, and don’t where the user says no', async () => {
    const faults = () => FAULTS.get('close');
    emulator = await start({ faults });
    await askBoth(inEights, { maxAgeHours: 24, agrees: false });
    assert.equal(emulator.requests.length, TARGETS.length);
  });

  for (const room of [1, 10, 29]) {
    it(`spend a budget for ${room} to the end, and never more`, async () => {
      emulator = await start({ latencyMs: 5 });
      await askBoth([Array.from({ length: 30 }, (_, n) => `budget${n}.example`)], { budget: room * PRICE });
      assert.equal(emulator.charges.length, room);
      await audit(emulator, folder);
    });
  }
});

/** What two windows send together is not the point here. */
function start(options: Parameters<typeof startEmulator>[0]): Promise<Emulator> {
  const limits = { atOnce: Infinity, perWindow: Infinity };
  return startEmulator({ summaries: 'canned', balance: 100, limits, ...options });
}

import assert from 'node:assert/strict';
import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import fc from 'fast-check';
import { summary } from '../../../src/dataforseo/endpoints/summary';
import { startEmulator } from '../../emulator/emulator';
import { FAULTS } from '../../emulator/faults';
import { buildProgram } from './buildProgram';
import { cleanUp, newFolder } from './journal/folders';
import { PRICE } from './money/askAll';
import { assertNoted } from './money/audit';
import type { Trouble } from './money/trouble';
import type { ToWindow, TroubledPlan } from './money/troubledWindow';

/** More by the environment variable, for a night. */
const RUNS = Number(process.env.TROUBLE_RUNS ?? 20);
/** Endless ones take a gigabyte each. */
const NAMES = [...FAULTS.keys()].filter((name) => !/^(gigabyte|gzipBomb)/.test(name));
const [MINUTE, HOUR] = [60_000, 3_600_000];

/** A window: what it asks for, in which order, and what goes wrong in it. */
interface Window {
  readonly waves: readonly (readonly string[])[];
  readonly trouble: Trouble;
}

/** What happens to a window when the emulator sees the nth request or answer. */
interface Happening {
  readonly at: number;
  readonly window: number;
  /** The lookup that is given up; null kills the window. */
  readonly cancels: number | null;
}

interface Story {
  readonly windows: readonly Window[];
  readonly happenings: readonly Happening[];
  /** The fault that the nth request meets; from the end on none. */
  readonly faults: readonly (string | null)[];
  /** How many lookups may be paid for; 0 is no budget. */
  readonly budget: number;
}

const target = fc.integer({ min: 1, max: 12 }).map((n) => `site${n}.example`);
const trouble: fc.Arbitrary<Trouble> = fc.record({
  seed: fc.nat(),
  late: fc.constantFrom(0, 0.1, 0.4),
  fails: fc.constantFrom(0, 0.01, 0.05),
  jumps: fc.array(
    fc.record({ at: fc.nat(60), by: fc.constantFrom(-2 * HOUR, -90_000, -MINUTE, MINUTE, 90_000, 2 * HOUR) }),
    { maxLength: 3 },
  ),
});
const windows = fc.record({
  waves: fc.array(fc.array(target, { minLength: 1, maxLength: 12 }), { minLength: 1, maxLength: 3 }),
  trouble,
});
const story: fc.Arbitrary<Story> = fc.record({
  windows: fc.array(windows, { minLength: 2, maxLength: 3 }),
  happenings: fc.array(
    fc.record({ at: fc.nat(30), window: fc.nat(2), cancels: fc.option(fc.nat(11), { freq: 3 }) }),
    { maxLength: 6 },
  ),
  faults: fc.array(fc.option(fc.constantFrom(...NAMES), { freq: 1 }), { size: '+1', maxLength: 20 }),
  budget: fc.option(fc.integer({ min: 1, max: 12 }), { nil: 0 }),
});

describe('paying once in windows whose files and clocks fail', function () {
  this.timeout(RUNS * 30_000);
  let program: string;
  before(async () => {
    program = await buildProgram(new URL('./money/troubledWindow.ts', import.meta.url));
  });
  after(cleanUp);

  it('holds for each question, as long as its answer is fresh and nobody agrees to pay again', async () => {
    await fc.assert(fc.asyncProperty(story, tell), { numRuns: RUNS, endOnFailure: true });
  });

  async function tell({ windows: all, happenings, faults, budget }: Story): Promise<void> {
    const emulator = await startEmulator({
      summaries: 'canned',
      balance: 100,
      limits: { atOnce: Infinity, perWindow: Infinity },
      faults: ({ path }, n) => (path === summary.path ? FAULTS.get(faults[n] ?? '') : undefined),
    });
    const other = await startEmulator({ summaries: 'canned' });
    const folder = newFolder();
    const terms = {
      ...{ origin: emulator.origin, otherOrigin: other.origin, timeoutMs: 150, windowMs: 500 },
      ...{ budget: budget * PRICE, maxAgeHours: 24, agrees: false },
    };
    const children = all.map((own) => open(folder, { ...terms, ...own }));
    try {
      let seen = 0;
      const happen = () => {
        const now = seen++;
        for (const { at, window, cancels } of happenings) {
          const child = children[window];
          if (at === now && child?.connected) {
            if (cancels === null) {
              child.kill('SIGKILL');
            } else {
              tellWindow(child, { cancel: cancels });
            }
          }
        }
      };
      emulator.events.on('request', happen).on('answer', happen);
      await Promise.all(children.map((child) => ended(child, children)));
      await Promise.all(emulator.requests.map(({ ended: done }) => done));

      const targets = emulator.charges.map((charge) => charge.target);
      assert.equal(new Set(targets).size, targets.length, `paid twice: ${targets.toSorted().join(' ')}`);
      assert.ok(budget === 0 || targets.length <= budget, `${targets.length} of ${budget} spent`);
      await assertNoted(emulator, folder);
    } finally {
      children.forEach((child) => child.kill('SIGKILL'));
      await Promise.all([emulator.stop(), other.stop()]);
    }
  }

  function open(folder: string, plan: TroubledPlan): ChildProcess {
    return fork(program, [folder, JSON.stringify(plan)], { execArgv: [] });
  }
});

/** Waits until a window has ended; the others are told, since they would look for themselves, but later. */
async function ended(child: ChildProcess, all: readonly ChildProcess[]): Promise<void> {
  const [code, signal] = (await once(child, 'exit')) as [number | null, string | null];
  assert.ok(code === 0 || signal === 'SIGKILL', `it ended by itself: ${code}`);
  all.filter(({ connected }) => connected).forEach((one) => tellWindow(one, 'look'));
}

function tellWindow(child: ChildProcess, message: ToWindow): void {
  child.send(message, () => undefined); // it may be gone just now
}

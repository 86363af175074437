import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import fc from 'fast-check';
import { summary } from '../../../src/dataforseo/endpoints/summary';
import { PATHS } from '../../../src/dataforseo/service';
import { startEmulator, type Emulator } from '../../emulator/emulator';
import type { EmulatorOptions } from '../../emulator/emulatorOptions';
import { FAULTS } from '../../emulator/faults';
import { ON, transportTo } from '../dataforseo/transportTo';
import { buildProgram } from './buildProgram';
import { cleanUp, newFolder } from './journal/folders';
import { askAll, limited, PRICE, type Plan } from './money/askAll';
import { audit } from './money/audit';
import { openWindow } from './openWindow';

/** More by the environment variable, for a night. */
const RUNS = Number(process.env.MONEY_RUNS ?? 30);
/** Endless ones take a gigabyte each. */
const LEFT_OUT = /^(gigabyte|gzipBomb)/;
const NAMES = [...FAULTS.keys()].filter((name) => !LEFT_OUT.test(name));

/** What happens at the nth thing that the emulator sees: a request that has come, or an answer that goes out. */
interface Happening {
  readonly at: number;
  /** The lookup that is given up, counted in each window. */
  readonly cancels: number;
}

interface Story {
  /** The fault that the nth request meets; from the end on none. */
  readonly faults: readonly (string | null)[];
  readonly connections: readonly ('reset' | 'close' | null)[];
  readonly latencyMs: number;
  /** How many lookups may be paid for; 0 is no budget. */
  readonly budget: number;
  /** One list of waves for each window of this process. */
  readonly windows: readonly (readonly (readonly string[])[])[];
  readonly cancels: readonly Happening[];
  /** The waves of a window in a process of its own, and when it is killed. */
  readonly process: { readonly waves: readonly (readonly string[])[]; readonly killedAt: number } | null;
}

const target = fc.integer({ min: 1, max: 40 }).map((n) => `site${n}.example`);
const waves = fc.array(fc.array(target, { minLength: 1, maxLength: 30 }), { minLength: 1, maxLength: 2 });
const story: fc.Arbitrary<Story> = fc.record({
  faults: fc.array(fc.option(fc.constantFrom(...NAMES), { freq: 2 }), { size: '+1', maxLength: 60 }),
  connections: fc.array(fc.option(fc.constantFrom('reset', 'close'), { freq: 3 }), { maxLength: 10 }),
  latencyMs: fc.constantFrom(0, 5),
  budget: fc.option(fc.integer({ min: 1, max: 30 }), { nil: 0 }),
  windows: fc.array(waves, { minLength: 1, maxLength: 2 }),
  cancels: fc.array(fc.record({ at: fc.nat(80), cancels: fc.nat(40) }), { maxLength: 8 }),
  process: fc.option(fc.record({ waves, killedAt: fc.nat(60) }), { freq: 1 }),
});

describe('paying once', function () {
  this.timeout(RUNS * 10_000);
  let program: string;
  before(async () => {
    program = await buildProgram(new URL('./money/windowProgram.ts', import.meta.url));
  });
  after(cleanUp);

  it('holds whatever goes wrong, is given up or is killed', async () => {
    await fc.assert(fc.asyncProperty(story, tell), { numRuns: RUNS, endOnFailure: true });
  });

  it('holds at full speed: 30 at once and 200 in a window of time, never more', async () => {
    const emulator = await start({ limits: { perWindow: 200, windowMs: 2_000 } });
    try {
      const folder = newFolder();
      const { lookups, journal } = openWindow(folder, Date.now);
      const targets = Array.from({ length: 230 }, (_, n) => `site${n}.example`);
      // Longer than the emulator's by the half second that the limiter keeps of a real minute; what loads late loads with the first.
      const plan = {
        origin: emulator.origin,
        windowMs: 2_480,
        budget: 0,
        waves: [['first.example'], targets],
      };
      const asked = askAll(lookups, limited(plan), plan);
      await once(emulator.events, 'answer');
      const hold = emulator.hold();
      emulator.events.on('request', () => emulator.requests.length === 31 && hold.release());
      const outcomes = await asked;
      assert.ok(outcomes.every(({ status, cost }) => status === 'found' && cost === PRICE));
      const { atOnce, perWindow, refused } = emulator.traffic();
      assert.deepEqual([atOnce, refused], [30, 0]);
      assert.ok(perWindow <= 200, `${perWindow} in a window`);
      await journal.dispose();
      assert.equal((await audit(emulator, folder)).length, 231);
      assert.equal(emulator.charges.length, 231);
    } finally {
      await emulator.stop();
    }
  });

  async function tell({ faults, connections, latencyMs, windows, ...more }: Story): Promise<void> {
    const emulator = await start({
      latencyMs,
      limits: { windowMs: 500 },
      faults: ({ path }, n) => (path === summary.path ? FAULTS.get(faults[n] ?? '') : undefined),
      connections: (n) => connections[n] ?? undefined,
    });
    const folder = newFolder();
    const terms = { origin: emulator.origin, timeoutMs: 150, windowMs: 500, budget: more.budget * PRICE };
    const opened = windows.map(() => openWindow(folder, Date.now));
    const loadAll = () => Promise.all(opened.map(({ store }) => store.load()));
    const aborts = windows.map((all) => all.flat().map(() => new AbortController()));
    const child = more.process && open(folder, { ...terms, waves: more.process.waves });
    // Whoever waits for an answer of a process that is gone would look for itself, but later.
    const gone = child?.exit.then(loadAll);
    try {
      let seen = 0;
      const happen = () => {
        const now = seen++;
        more.cancels
          .filter(({ at }) => at === now)
          .forEach(({ cancels }) => aborts.forEach((all) => all[cancels]?.abort()));
        if (more.process?.killedAt === now) {
          child?.kill();
        }
      };
      emulator.events.on('request', happen).on('answer', happen);
      await Promise.all(
        opened.map(({ lookups }, i) => {
          const plan = { ...terms, waves: windows[i] ?? [] };
          return askAll(lookups, limited(plan), plan, (n) => aborts[i]?.[n]?.signal ?? ON);
        }),
      );
      child?.kill(more.process?.killedAt === 0);
      await gone;
      await quiet(emulator, connections.length);

      if (windows.length === 1 && !child) {
        const { atOnce, perWindow } = emulator.traffic();
        assert.ok(atOnce <= 30 && perWindow <= 200, `${atOnce} at once, ${perWindow} in a window`);
      }
      const spent = emulator.charges.length;
      assert.ok(more.budget === 0 || spent <= more.budget, `${spent} of ${more.budget} spent`);
      await Promise.all(opened.map(({ journal }) => journal.dispose()));
      await audit(emulator, folder);
    } finally {
      child?.kill();
      await gone;
      await emulator.stop();
    }
  }

  function open(folder: string, plan: Plan) {
    const child = spawn(process.execPath, [program, folder, JSON.stringify(plan)], { stdio: 'inherit' });
    const exit = once(child, 'exit').then(([code, signal]) => {
      assert.ok(code === 0 || signal === 'SIGKILL', `it ended by itself: ${code}`);
    });
    return { exit, kill: (now = true) => now && child.kill('SIGKILL') };
  }
});

const start = (options: EmulatorOptions): Promise<Emulator> =>
  startEmulator({ summaries: 'canned', balance: 100, ...options });

/** Resolves when what a process sent before it was killed is answered: nothing that comes later overtakes it. */
async function quiet({ origin, requests }: Emulator, faultyConnections: number): Promise<void> {
  const ask = { method: 'GET', path: PATHS.userData } as const;
  for (let calls = 0; calls < faultyConnections + 2; calls++) {
    await transportTo(origin)
      .send(ask, ON)
      .catch(() => undefined);
  }
  await Promise.all(requests.map(({ ended }) => ended));
}

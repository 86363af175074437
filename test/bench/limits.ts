import { DEFAULT_OPTIONS } from '../../src/core/options/options';
import { DEFAULT_LIMITS } from '../../src/dataforseo/accountLimits';
import { Client } from '../../src/dataforseo/client';
import { RequestLimiter } from '../../src/dataforseo/requestLimiter';
import { summary } from '../../src/dataforseo/endpoints/summary';
import { startEmulatorProcess } from '../emulator/emulatorProcess';
import type { Traffic } from '../emulator/limiter';
import { CREDENTIALS, transportTo } from '../unit/dataforseo/transportTo';
import type { BenchResult } from './benchResult';

const WINDOW_MS = 60_000;

/** So many lookups that are asked for together, each answered after so many milliseconds. */
interface Scenario {
  readonly name: string;
  readonly calls: number;
  readonly latencyMs: number;
  /** The best of so many counts, since other work of the machine only adds to the time. */
  readonly runs: number;
}

const SCENARIOS: readonly Scenario[] = [
  { name: '300', calls: 600, latencyMs: 300, runs: 3 },
  { name: '1000', calls: 600, latencyMs: 1_000, runs: 1 },
  { name: '2400At100', calls: 2_400, latencyMs: 100, runs: 1 },
];

/** How one way of asking fared; what the emulator saw, and how many lookups were answered. */
interface Fared extends Traffic {
  readonly seconds: number;
  readonly answered: number;
}

/** How fast many lookups go through our client and limiter, beside all at once by `fetch` and the most that the limits allow. */
export async function run(): Promise<BenchResult> {
  const ratios: Record<string, number> = {};
  const figures: Record<string, number> = {};
  const rows: string[] = [];
  for (const scenario of SCENARIOS) {
    const { name, calls, latencyMs } = scenario;
    const plain = await fare(scenario, askAtOnce);
    const ours = await fare(scenario, askByClient);
    const theory = leastSeconds(calls, latencyMs);
    // Only what was answered counts as throughput.
    const ratio = (theory / ours.seconds) * (ours.answered / calls);
    ratios[`oursToTheory${name}`] = ratio;
    Object.assign(figures, {
      [`plainSeconds${name}`]: plain.seconds,
      [`refusedPlain${name}`]: plain.refused,
      [`oursSeconds${name}`]: ours.seconds,
      [`refusedOurs${name}`]: ours.refused,
      [`unansweredOurs${name}`]: calls - ours.answered,
      [`mostAtOnceOurs${name}`]: ours.atOnce,
      [`mostPerWindowOurs${name}`]: ours.perWindow,
      [`theorySeconds${name}`]: theory,
    });
    const cells = [
      `${calls.toLocaleString('en')} lookups of ${latencyMs.toLocaleString('en')} ms`,
      ...[plain, ours].flatMap(({ seconds, refused }) => [seconds.toFixed(1), refused.toLocaleString('en')]),
      theory.toFixed(1),
      ratio.toFixed(3),
    ];
    rows.push(`| ${cells.join(' | ')} |`);
  }
  const header =
    '| | `Promise.all`, s | of it refused | ours, s | of it refused | the limits allow, s | ours to that |';
  return {
    name: 'limits',
    ratios,
    figures,
    table: [header, '| --- | ---: | ---: | ---: | ---: | ---: | ---: |', ...rows].join('\n'),
  };
}

/** Asks for the targets of a scenario; resolves with how many were answered. */
type Ask = (origin: string, targets: readonly string[]) => Promise<number>;

/** The shortest time, and the worst of all that the runs showed besides. */
async function fare(scenario: Scenario, ask: Ask): Promise<Fared> {
  const runs: Fared[] = [];
  for (let i = 0; i < scenario.runs; i++) {
    runs.push(await fareOnce(scenario, ask));
  }
  const most = (name: keyof Fared) => Math.max(...runs.map((one) => one[name]));
  return {
    seconds: Math.min(...runs.map(({ seconds }) => seconds)),
    answered: Math.min(...runs.map(({ answered }) => answered)),
    atOnce: most('atOnce'),
    perWindow: most('perWindow'),
    refused: most('refused'),
  };
}

/** Each time with an emulator of its own, which has seen nothing before. */
async function fareOnce({ calls, latencyMs }: Scenario, ask: Ask): Promise<Fared> {
  const emulator = await startEmulatorProcess([
    ...['--canned', '--balance', '1000', '--latency-ms', `${latencyMs}`],
    ...['--at-once', `${DEFAULT_LIMITS.atOnce}`, '--per-window', `${DEFAULT_LIMITS.perMinute}`],
    ...['--window-ms', `${WINDOW_MS}`],
  ]);
  const targets = Array.from({ length: calls }, (_, index) => `site-${index}.example`);
  const start = performance.now();
  const answered = await ask(emulator.origin, targets);
  const seconds = (performance.now() - start) / 1_000;
  return { seconds, answered, ...(await emulator.stop()) };
}

async function askAtOnce(origin: string, targets: readonly string[]): Promise<number> {
  const codes = await Promise.all(
    targets.map(async (target) => {
      const response = await fetch(origin + summary.path, {
        method: 'POST',
        headers: { authorization: `Basic ${CREDENTIALS}`, 'content-type': 'application/json' },
        body: JSON.stringify(summary.request({ targets: [target], options: DEFAULT_OPTIONS })),
      });
      const { tasks } = (await response.json()) as { readonly tasks: readonly [{ status_code: number }] };
      return tasks[0].status_code;
    }),
  );
  return codes.filter((code) => code === 20_000).length;
}

async function askByClient(origin: string, targets: readonly string[]): Promise<number> {
  const client = new Client(transportTo(origin), new RequestLimiter(DEFAULT_LIMITS));
  const answers = await Promise.all(
    // A signal of its own for each, as in the product.
    targets.map((target) => client.ask(summary, target, DEFAULT_OPTIONS, new AbortController().signal)),
  );
  return answers.filter(({ status }) => status === 'found').length;
}

/** The shortest time in which the limits allow so many calls: each begins as soon as those before it let it. */
function leastSeconds(calls: number, latencyMs: number): number {
  const begins: number[] = [];
  for (let i = 0; i < calls; i++) {
    const aSlotIsFree = (begins[i - DEFAULT_LIMITS.atOnce] ?? -latencyMs) + latencyMs;
    const theWindowHasRoom = (begins[i - DEFAULT_LIMITS.perMinute] ?? -WINDOW_MS) + WINDOW_MS;
    begins.push(Math.max(aSlotIsFree, theWindowHasRoom));
  }
  return ((begins.at(-1) ?? 0) + latencyMs) / 1_000;
}

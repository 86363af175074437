import { ENDPOINTS } from '../../src/dataforseo/endpoints/catalogue';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { summary } from '../../src/dataforseo/endpoints/summary';
import { buildLinkIndex, linkIndexInSteps, type LinkIndex } from '../../src/sample/linkIndex';
import { SampleTransport } from '../../src/sample/sampleTransport';
import type { BenchResult } from './benchResult';

/** 2026-11-24, counted from 1970-01-01 UTC. */
const DAY = 20_781;
const RUNS = 7;

/** How long the sample index takes to build, beside reading an equal one from JSON; its memory; its answers. */
export async function run(): Promise<BenchResult> {
  const transport = new SampleTransport({ endpoints: ENDPOINTS, now: () => DAY * 86_400_000 });
  const first = await timeOf(() => ask(transport));
  const answers = await timesOf(() => ask(transport));

  const before = heapUsed();
  const kept: LinkIndex = buildLinkIndex(DAY);
  const memory = heapUsed() - before;

  const json = JSON.stringify(kept.links, (key, value: unknown) => (key === 'leads_to' ? null : value));
  const builds: number[] = [];
  const parses: number[] = [];
  for (let i = 0; i < RUNS; i++) {
    // In turn, so that a busy moment of the machine meets both.
    builds.push(await timeOf(() => buildLinkIndex(DAY + i)));
    parses.push(await timeOf(() => JSON.parse(json) as unknown));
  }
  const figures = {
    links: kept.links.length,
    buildMilliseconds: median(builds),
    parseMilliseconds: median(parses),
    longestStepMilliseconds: median(Array.from({ length: RUNS }, longestStep)),
    firstAnswerMilliseconds: first,
    laterAnswerMilliseconds: median(answers),
    megabytes: memory / 1e6,
    jsonMegabytes: Buffer.byteLength(json) / 1e6,
  };
  const ratios = {
    buildToParse: figures.buildMilliseconds / figures.parseMilliseconds,
    laterAnswerToBuild: figures.laterAnswerMilliseconds / figures.buildMilliseconds,
  };
  return { name: 'sample', ratios, figures, table: tableOf(figures) };
}

function tableOf(figures: Readonly<Record<string, number>>): string {
  const rows = Object.entries(figures).map(([name, figure]) => `| ${name} | ${Number(figure.toFixed(1))} |`);
  return ['| sample index | |', '| --- | ---: |', ...rows].join('\n');
}

function ask(transport: SampleTransport): Promise<unknown> {
  const call = { method: 'POST', path: summary.path, body: [{ target: 'example.com' }] } as const;
  return transport.send(call, new AbortController().signal);
}

/** The longest that a build keeps others waiting. */
function longestStep(): number {
  const steps = linkIndexInSteps(DAY);
  let longest = 0;
  for (let done = false; !done;) {
    const start = performance.now();
    done = steps.next().done ?? false;
    longest = Math.max(longest, performance.now() - start);
  }
  return longest;
}

async function timesOf(work: () => unknown): Promise<number[]> {
  const times: number[] = [];
  for (let i = 0; i < RUNS; i++) {
    times.push(await timeOf(work));
  }
  return times;
}

async function timeOf(work: () => unknown): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/** After a full collection, in bytes. */
function heapUsed(): number {
  setFlagsFromString('--expose-gc');
  (runInNewContext('gc') as () => void)();
  return process.memoryUsage().heapUsed;
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;
}

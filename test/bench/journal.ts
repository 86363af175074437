import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ENDPOINTS } from '../../src/dataforseo/endpoints/catalogue';
import { headlines } from '../../src/lookup/digest';
import { Journal } from '../../src/lookup/journal/journal';
import type { BenchResult } from './benchResult';
import { lookupLines } from './fixtures/lookupLines';
import { actTimes, type ActTimes } from './fixtures/actTimes';
import { heapUsed, medians } from './measure';

const FEW = 10;
const SHORT = 100;
const LONG = 50_000;
const MANY = 10_000;
const SEGMENTS = 5;
const RUNS = 7;
const BEGIN = Date.UTC(2026, 10, 24);

/**
 * How long a journal of 10,000 lookups takes to read, beside one of 10: first, again, and after one more line; and its memory.
 * And what a lookup costs a window with 50,000 lookups in its history, beside one with 100.
 */
export async function run(): Promise<BenchResult> {
  const folders = [FEW, MANY, SHORT, LONG].map(writeFolder);
  const [few = '', many = '', shortHistory = '', longHistory = ''] = folders;
  try {
    await measure(many); // compiled once, whoever comes first
    const measured: { readonly few: Times; readonly many: Times }[] = [];
    for (let i = 0; i < RUNS; i++) {
      // In turn, so that a busy moment of the machine meets both.
      measured.push({ few: await measure(few), many: await measure(many) });
    }
    const ofFew = medians(measured.map((times) => times.few));
    const ofMany = medians(measured.map((times) => times.many));
    const { short, long } = await actTimes(shortHistory, longHistory);
    const perRecord = (name: keyof Times) => ofMany[name] / MANY / (ofFew[name] / FEW);
    return {
      name: 'journal',
      ratios: {
        coldManyToFew: ofMany.cold / ofFew.cold,
        coldManyToFewPerRecord: perRecord('cold'),
        unchangedManyToFew: ofMany.unchanged / ofFew.unchanged,
        changedManyToFew: ofMany.changed / ofFew.changed,
        changedToColdOfMany: ofMany.changed / ofMany.cold,
        putAt50000: long.put / short.put,
        budgetAt50000: long.budget / short.budget,
      },
      figures: {
        ...named(FEW, ofFew),
        ...named(MANY, ofMany),
        microsecondsPerRecordCold: (ofMany.cold / MANY) * 1_000,
        megabytesInMemory: await memoryOf(many),
      },
      table: `${tableOf(ofFew, ofMany)}\n\n${actTable(short, long)}`,
    };
  } finally {
    folders.forEach((folder) => rmSync(folder, { recursive: true }));
  }
}

/** In milliseconds. */
interface Times {
  readonly cold: number;
  readonly unchanged: number;
  readonly changed: number;
  readonly body: number;
}

function writeFolder(lookups: number): string {
  const folder = mkdtempSync(join(tmpdir(), 'bench-journal-'));
  for (let segment = 0; segment < SEGMENTS; segment++) {
    const own = Array.from({ length: lookups / SEGMENTS }, (_, index) => segment + index * SEGMENTS);
    const lines = own.flatMap((index) =>
      lookupLines(`lookup-${index}`, `lookup-${index}.example`, BEGIN + index * 1_000),
    );
    writeFileSync(join(folder, `${BEGIN + segment}-${segment}.jsonl`), Buffer.concat(lines));
  }
  return folder;
}

function open(folder: string): Journal<unknown> {
  return new Journal({ folder, now: Date.now, digests: headlines(ENDPOINTS) });
}

async function measure(folder: string): Promise<Times> {
  const journal = open(folder);
  const cold = await timeOf(() => journal.read());
  const unchanged = await timeOf(() => journal.read());
  const [newest] = (await journal.read()).entries;
  const body = await timeOf(() => newest && journal.body(newest));
  const line = { kind: 'checked', id: 'lookup-0', at: Date.now(), charged: true, cost: null } as const;
  await journal.append(line); // the first one makes a segment
  await journal.read();
  await journal.append(line);
  const changed = await timeOf(() => journal.read());
  await journal.dispose();
  await journal.compact();
  return { cold, unchanged, changed, body };
}

async function memoryOf(folder: string): Promise<number> {
  const journal = open(folder);
  const before = heapUsed();
  await journal.read();
  const megabytes = (heapUsed() - before) / 1e6;
  await journal.dispose();
  return megabytes;
}

async function timeOf(work: () => unknown): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

function named(lookups: number, times: Times): Record<string, number> {
  return Object.fromEntries(
    Object.entries(times).map(([name, time]) => [`${name}Milliseconds${lookups}`, time as number]),
  );
}

function tableOf(few: Times, many: Times): string {
  const row = (what: string, name: keyof Times) =>
    `| ${what} | ${few[name].toFixed(1)} | ${many[name].toFixed(1)} |`;
  return [
    `| milliseconds for a journal of | ${FEW} lookups | ${MANY.toLocaleString('en')} lookups |`,
    '| --- | ---: | ---: |',
    row('reading it first', 'cold'),
    row('reading it again', 'unchanged'),
    row('reading it after one more line', 'changed'),
    row('one result from disk', 'body'),
  ].join('\n');
}

function actTable(short: ActTimes, long: ActTimes): string {
  const row = (what: string, name: keyof ActTimes) =>
    `| ${what} | ${short[name].toFixed(2)} | ${long[name].toFixed(2)} |`;
  return [
    `| milliseconds with a history of | ${SHORT} lookups | ${LONG.toLocaleString('en')} lookups |`,
    '| --- | ---: | ---: |',
    row('noting a lookup and showing it', 'put'),
    row('noting a lookup and checking a budget', 'budget'),
  ].join('\n');
}

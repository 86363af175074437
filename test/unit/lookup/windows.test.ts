import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { decodeLine } from '../../../src/lookup/journal/line';
import { stateOf } from '../../../src/lookup/series';
import { startEmulator, type Emulator } from '../../emulator/emulator';
import { buildProgram } from './buildProgram';
import { cleanUp, newFolder, segmentsIn } from './journal/folders';
import { listOf, type ListedSeries } from './listOf';
import type { Plan } from './money/askAll';
import { audit } from './money/audit';
import { openWindow } from './openWindow';
import { readSnapshot } from '../../../src/lookup/answers';

const LOOKUPS = 200;

describe('two windows in processes of their own', function () {
  this.timeout(60_000);
  let program: string;
  let emulator: Emulator;
  let folder: string;

  before(async () => (program = await buildProgram(new URL('./money/windowProgram.ts', import.meta.url))));
  beforeEach(async () => {
    folder = newFolder();
    // What two windows ask for together is not the point here.
    const limits = { atOnce: Infinity, perWindow: Infinity };
    emulator = await startEmulator({ summaries: 'canned', balance: 100, limits });
  });
  afterEach(() => emulator.stop());
  after(cleanUp);

  it(`that look up ${LOOKUPS} targets each show the same list, and nothing is lost`, async () => {
    const windows = [open('a'), open('b')];
    await Promise.all(windows.map(({ done }) => done));
    const lists = await Promise.all(windows.map(({ list }) => list()));
    assert.deepEqual(lists[0], lists[1]);
    assert.deepEqual(lists[0], await freshList(folder));
    assert.equal(lists[0]?.length, 2 * LOOKUPS);
    assert.ok(lists[0].every(({ lookups }) => lookups.length === 1 && lookups[0]?.state === 'found'));
    assert.equal((await audit(emulator, folder)).length, 2 * LOOKUPS);
  });

  it('show the same list when one is killed while it writes, and lose only lines that are damaged', async () => {
    const [killed, other] = [open('a'), open('b')];
    let answers = 0;
    emulator.events.on('answer', () => ++answers === LOOKUPS && killed.child.kill('SIGKILL'));
    await Promise.all([killed.gone, other.done]);
    const list = await other.list();
    assert.deepEqual(list, await freshList(folder));
    const charged = emulator.charges.map(({ tag }) => tag);
    assert.ok(charged.length > LOOKUPS && charged.length < 2 * LOOKUPS, `${charged.length} were charged`);
    const listed = new Set<string | null>(list.flatMap(({ lookups }) => lookups.map(({ id }) => id)));
    assert.ok(charged.every((tag) => listed.has(tag)));
    await audit(emulator, folder);

    const damage = fc.record({
      cut: fc.option(fc.nat(5_000), { nil: 0 }),
      bits: fc.array(fc.nat(), { maxLength: 20 }),
    });
    await fc.assert(
      fc.asyncProperty(fc.infiniteStream(damage), (damages) => assertIntactShown(folder, damages)),
      { numRuns: 6 },
    );
  });

  function open(name: string) {
    const targets = Array.from({ length: LOOKUPS }, (_, n) => `${name}${n}.example`);
    const plan: Plan = { origin: emulator.origin, windowMs: 500, budget: 0, waves: [targets] };
    const child = spawn(process.execPath, [program, folder, JSON.stringify(plan)], {
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    });
    const gone = once(child, 'exit');
    const list = async (): Promise<readonly ListedSeries[]> => {
      const told = once(child, 'message');
      child.send('list');
      const [series] = (await told) as [readonly ListedSeries[]];
      await gone;
      return series;
    };
    return { child, gone, done: Promise.race([once(child, 'message'), gone]), list };
  }
});

interface Damage {
  /** Bytes that the end of a segment loses. */
  readonly cut: number;
  /** Flipped; counted around the segment. */
  readonly bits: readonly number[];
}

/** Damages a copy of the folder; a window that opens then shows whatever is intact, also when it has tidied up. */
async function assertIntactShown(folder: string, damages: Iterable<Damage>): Promise<void> {
  const copy = newFolder();
  cpSync(folder, copy, { recursive: true });
  const each = damages[Symbol.iterator]();
  const intact = segmentsIn(copy).flatMap((name) =>
    damageSegment(join(copy, name), each.next().value as Damage),
  );
  const ended = intact.filter(({ kind }) => kind === 'ended').map(({ id }) => id);
  const { store, journal } = openWindow(copy, Date.now);
  for (const tidied of [false, true]) {
    if (tidied) {
      assert.equal((await journal.compact()).failure, null);
    }
    await store.load();
    const entries = store.series.flatMap((series) => series.entries);
    assert.deepEqual(new Set(entries.map(({ id }) => id)), new Set(intact.map(({ id }) => id)));
    for (const entry of entries) {
      assert.equal(stateOf(entry), ended.includes(entry.id) ? 'found' : 'unknown');
      assert.equal((await readSnapshot(store, entry)) !== undefined, ended.includes(entry.id));
    }
  }
  await journal.dispose();
}

/** Returns what the lines say that are left as they were. */
function damageSegment(
  path: string,
  { cut, bits }: Damage,
): { readonly kind: string; readonly id: string }[] {
  const bytes = readFileSync(path);
  const end = bytes.length - cut;
  // Each once: a bit that is flipped twice is as it was.
  const flipped = [...new Set(bits.map((bit) => bit % (bytes.length * 8)))];
  const intact: { kind: string; id: string }[] = [];
  for (let begin = 0, next = 0; (next = bytes.indexOf('\n', begin)) >= 0; begin = next + 1) {
    const isWhole = next <= end && !flipped.some((bit) => bit >> 3 >= begin && bit >> 3 <= next);
    const line = decodeLine(bytes.subarray(begin, next));
    if (isWhole && line) {
      intact.push(line.json as { kind: string; id: string });
    }
  }
  flipped.forEach((bit) => (bytes[bit >> 3] = (bytes[bit >> 3] ?? 0) ^ (1 << (bit & 7))));
  writeFileSync(path, bytes.subarray(0, Math.max(0, end)));
  return intact;
}

async function freshList(folder: string): Promise<readonly ListedSeries[]> {
  const { store } = openWindow(folder, Date.now);
  await store.load();
  return JSON.parse(JSON.stringify(listOf(store))) as readonly ListedSeries[];
}

import type { Headline } from '../../src/core/headline';
import { loadHeadlines } from '../../src/lookup/digest';
import { Journal } from '../../src/lookup/journal/journal';
import type { SentRecord } from '../../src/lookup/journal/record';
import { LookupStore } from '../../src/lookup/lookupStore';
import { keyOf, type Entry } from '../../src/lookup/series';
import { question } from './fixtures/lookupLines';
import { medians } from './measure';

/** In milliseconds. */
export interface ActTimes {
  /** From noting a lookup until its series is known with it. */
  readonly put: number;
  /** From another note on until the sum that a budget is checked with is known. */
  readonly budget: number;
}

const ACTS = 41;

/** What one act costs a window that has read its history, by how long the history is; the first acts are not counted. */
export async function actTimes(short: string, long: string): Promise<Record<'short' | 'long', ActTimes>> {
  const windows = [short, long].map((folder) => {
    const journal = new Journal<Headline>({ folder, now: Date.now, loadDigests: loadHeadlines });
    return { journal, store: new LookupStore(journal, Date.now), times: [] as ActTimes[] };
  });
  for (const { store } of windows) {
    await store.load();
  }
  for (let act = -5; act < ACTS; act++) {
    for (const { journal, store, times } of windows) {
      const measured = { put: await put(journal, store, act), budget: await budget(journal, store, act) };
      if (act >= 0) {
        times.push(measured);
      }
    }
  }
  await Promise.all(windows.map(({ journal }) => journal.dispose()));
  const [ofShort = [], ofLong = []] = windows.map(({ times }) => times);
  return { short: medians(ofShort), long: medians(ofLong) };
}

async function put(journal: Journal<Headline>, store: LookupStore, act: number): Promise<number> {
  const sent = sentRecord(`put-${act}`);
  const start = performance.now();
  store.put(pendingEntry(sent));
  await journal.append(sent);
  await store.load();
  store.find(keyOf(pendingEntry(sent)));
  return performance.now() - start;
}

async function budget(journal: Journal<Headline>, store: LookupStore, act: number): Promise<number> {
  const sent = sentRecord(`budget-${act}`);
  const start = performance.now();
  await journal.append(sent);
  await store.load();
  store.committed(Date.now());
  return performance.now() - start;
}

function sentRecord(name: string): SentRecord {
  const asked = question(`${name.replace('-', '')}.example`);
  const terms = { estimate: 0.02, account: null, despite: [] };
  return { kind: 'sent', id: crypto.randomUUID(), at: Date.now(), question: asked, ...terms };
}

function pendingEntry({ id, at, question, estimate, account, despite }: SentRecord): Entry {
  const known = { ended: null, digest: null, checked: null, ownerLives: true };
  return { id, question, sentAt: at, estimate, account, despite, ...known };
}

import assert from 'node:assert/strict';
import { surplusOf } from '../../../src/lookup/series';
import type { JournalEntry } from '../../../src/lookup/journal/entry';
import published from '../fixtures/explodingTopics.json';
import { NO_DATA_CHARGED } from '../fixtures/replies';
import { ask, connect } from './ask';
import { filesAround, systemError } from './journal/faults';
import { cleanUp, newFolder } from './journal/folders';
import { endedEntry, entry, NOW } from './journal/records';
import { openWindow } from './openWindow';
import { Script } from './script';
import { seriesOf } from './seriesOf';
import { ledgerOf } from './ledgerOf';

const found = (id: string, at: number) => endedEntry(id, { at: NOW + at, sentAt: NOW + at });
const noData = (id: string, at: number) => endedEntry(id, { at: NOW + at, status: 'noData' });
const failed = endedEntry('failed', { at: NOW + 9, status: 'failed' });

const SURPLUS: readonly (readonly [
  what: string,
  entries: readonly JournalEntry<unknown>[],
  keep: number,
  surplus: readonly string[],
])[] = [
  ['nothing when all are to be kept', [found('a', 1), found('b', 0)], 0, []],
  ['nothing as long as there are few', [found('a', 1), found('b', 0)], 2, []],
  ['the oldest', [found('a', 1), found('b', 3), found('c', 2), found('d', 0)], 2, ['a', 'd']],
  ['"no data" like figures', [found('a', 3), noData('b', 2), found('c', 1)], 1, ['b', 'c']],
  ['not the newest figures', [noData('a', 3), noData('b', 2), found('c', 1), found('d', 0)], 1, ['b', 'd']],
  ['nothing that is no answer', [found('a', 1), failed, entry('unknown'), entry('sent', { ownerLives: true })], 1, []], // prettier-ignore
];

describe('keeping some answers of a question', () => {
  let now: number;
  let script: Script;

  beforeEach(() => {
    now = NOW;
    script = new Script();
  });

  afterEach(cleanUp);

  for (const [what, entries, keep, surplus] of SURPLUS) {
    it(`forgets ${what}`, () => {
      const [series] = seriesOf(entries, Infinity);
      assert.ok(series);
      assert.deepEqual(surplusOf(series, keep).map(({ id }) => id).toSorted(), surplus); // prettier-ignore
    });
  }

  const answerWith = async (win: ReturnType<typeof openWindow>, body: unknown, target = 'example.com') => {
    now += 1_000;
    const asked = ask(win.lookups, connect(script), { target });
    (await script.sent(script.calls.length + 1)).reply(body);
    await asked.outcome;
    return asked.key;
  };

  it('begins after a new answer, in all windows, and leaves counted what was spent', async () => {
    const folder = newFolder();
    let keep = 0;
    const window = openWindow(folder, () => now, undefined, () => keep); // prettier-ignore
    await answerWith(window, published, 'example.org');
    for (let i = 0; i < 3; i++) {
      await answerWith(window, published);
    }
    keep = 2;
    const key = await answerWith(window, NO_DATA_CHARGED);
    const { store, journal } = openWindow(folder, () => now);
    await store.load();
    const statuses = store.find(key)?.entries.map(({ ended }) => ended?.status);
    assert.deepEqual(statuses, ['noData', 'found']);
    assert.deepEqual(store.series.map(({ entries }) => entries.length), [2, 1]); // prettier-ignore
    assert.equal(ledgerOf(await journal.read()).spending(now, new Set()).month.spent, 0.10015);
  });

  it('forgets nothing for an answer that could not be written', async () => {
    let isFull = false;
    const disk = filesAround(({ name, args, proceed }) => {
      if (name === 'write' && isFull && String(args[0]).includes('"kind":"ended"')) {
        throw systemError('ENOSPC');
      }
      return proceed(...args);
    });
    const folder = newFolder();
    let keep = 0;
    const window = openWindow(folder, () => now, disk, () => keep); // prettier-ignore
    await answerWith(window, published);
    await answerWith(window, published);
    [keep, isFull] = [1, true];
    const key = await answerWith(window, published);
    assert.deepEqual(window.unwritten.map(({ code }) => code), ['full']); // prettier-ignore
    const { store } = openWindow(folder, () => now);
    await store.load();
    assert.equal(store.find(key)?.entries.filter(({ ended }) => ended?.status === 'found').length, 2);
  });
});

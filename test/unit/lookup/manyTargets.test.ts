import assert from 'node:assert/strict';
import { DEFAULT_OPTIONS } from '../../../src/core/options/options';
import { catalogueOf } from '../../../src/dataforseo/endpoints/catalogue';
import type { Endpoint } from '../../../src/dataforseo/endpoints/endpoint';
import { summary } from '../../../src/dataforseo/endpoints/summary';
import { answeredLookups, readAnswer } from '../../../src/lookup/answers';
import type { CallQuestion } from '../../../src/lookup/callQuestion';
import { stateOf } from '../../../src/lookup/series';
import { connect, domain, requestOf, type Asking } from './ask';
import { cleanUp, newFolder, writeSegment } from './journal/folders';
import { NOW, sent } from './journal/records';
import { openWindow } from './openWindow';
import { Script } from './script';

interface Letters {
  readonly url: string;
  readonly letters: number;
}

/** An endpoint that this version doesn't know: it counts the letters of up to a thousand targets at once. */
const bulk: Endpoint<Letters, { readonly letters: number }> = {
  id: 'bulkLetters',
  path: '/v3/made/up/bulk_letters/live',
  price: { request: 0.02, row: 0.001 },
  mostRows: ({ targets }) => targets.length,
  request: ({ targets }) => [{ targets }],
  partOf: (result, target) =>
    (result as { items?: readonly Letters[] } | null)?.items?.find(({ url }) => url === target),
  decode: (part) => (isLetters(part) ? part : null),
  encode: (answer) => ({ items: [answer] }),
  isNoData: (part) => part === undefined || part === null,
  targetOf: ({ url }) => url,
  headline: (part) => (isLetters(part) ? { letters: part.letters } : null),
  isHeadline: (json) => typeof (json as { letters?: unknown } | null)?.letters === 'number',
};

function isLetters(part: unknown): part is Letters {
  return typeof (part as { letters?: unknown } | null)?.letters === 'number';
}

const ENDPOINTS = catalogueOf([summary, bulk]);
const NAMES = ['a.example', 'b.example', 'missing.example'] as const;
const ITEMS = [
  { url: 'b.example', letters: 8 },
  { url: 'a.example', letters: 9 },
];

function replyOf(items: readonly unknown[] | null, cost = 0.022) {
  const result = items === null ? null : [{ items }];
  return { status_code: 20000, cost, tasks: [{ status_code: 20000, cost, result }] };
}

function questionOf(names: readonly string[], source: CallQuestion['source']): CallQuestion {
  const [target = domain(''), ...also] = names.map(domain);
  return { endpoint: 'bulkLetters', target, also, options: DEFAULT_OPTIONS, source };
}

describe('one call about several targets', () => {
  let folder: string;
  let script: Script;

  beforeEach(() => {
    folder = newFolder();
    script = new Script();
  });
  afterEach(cleanUp);

  const open = () => openWindow(folder, undefined, undefined, undefined, undefined, ENDPOINTS);

  function ask(names: readonly string[] = NAMES, asking: Asking = {}, window = open()) {
    const connection = connect(script);
    const question = questionOf(names, connection.source);
    const request = { ...requestOf(connection, asking), question };
    return { ...window, outcome: window.lookups.lookUp(request, new AbortController().signal).outcome };
  }

  async function buy() {
    const asked = ask();
    const { call, reply } = await script.sent();
    reply(replyOf(ITEMS));
    return { ...asked, call, outcome: await asked.outcome };
  }

  it('is sent once, and answers each of them', async () => {
    const { call, outcome } = await buy();
    assert.deepEqual([script.calls.length, call.body], [1, [{ targets: NAMES }]]);
    assert.ok(outcome.status === 'found');
    assert.deepEqual(
      outcome.answers.map(({ question, data }) => [question.target.value, data]),
      [
        ['a.example', { url: 'a.example', letters: 9 }],
        ['b.example', { url: 'b.example', letters: 8 }],
        ['missing.example', null],
      ],
    );
    assert.equal(outcome.cost, 0.022);
  });

  it('is one charge, and one lookup in the history of each target, in another window too', async () => {
    const { store: own } = await buy();
    await own.load();
    for (const store of [own, open().store]) {
      await store.load();
      assert.deepEqual([store.committed(NOW), store.totalSince(NOW)], [0.022, 0.022]);
      const shown = store.series.map(({ question, entries: [entry] }) => {
        return [question.target.value, stateOf(entry), entry.digest];
      });
      assert.deepEqual(shown.toSorted(), [
        ['a.example', 'found', { letters: 9 }],
        ['b.example', 'found', { letters: 8 }],
        ['missing.example', 'noData', null],
      ]);
      assert.ok(Math.abs((store.spentOn('a.example')?.spent ?? 0) - 0.022 / 3) < 1e-8);
      const answers = await Promise.all(answeredLookups(store).map((entry) => readAnswer(store, entry)));
      assert.equal(answers.filter((answer) => answer?.data).length, 2);
    }
  });

  it('is answered from history as long as that has all of them, else asked whole', async () => {
    await buy();
    const saved = await ask(NAMES, { terms: { maxAgeHours: 24 } }).outcome;
    assert.deepEqual(
      ['fromCache' in saved && saved.fromCache, saved.cost, script.calls.length],
      [true, 0, 1],
    );
    const more = ask(['a.example', 'new.example'], { terms: { maxAgeHours: 24 } });
    const { call, reply } = await script.sent(2);
    assert.deepEqual(call.body, [{ targets: ['a.example', 'new.example'] }]);
    reply(replyOf(ITEMS));
    assert.equal((await more.outcome).status, 'found');
  });

  it('knows nothing of any where the result is empty, and was charged all the same', async () => {
    const { outcome, store } = ask();
    (await script.sent()).reply(replyOf(null, 0.02));
    assert.equal((await outcome).status, 'noData');
    await store.load();
    assert.deepEqual(
      store.series.map(({ entries: [entry] }) => stateOf(entry)),
      ['noData', 'noData', 'noData'],
    );
    assert.equal(store.committed(NOW), 0.02);
  });

  it('waits for one under way that is about any of them', async () => {
    const window = open();
    const first = ask(['a.example', 'b.example'], {}, window);
    const { reply } = await script.sent();
    await window.store.load();
    const second = ask(['b.example', 'c.example'], { terms: { maxAgeHours: 24 } });
    await second.store.load();
    assert.equal(script.calls.length, 1);
    reply(replyOf(ITEMS));
    await first.outcome;
    const next = await script.sent(2);
    assert.deepEqual(next.call.body, [{ targets: ['b.example', 'c.example'] }]);
    next.reply(replyOf(ITEMS));
    assert.equal((await second.outcome).status, 'found');
  });

  it('that nobody knows the end of is one call to check, and a second one to agree to for each target', async () => {
    const source = { service: 'dataforseo', via: null } as const;
    writeSegment(folder, [sent('lost', { question: questionOf(NAMES, source) })]);
    const asked: (readonly string[])[] = [];
    const agrees = ({ despite }: { readonly despite: readonly string[] }) => asked.push(despite) < 0;
    const { store, outcome } = ask(['b.example', 'c.example'], { agrees });
    assert.equal((await outcome).status, 'cancelled');
    assert.deepEqual(asked, [['lost']]);
    assert.deepEqual(
      store.unknown.map(({ id }) => id),
      ['lost'],
    );
    assert.equal(store.series.length, 3);
    assert.deepEqual([store.committed(NOW), store.call('lost#1')?.id], [0.02, 'lost']);
  });

  it('that was bought again for one of its targets is settled for that one', async () => {
    const source = { service: 'dataforseo', via: null } as const;
    writeSegment(folder, [sent('lost', { question: questionOf(NAMES, source) })]);
    const { store, outcome } = ask(['b.example', 'c.example']);
    (await script.sent()).reply(replyOf(ITEMS));
    await outcome;
    await store.load();
    const uncertain = (name: string) =>
      store.seriesOfTarget(name).flatMap(({ key }) => store.uncertainOf(key).map(({ id }) => id));
    assert.deepEqual([uncertain('b.example'), uncertain('a.example')], [[], ['lost#0']]);
  });

  it('is removed target by target, and its cost is kept', async () => {
    const { store, journal } = await buy();
    await store.load();
    const idOf = (value: string) => store.seriesOfTarget(value)[0]?.entries[0].id ?? '';
    const ids = NAMES.map(idOf);
    await store.remove([ids[0] ?? '']);
    const names = () => store.series.map(({ question }) => question.target.value).toSorted();
    assert.deepEqual(names(), ['b.example', 'missing.example']);
    await journal.dispose();
    writeSegment(folder, []); // something to tidy
    const later = open();
    await later.store.load();
    await later.journal.compact();
    await later.store.load();
    assert.equal(later.store.series.length, 2, 'what was removed stays removed through a tidying');
    await later.store.remove(ids.slice(1));
    await later.journal.compact();
    const last = open();
    await last.store.load();
    assert.deepEqual([last.store.series, last.store.committed(NOW)], [[], 0.022]);
    assert.deepEqual((await last.journal.read()).entries, [], 'its result is off the disk');
  });

  it('can be hidden in part', async () => {
    const { store } = await buy();
    await store.load();
    const [id = ''] = store.seriesOfTarget('a.example').map(({ entries: [entry] }) => entry.id);
    store.hide([id]);
    assert.equal(store.series.length, 2);
    store.unhide([id]);
    assert.equal(store.series.length, 3);
  });

  it('is no answer where a part of it can’t be read', async () => {
    const { outcome } = ask(['a.example', 'b.example']);
    (await script.sent()).reply(replyOf([{ url: 'a.example', letters: 'nine' }]));
    assert.equal((await outcome).status, 'failed');
  });
});

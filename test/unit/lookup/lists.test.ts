import assert from 'node:assert/strict';
import { historyLines } from '../../../src/core/exports/historyLines';
import { parseHistoryLines } from '../../../src/core/exports/parseHistoryLines';
import type { ListAnswer } from '../../../src/core/lists/listAnswer';
import { HISTORY, isListId, LIST_IDS } from '../../../src/core/lists/lists';
import { defaultList, type ListOptions } from '../../../src/core/options/listOptions';
import { DEFAULT_OPTIONS } from '../../../src/core/options/options';
import { optionsFor } from '../../../src/core/options/optionsFor';
import { seriesKey, type Question } from '../../../src/core/snapshot';
import { catalogueOf, ENDPOINTS } from '../../../src/dataforseo/endpoints/catalogue';
import { historyUntil } from '../../../src/dataforseo/endpoints/history';
import { Account } from '../../../src/lookup/account';
import { answeredLookups, readAnswers } from '../../../src/lookup/answers';
import type { Connection } from '../../../src/lookup/connections';
import { Consent } from '../../../src/lookup/consent';
import { figuresOf } from '../../../src/lookup/digest';
import { importAnswers } from '../../../src/lookup/importAnswers';
import type { LookupStore } from '../../../src/lookup/lookupStore';
import { startEmulator, type Emulator } from '../../emulator/emulator';
import { transportTo } from '../dataforseo/transportTo';
import { connect, domain } from './ask';
import { cleanUp, newFolder } from './journal/folders';
import { openWindow, type TestWindow } from './openWindow';
import { NOW } from './journal/records';

const { signal } = new AbortController();
/** By the clock of the emulator: this machine's may be of any year. */
const endpoints = catalogueOf([...ENDPOINTS.values(), historyUntil(() => NOW)]);
const account = new Account({ get: () => undefined, update: () => Promise.resolve() }, () => NOW, endpoints);

function question(endpoint: string, list: Partial<ListOptions> = {}, target = 'example.org'): Question {
  return {
    endpoint,
    target: domain(target),
    options: optionsFor(endpoint, DEFAULT_OPTIONS),
    ...(isListId(endpoint) && { list: { ...defaultList(endpoint), ...list } }),
    source: { service: 'dataforseo', via: null },
  };
}

async function linesOf(store: LookupStore): Promise<string[]> {
  const lines: string[] = [];
  for await (const line of historyLines(readAnswers(store, answeredLookups(store)), 'en')) {
    lines.push(line);
  }
  return lines;
}

describe('lists and history, bought from the emulator', () => {
  let emulator: Emulator;
  let connection: Connection;
  let window: TestWindow;

  before(async () => {
    emulator = await startEmulator({ asOf: '2026-11-24' });
    connection = connect(transportTo(emulator.origin));
  });
  after(() => emulator.stop());
  beforeEach(() => (window = openWindow(newFolder())));
  afterEach(cleanUp);

  async function buy(asked: Question, maxAgeHours = 24) {
    const estimate = account.estimate(asked, 'login');
    const terms = () => ({ maxAgeHours, estimate, confirmAbove: 1, budget: 0 });
    const outcome = await window.lookups.lookUp(
      {
        connection,
        question: asked,
        initiator: 'person',
        terms,
        ask: (proposal) => Promise.resolve(Consent.given(proposal)),
      },
      signal,
    ).outcome;
    await window.store.load();
    return { outcome, estimate, entry: window.store.find(seriesKey(asked))?.entries[0] };
  }

  for (const endpoint of [...LIST_IDS, HISTORY]) {
    it(`${endpoint}: costs what was estimated, by row, and is there again without a call`, async () => {
      const { outcome, estimate, entry } = await buy(question(endpoint));
      assert.ok(outcome.status === 'found', outcome.status);
      const answer = outcome.answers[0].data as ListAnswer<object>;
      const rows = endpoint === HISTORY ? 95 : 100;
      assert.equal(answer.target, 'example.org');
      assert.equal(answer.rows.length, rows);
      assert.equal(outcome.cost, Number((0.024 + rows * 0.000036).toFixed(6)));
      assert.ok(entry);
      assert.equal(estimate, outcome.cost);
      if (endpoint === HISTORY) {
        assert.equal((entry.digest as { referringDomains: number }).referringDomains > 100, true);
      } else {
        assert.deepEqual(entry.digest, { totalCount: answer.totalCount, rowCount: 100 });
        assert.ok((answer.totalCount ?? 0) > 100);
      }
      assert.equal(figuresOf(entry), null);
      const calls = emulator.requests.length;
      const again = await buy(question(endpoint));
      assert.ok(again.outcome.status === 'found' && again.outcome.fromCache);
      assert.deepEqual(again.outcome.answers[0], outcome.answers[0]);
      assert.equal(emulator.requests.length, calls);
    });
  }

  it('each is a question of its own, and each part of it', async () => {
    const keys = [
      question('summary'),
      ...[...LIST_IDS, HISTORY].map((endpoint) => question(endpoint)),
      question('backlinks', { offset: 100 }),
      question('backlinks', { mode: 'as_is' }),
      question('backlinks', { searchAfter: 'there' }),
      question('backlinks', { orderBy: ['rank,asc'] }),
      question('backlinks', { filters: ['dofollow', '=', true] }),
      question('backlinks', { limit: 1000 }),
    ].map(seriesKey);
    assert.equal(new Set(keys).size, keys.length);
    await buy(question('backlinks'));
    const { outcome } = await buy(question('backlinks', { offset: 100 }));
    assert.ok(outcome.status === 'found' && !outcome.fromCache);
  });

  it('the key of a summary is the one it always was', () => {
    assert.equal(
      seriesKey(question('summary')),
      '["dataforseo",null,"summary","[\\"example.org\\",true,true,true,10,\\"live\\",[],\\"one_hundred\\"]"]',
    );
  });

  it('links go on by the token of the answer before', async () => {
    const first = await buy(question('backlinks'));
    assert.ok(first.outcome.status === 'found');
    const { searchAfter, rows } = first.outcome.answers[0].data as ListAnswer<{ readonly urlFrom: string }>;
    assert.ok(searchAfter);
    const next = await buy(question('backlinks', { searchAfter }));
    assert.ok(next.outcome.status === 'found');
    const more = (next.outcome.answers[0].data as ListAnswer<object>).rows;
    const byOffset = await buy(question('backlinks', { offset: 100 }));
    assert.ok(byOffset.outcome.status === 'found');
    assert.deepEqual(more, (byOffset.outcome.answers[0].data as ListAnswer<object>).rows);
    assert.notDeepEqual(more, rows);
  });

  it('an empty list is no data, at the price of the request; beyond its end it is an answer without rows', async () => {
    const none = await buy(question('anchors', { filters: ['anchor', '=', 'none such'] }));
    assert.deepEqual([none.outcome.status, none.outcome.cost], ['noData', 0.024]);
    const beyond = await buy(question('anchors', { offset: 90_000 }));
    assert.ok(beyond.outcome.status === 'found');
    assert.deepEqual((beyond.outcome.answers[0].data as ListAnswer<object>).rows, []);
    assert.deepEqual((await buy(question(HISTORY, {}, 'no-links.example'))).outcome.status, 'noData');
  });

  it('leave as JSON Lines and come back the same, not spent again', async () => {
    for (const endpoint of [...LIST_IDS, HISTORY, 'summary']) {
      await buy(question(endpoint, { filters: endpoint === 'backlinks' ? ['dofollow', '=', true] : [] }));
    }
    const lines = await linesOf(window.store);
    assert.equal(lines.length, 6);
    const other = openWindow(newFolder());
    const deps = { journal: other.journal, store: other.store, now: () => NOW };
    const imported = await importAnswers(deps, parseHistoryLines(lines), signal, () => undefined);
    assert.deepEqual([imported.added, imported.problems], [6, []]);
    assert.deepEqual((await linesOf(other.store)).sort(), lines.sort());
    assert.equal(other.store.committed(NOW), 0);
    const again = await importAnswers(deps, parseHistoryLines(lines), signal, () => undefined);
    assert.deepEqual([again.added, again.known], [0, 6]);
  });

  const WRONG: readonly (readonly [what: string, from: string, to: string, at: string])[] = [
    ['a list of too many rows', '"limit":100', '"limit":1001', 'list'],
    ['a list without its options', '"list":', '"other":', 'list'],
    ['an order by nothing known', 'domain_from_rank,desc', 'nothing,desc', 'list'],
    ['rows that are none', '"rows":[', '"rows":7,"was":[', 'data'],
    ['a mode that is none', 'one_per_domain', 'one_per_week', 'list.mode'],
  ];
  for (const [what, from, to, at] of WRONG) {
    it(`${what} is not imported`, async () => {
      await buy(question('backlinks', { limit: 100 }));
      const [line = ''] = await linesOf(window.store);
      assert.ok(line.includes(from));
      const other = openWindow(newFolder());
      const deps = { journal: other.journal, store: other.store, now: () => NOW };
      const lines = parseHistoryLines([line.replace(from, to)]);
      const { problems } = await importAnswers(deps, lines, signal, () => undefined);
      assert.deepEqual(problems, [{ line: 1, problem: { code: 'wrongValue', at } }]);
    });
  }
});

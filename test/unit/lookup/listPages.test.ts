import assert from 'node:assert/strict';
import { listQuestion } from '../../../src/core/lists/listQuestion';
import { rowKey } from '../../../src/core/lists/rowKey';
import { DEFAULT_OPTIONS } from '../../../src/core/options/options';
import { SUMMARY, type Question } from '../../../src/core/snapshot';
import { ENDPOINTS } from '../../../src/dataforseo/endpoints/catalogue';
import { readAnswer } from '../../../src/lookup/answers';
import type { Connection } from '../../../src/lookup/connections';
import { listPages } from '../../../src/lookup/listPages';
import { SampleTransport } from '../../../src/sample/sampleTransport';
import { connect, domain, requestOf } from './ask';
import { cleanUp, newFolder, writeSegment } from './journal/folders';
import { openWindow, type TestWindow } from './openWindow';
import { ended, NOW } from './journal/records';

const SOURCE = { service: 'sample', via: null } as const;
const REPORT: Question = { endpoint: SUMMARY, target: domain('example.org'), options: DEFAULT_OPTIONS, source: SOURCE }; // prettier-ignore

describe('the parts of a list that were bought', () => {
  let connection: Connection;
  let window: TestWindow;
  let now: number;

  beforeEach(() => {
    now = NOW;
    connection = connect(new SampleTransport({ endpoints: ENDPOINTS, now: () => now }), 'sample');
    window = openWindow(newFolder(), () => now);
  });
  afterEach(cleanUp);

  async function buy(question: Question): Promise<void> {
    now += 1_000;
    const { signal } = new AbortController();
    await window.lookups.lookUp({ ...requestOf(connection), question }, signal).outcome;
    await window.store.load();
  }

  const part = (offset: number, limit = 100) => listQuestion(REPORT, 'anchors', null, { offset, limit });
  const pages = (question = part(0)) =>
    listPages(window.store, { ...question, endpoint: 'anchors' }, (entry) => readAnswer(window.store, entry));

  it('join in the order of their rows, whatever their lengths', async () => {
    await buy(part(0));
    await buy(part(100));
    await buy(part(200, 1000));
    const joined = await pages();
    assert.ok(joined?.totalCount);
    assert.equal(joined.rows.length, joined.totalCount);
    assert.equal(new Set(joined.rows.map((row) => rowKey('anchors', row))).size, joined.totalCount);
    assert.deepEqual([joined.entries.length, joined.end], [3, 1200]);
  });

  it('are nothing without the first rows', async () => {
    await buy(part(100));
    assert.equal(await pages(), undefined);
  });

  it('end where one is missing', async () => {
    await buy(part(0));
    await buy(part(200));
    assert.deepEqual([(await pages())?.entries.length, (await pages())?.end], [1, 100]);
  });

  it('of before the first rows were bought anew don’t join them', async () => {
    await buy(part(0));
    await buy(part(100));
    await buy(part(0));
    assert.equal((await pages())?.entries.length, 1);
    await buy(part(100));
    assert.equal((await pages())?.entries.length, 2);
  });

  it('of another order, filter or option don’t join', async () => {
    const other = { mode: 'as_is', filters: [], orderBy: 'rank,desc' } as const;
    await buy(part(0));
    await buy(listQuestion(REPORT, 'anchors', other, { offset: 100 }));
    const lost = { ...REPORT, options: { ...DEFAULT_OPTIONS, backlinksStatusType: 'lost' } } as const;
    await buy(listQuestion(lost, 'anchors', null, { offset: 100 }));
    assert.equal((await pages())?.entries.length, 1);
  });

  it('keep rows of one answer that nothing tells apart: each was paid for', async () => {
    const folder = newFolder();
    const question = listQuestion(REPORT, 'backlinks', null);
    const result = { target: 'example.org', total_count: 2, items: [{ anchor: 'one' }, { anchor: 'two' }] };
    writeSegment(folder, [ended('a', { question, result })]);
    const { store } = openWindow(folder, () => now);
    await store.load();
    const asked = { ...question, endpoint: 'backlinks' } as const;
    assert.equal((await listPages(store, asked, (entry) => readAnswer(store, entry)))?.rows.length, 2);
  });

  it('count a row once that stands in two of them', async () => {
    await buy(part(0));
    await buy(part(100));
    const before = (await pages())?.rows.length ?? 0;
    await window.store.remove(
      window.store.series
        .filter(({ question }) => question.list?.offset === 100)
        .map(({ entries: [e] }) => e.id),
    );
    now += 86_400_000; // another day's index: the rows may have moved
    await buy(part(100));
    const { rows = [] } = (await pages()) ?? {};
    assert.equal(new Set(rows.map((row) => rowKey('anchors', row))).size, rows.length);
    assert.ok(rows.length <= before);
  });
});

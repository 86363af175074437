import assert from 'node:assert/strict';
import { bySource, clearingOf } from '../../../src/lookup/clearing';
import { type Entry } from '../../../src/lookup/series';
import { cleanUp, ids, newFolder, openJournal, writeSegment } from './journal/folders';
import { ended, endedEntry, entry, NOW, question, sent } from './journal/records';
import { seriesOf } from './seriesOf';
import { ledgerOf } from './ledgerOf';

const sandbox = question('example.org', 'sandbox');
const gateway = { ...question(), source: { service: 'dataforseo', via: '127.0.0.1:8787' } as const };
const entries = [
  endedEntry('found'),
  endedEntry('noData', { status: 'noData', question: question('example.net') }),
  endedEntry('again', { question: question('example.com', 'dataforseo', { backlinksStatusType: 'lost' }) }),
  entry('unknown'),
  entry('pending', { ownerLives: true }),
  endedEntry('made up', { question: sandbox }),
  endedEntry('via', { question: gateway }),
] as Entry[];
const all = seriesOf(entries, NOW);

describe('clearing the history', () => {
  afterEach(cleanUp);

  it('removes all but what is under way, and knows of what', () => {
    const { ids: removed, ...counts } = clearingOf(all);
    assert.deepEqual(removed.toSorted(), ['again', 'found', 'made up', 'noData', 'unknown', 'via']);
    assert.deepEqual(counts, { targets: 3, unknown: 1, pending: 1 });
  });

  it('can be of one source', () => {
    const groups = bySource(all).map(({ source, series }) => [source.service, source.via, clearingOf(series).ids.length]); // prettier-ignore
    assert.deepEqual(groups, [
      ['dataforseo', null, 4],
      ['sandbox', null, 1],
      ['dataforseo', '127.0.0.1:8787', 1],
    ]);
  });

  it('leaves counted what was spent, and what perhaps was', async () => {
    const folder = newFolder();
    writeSegment(folder, [ended('a'), sent('b'), ended('c', { question: sandbox })]);
    const journal = openJournal(folder);
    const before = await journal.read();
    const spent = ledgerOf(before).spending(NOW, new Set());
    const { ids: removed } = clearingOf(seriesOf(before.entries, NOW));
    await journal.remove(removed);
    const after = await journal.read();
    assert.deepEqual(ids(after.entries), []);
    const none = new Set<string>();
    assert.deepEqual(ledgerOf(after).spending(NOW, none), spent);
    assert.deepEqual(ledgerOf(after).spending(NOW, none).month, {
      spent: 0.02003,
      pending: 0,
      uncertain: 0.02,
    });
  });
});

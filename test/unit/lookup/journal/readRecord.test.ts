import assert from 'node:assert/strict';
import type { Failure } from '../../../../src/dataforseo/failure';
import { readRecord } from '../../../../src/lookup/journal/readRecord';
import type { JournalRecord } from '../../../../src/lookup/journal/record';
import { NOW, checked, ended, question, sent } from './records';

const FAILURES: readonly Failure[] = [
  { kind: 'notSent', reason: 'tls' },
  { kind: 'noReply', reason: 'timeout' },
  { kind: 'unreadable', reason: 'notJson', httpStatus: 200 },
  { kind: 'refused', httpStatus: 200, code: 40210, message: 'Insufficient Funds.' },
];
const RECORDS: readonly JournalRecord[] = [
  sent('a', { question: question('example.com', 'sample', { backlinksFilters: ['dofollow', '=', true] }) }),
  ended('a'),
  ended('a', { imported: true }),
  ended('a', { status: 'noData', cost: null, reply: null, result: null }),
  ...FAILURES.map((failure) => ended('a', { status: 'failed', failure })),
  checked('a', true, 0.02),
  {
    kind: 'removed',
    at: NOW,
    ids: ['a'],
    charges: [{ id: 'a', at: NOW, amount: 0.02, state: 'spent' }],
  },
];

describe('reading a record', () => {
  for (const record of RECORDS) {
    it(`knows ${JSON.stringify(record).slice(0, 60)}…`, () => {
      assert.deepEqual(readRecord({ ...record, added: 'by a newer version' }), record);
    });
  }

  it('leaves alone what is of a newer kind, or of another shape', () => {
    for (const json of [{ ...sent('a'), kind: 'noted' }, { ...sent('a'), at: 'noon' }, [], null, 'sent']) {
      assert.equal(readRecord(json), undefined);
    }
  });

  it('takes what does not say that it was imported as asked here', () => {
    for (const imported of [undefined, null, 'from a newer version']) {
      assert.deepEqual(readRecord({ ...ended('a'), imported }), ended('a'));
    }
  });

  it('keeps an answer whose failure or facts are of a newer kind', () => {
    const newer = { ...ended('a'), failure: { kind: 'eclipse' }, reply: { version: 2, path: ['v4'] } };
    assert.deepEqual(
      readRecord(newer),
      ended('a', {
        reply: { version: null, time: null, path: ['v4'], resultCount: null, taskId: null },
      }),
    );
  });
});

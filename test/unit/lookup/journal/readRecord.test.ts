import assert from 'node:assert/strict';
import type { Failure } from '../../../../src/dataforseo/failure';
import { Questions } from '../../../../src/lookup/journal/questions';
import { readRecord } from '../../../../src/lookup/journal/readRecord';
import type { EndedHead, RecordHead } from '../../../../src/lookup/journal/record';
import { NOW, checked, ended as endedRecord, question, sent } from './records';

function ended(id: string, change: Partial<EndedHead> = {}): EndedHead {
  const { result, ...head } = endedRecord(id, change);
  assert.ok(result !== undefined);
  return head;
}

const FAILURES: readonly Failure[] = [
  { kind: 'notSent', reason: 'tls' },
  { kind: 'noReply', reason: 'timeout' },
  { kind: 'unreadable', reason: 'notJson', httpStatus: 200 },
  { kind: 'refused', httpStatus: 200, code: 40210, message: 'Insufficient Funds.' },
];
const RECORDS: readonly RecordHead[] = [
  sent('a', { question: question('example.com', 'sample', { backlinksFilters: ['dofollow', '=', true] }) }),
  ended('a'),
  ended('a', { imported: true }),
  ended('a', { status: 'noData', cost: null, reply: null }),
  ...FAILURES.map((failure) => ended('a', { status: 'failed', failure })),
  checked('a', true, 0.02),
  {
    kind: 'removed',
    at: NOW,
    ids: ['a'],
    charges: [{ id: 'a', at: NOW, amount: 0.02, state: 'spent' }],
  },
];

/** As a line has it: the question apart from the rest. */
function noted(json: unknown) {
  const { question: asked = null, ...rest } = { ...(json as { question?: unknown }) };
  return readRecord({ json: typeof json === 'object' ? rest : json, question: JSON.stringify(asked) }, new Questions()); // prettier-ignore
}

const read = (json: unknown) => noted(json)?.record;

describe('reading a record', () => {
  for (const record of RECORDS) {
    it(`knows ${JSON.stringify(record).slice(0, 60)}…`, () => {
      assert.deepEqual(read({ ...record, added: 'by a newer version' }), record);
    });
  }

  it('leaves alone what is of a newer kind, or of another shape', () => {
    for (const json of [{ ...sent('a'), kind: 'noted' }, { ...sent('a'), at: 'noon' }, [], null, 'sent']) {
      assert.equal(read(json), undefined);
    }
  });

  it('leaves alone a lookup whose question is of another shape', () => {
    for (const wrong of [undefined, null, 'example.com', {}, { ...question(), source: { service: 'x' } }]) {
      assert.equal(read({ ...ended('a'), question: wrong }), undefined);
      assert.equal(read({ ...sent('a'), question: wrong }), undefined);
    }
  });

  it('takes what does not say that it was imported as asked here', () => {
    for (const imported of [undefined, null, 'from a newer version']) {
      assert.deepEqual(read({ ...ended('a'), imported }), ended('a'));
    }
  });

  it('keeps an answer whose failure or facts are of a newer kind', () => {
    const newer = { ...ended('a'), failure: { kind: 'eclipse' }, reply: { version: 2, path: ['v4'] } };
    assert.deepEqual(
      read(newer),
      ended('a', {
        reply: { version: null, time: null, path: ['v4'], resultCount: null, taskId: null },
      }),
    );
  });

  it('takes what was noted beside an end as it is', () => {
    for (const digest of [{ rank: 1 }, 'words', null]) {
      assert.deepEqual(noted({ ...ended('a'), digest }), {
        record: ended('a'),
        digest,
      });
    }
    assert.equal(noted(ended('a'))?.digest, null);
  });
});

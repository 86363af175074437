import assert from 'node:assert/strict';
import fc from 'fast-check';
import { anyAnswerJson } from '../../../../src/core/exports/answerJson';
import { listJson } from '../../../../src/core/exports/listJson';
import type { TakenList } from '../../../../src/core/exports/takenList';
import { SECTION_IDS, type SectionId } from '../../../../src/core/lists/listSection';
import { anyRow, rowOf } from '../lists/rowArbitrary';
import { takenList } from './takenLists';

function read<I extends SectionId>(list: TakenList<I>): Readonly<Record<string, unknown>> {
  return JSON.parse(listJson(list, 'en')) as Readonly<Record<string, unknown>>;
}

describe('lists as JSON', () => {
  it('hold these fields, in this order', () => {
    const json = read(takenList('backlinks', [], { totalCount: 4928 }));
    assert.deepEqual(Object.keys(json), [
      'format',
      'endpoint',
      'source',
      'target',
      'takenAt',
      'costUsd',
      'options',
      'optionsInWords',
      'list',
      'totalCount',
      'rows',
    ]);
    assert.deepEqual(
      [json['format'], json['endpoint'], json['totalCount'], json['costUsd']],
      ['seo-backlinks/list@1', 'backlinks', 4928, 0.0276],
    );
    assert.equal((json['optionsInWords'] as string[]).at(-1), 'one link per domain');
    assert.equal('list' in read(takenList('history', [])), false);
  });

  for (const id of SECTION_IDS) {
    it(`give the rows of ${id} back as they were, and say the rest as an answer of the history does`, () => {
      fc.assert(
        fc.property(fc.array(anyRow(id), { maxLength: 3 }), (rows) => {
          const list = takenList(id, rows, { service: 'sandbox' });
          const { rows: read_, source, target, takenAt, costUsd, options, list: asked } = read(list);
          assert.deepEqual(read_, rows);
          const answer = anyAnswerJson({ ...list, reply: { version: null, time: null }, data: {} }, 'en');
          const same = {
            source,
            target,
            takenAt,
            costUsd,
            options,
            ...(asked !== undefined && { list: asked }),
          };
          assert.deepEqual({ ...answer, ...same }, answer);
        }),
        { numRuns: 40 },
      );
    });
  }

  it('leave behind what else an object carries', () => {
    const carrying = { ...rowOf('anchors', { anchor: 'x' }), taskId: 'canary' };
    const list = takenList('anchors', [carrying]);
    const question = { ...list.question, list: { ...list.question.list, login: 'canary' } } as never;
    assert.doesNotMatch(listJson({ ...list, question }, 'en'), /canary/);
  });
});

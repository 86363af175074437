import assert from 'node:assert/strict';
import fc from 'fast-check';
import { comparisonJson } from '../../../../src/core/exports/comparisonJson';
import { historyLines } from '../../../../src/core/exports/historyLines';
import { parseHistoryLine, parseHistoryLines } from '../../../../src/core/exports/parseHistoryLines';
import { summaryJson } from '../../../../src/core/exports/summaryJson';
import type { Answer } from '../../../../src/core/snapshot';
import { explodingTopicsSnapshot } from '../../fixtures/explodingTopicsSnapshot';
import { anyAnswer, anySnapshot } from './answerArbitrary';
import { collect } from './collect';

/** Reads an answer, which must be readable. */
function answerOf(line: string): Answer {
  const parsed = parseHistoryLine(line);
  assert.ok(parsed.ok, JSON.stringify(parsed));
  return parsed.answer;
}

describe('JSON exports', () => {
  it('give a summary back as it was', () => {
    fc.assert(
      fc.property(anySnapshot, (snapshot) => {
        assert.deepEqual(answerOf(summaryJson(snapshot, 'en')), snapshot);
      }),
    );
  });

  it('give each answer of a comparison back as it was', () => {
    fc.assert(
      fc.property(fc.array(anySnapshot, { minLength: 2, maxLength: 5 }), (snapshots) => {
        const { answers } = JSON.parse(comparisonJson(snapshots, 'en')) as { answers: unknown[] };
        assert.deepEqual(
          answers.map((answer) => answerOf(JSON.stringify(answer))),
          snapshots,
        );
      }),
    );
  });

  it('give a history back as it was, those targets included of which nothing is known', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyAnswer, { maxLength: 5 }), async (answers) => {
        const lines = (await collect(historyLines(answers, 'en'))).join('').split('\n');
        const read = await collect(parseHistoryLines(lines));
        assert.deepEqual(
          read,
          answers.map((answer, i) => ({ line: i + 1, ok: true, answer })),
        );
      }),
    );
  });

  it('hold these fields, in this order', () => {
    const json = JSON.parse(summaryJson(explodingTopicsSnapshot(), 'en')) as Record<string, unknown>;
    assert.deepEqual(Object.keys(json), [
      'format',
      'source',
      'target',
      'takenAt',
      'costUsd',
      'options',
      'optionsInWords',
      'reply',
      'summary',
      'notes',
    ]);
    assert.equal(json['format'], 'seo-backlinks/summary@1');
    assert.equal(json['takenAt'], '2023-09-18T09:00:00.000Z');
    assert.deepEqual(json['source'], {
      service: 'dataforseo',
      via: null,
      label: 'DataForSEO',
      madeUp: false,
    });
    assert.deepEqual(Object.keys(json['notes'] as object), [
      'topLevelDomains',
      'linkAttributes',
      'platforms',
      'semanticLocations',
      'countries',
    ]);
  });

  it('leave behind what else an object carries', () => {
    const snapshot = explodingTopicsSnapshot();
    const secret = { taskId: 'canary', login: 'canary', path: ['canary'] };
    const carrying = {
      ...snapshot,
      ...secret,
      reply: { ...snapshot.reply, ...secret },
      data: { ...snapshot.data, ...secret },
      question: {
        ...secret,
        endpoint: 'summary',
        target: { ...snapshot.question.target, ...secret },
        options: { ...snapshot.question.options, ...secret },
        source: { ...snapshot.question.source, ...secret },
      },
    };
    assert.doesNotMatch(summaryJson(carrying, 'en'), /canary/);
  });
});

import assert from 'node:assert/strict';
import fc from 'fast-check';
import { answerJson } from '../../../../src/core/exports/answerJson';
import {
  describeLineProblem,
  MAX_LINE_LENGTH,
  parseHistoryLine,
  parseHistoryLines,
} from '../../../../src/core/exports/parseHistoryLines';
import { explodingTopicsSnapshot } from '../../fixtures/explodingTopicsSnapshot';
import { collect } from './collect';
import type { BacklinkSummary } from '../../../../src/core/figures/summary';
import type { Answer } from '../../../../src/core/snapshot';

const good = answerJson(explodingTopicsSnapshot(), 'en');
const goodLine = JSON.stringify(good);
const { source, target, options, summary } = good;

function lineWith(changes: object): string {
  return JSON.stringify({ ...good, ...changes });
}

function entries(count: number): object[] {
  return Array.from({ length: count }, (_, i) => ({ key: `${i}`, count: i }));
}

/** Lines that are refused, and where. */
const REFUSED: readonly [what: string, line: string, problem: string][] = [
  ['text', 'soon', 'notJson'],
  ['half a line', goodLine.slice(0, 500), 'notJson'],
  ['two lines in one', goodLine + goodLine, 'notJson'],
  ['a line that is too long', ' '.repeat(MAX_LINE_LENGTH) + goodLine, 'tooLong'],
  ['brackets without end', '['.repeat(100_000) + ']'.repeat(100_000), 'otherFormat'],
  ['null', 'null', 'otherFormat'],
  ['a list', '[]', 'otherFormat'],
  ['a newer format', lineWith({ format: 'seo-backlinks/summary@2' }), 'otherFormat'],
  ['no format', lineWith({ format: undefined }), 'otherFormat'],
  ['a private target', lineWith({ target: { ...target, value: 'localhost' } }), 'target'],
  ['a target with a user', lineWith({ target: { ...target, value: 'https://a:b@example.com/' } }), 'target'],
  ['a target in other words', lineWith({ target: { ...target, value: ' Example.com' } }), 'target'],
  ['a kind that is none', lineWith({ target: { ...target, kind: 'planet' } }), 'target.kind'],
  ['an unknown service', lineWith({ source: { ...source, service: 'x' } }), 'source.service'],
  ['a gateway elsewhere', lineWith({ source: { ...source, via: 'evil.example' } }), 'source'],
  ['no time', lineWith({ takenAt: undefined }), 'takenAt'],
  ['a time in other words', lineWith({ takenAt: 'yesterday' }), 'takenAt'],
  ['a time that is none', lineWith({ takenAt: '2026-02-30T00:00:00.000Z' }), 'takenAt'],
  ['a cost below nothing', lineWith({ costUsd: -1 }), 'costUsd'],
  ['a cost without end', goodLine.replace('"costUsd":0.02003', '"costUsd":1e999'), 'costUsd'],
  ['a cost in words', lineWith({ costUsd: '0.02' }), 'costUsd'],
  ['a limit that is too high', lineWith({ options: { ...options, internalListLimit: 1001 } }), 'options'],
  ['a filter that is none', lineWith({ options: { ...options, backlinksFilters: ['x'] } }), 'options'],
  ['a missing option', lineWith({ options: { ...options, tag: undefined } }), 'options.tag'],
  ['no reply', lineWith({ reply: null }), 'reply'],
  ['no summary', lineWith({ summary: undefined }), 'summary'],
  ['a number in words', lineWith({ summary: { ...summary, rank: '3' } }), 'summary.rank'],
  ['a text that is none', lineWith({ summary: { ...summary, server: {} } }), 'summary.server'],
  ['a text too long', lineWith({ summary: { ...summary, cms: 'x'.repeat(20_001) } }), 'summary.cms'],
  ['a map for a list', lineWith({ summary: { ...summary, countries: { US: 1 } } }), 'summary.countries'],
  ['too many entries', lineWith({ summary: { ...summary, countries: entries(1001) } }), 'summary.countries'],
  [
    'an entry twice',
    lineWith({ summary: { ...summary, countries: [...entries(1), ...entries(1)] } }),
    'summary.countries',
  ],
  [
    'an entry without key',
    lineWith({ summary: { ...summary, countries: [...entries(2), { count: 1 }] } }),
    'summary.countries[2].key',
  ],
];

describe('lines of a history', () => {
  for (const [what, line, problem] of REFUSED) {
    it(`are refused for ${what}`, () => {
      const parsed = parseHistoryLine(line);
      assert.ok(!parsed.ok);
      assert.equal('at' in parsed.problem ? parsed.problem.at : parsed.problem.code, problem);
      assert.match(describeLineProblem(parsed.problem), /^(The line is|The value of) .+\.$/);
    });
  }

  it('have words of their own for a date in the future', () => {
    assert.match(describeLineProblem({ code: 'inFuture' }), /^The line's date is in the future/);
  });

  it('are read with a byte order mark, without the words, and with what is unknown', () => {
    const line = `\uFEFF${lineWith({ optionsInWords: undefined, notes: 1, future: true })}\r`;
    assert.deepEqual(parseHistoryLine(line), { ok: true, answer: explodingTopicsSnapshot() });
  });

  it('may lack figures that came later, which then are not available', () => {
    const parsed = parseHistoryLine(
      lineWith({ summary: { ...summary, rank: undefined, countries: undefined } }),
    );
    assert.ok(parsed.ok);
    assert.equal((parsed.answer as Answer<BacklinkSummary>).data?.rank, null);
    assert.equal((parsed.answer as Answer<BacklinkSummary>).data?.countries, null);
  });

  it('take the site of a target from our own list', () => {
    const parsed = parseHistoryLine(lineWith({ target: { ...target, kind: 'page', site: '<b>' } }));
    assert.ok(parsed.ok);
    assert.deepEqual(parsed.answer.question.target, explodingTopicsSnapshot().question.target);
  });

  it('keep the keys of objects as plain text', () => {
    const line = lineWith({ summary: { ...summary, countries: [{ key: '__proto__', count: 1 }] } });
    const parsed = parseHistoryLine(line.replace('{', '{"__proto__":{"format":"x"},'));
    assert.ok(parsed.ok);
    assert.deepEqual((parsed.answer as Answer<BacklinkSummary>).data?.countries, [
      { key: '__proto__', count: 1 },
    ]);
  });

  it('are reported by number, and a bad one costs only itself', async () => {
    const read = await collect(parseHistoryLines([goodLine, '', 'soon', goodLine, '{}']));
    assert.deepEqual(
      read.map((parsed) => [parsed.line, parsed.ok || parsed.problem.code]),
      [
        [1, true],
        [3, 'notJson'],
        [4, true],
        [5, 'otherFormat'],
      ],
    );
  });

  it('never throw', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), fc.json(), (text, value) => {
        assert.equal(parseHistoryLine(text).ok, false);
        for (const field of Object.keys(good)) {
          parseHistoryLine(lineWith({ [field]: JSON.parse(value) as unknown }));
        }
      }),
    );
  });
});

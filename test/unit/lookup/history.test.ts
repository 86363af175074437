import assert from 'node:assert/strict';
import { seriesKey } from '../../../src/core/snapshot';
import { fresh, historyOf } from '../../../src/lookup/history';
import type { JournalEntry } from '../../../src/lookup/journal/entry';
import { NOW, endedEntry, entry, question } from './journal/records';

const HOUR = 3_600_000;
const KEY = seriesKey(question());

describe('the history', () => {
  it('has a series for each question to each source, newest first, the tag left aside', () => {
    const via = { ...question(), source: { service: 'dataforseo', via: '127.0.0.1:1' } } as const;
    const entries = [
      endedEntry('old', { at: NOW - 1 }),
      endedEntry('new', { at: NOW }),
      endedEntry('tagged', { at: NOW - 2, question: question('example.com', 'dataforseo', { tag: 'mine' }) }),
      endedEntry('noData', { at: NOW - 3, status: 'noData' }),
      endedEntry('sandbox', { question: question('example.com', 'sandbox') }),
      endedEntry('sample', { question: question('example.com', 'sample') }),
      endedEntry('via', { question: via }),
      endedEntry('other', { question: question('example.org') }),
      endedEntry('lost', {
        question: question('example.com', 'dataforseo', { backlinksStatusType: 'lost' }),
      }),
      endedEntry('failed', { status: 'failed' }),
      endedEntry('unknown', { status: 'unknown' }),
      entry('pending'),
    ];
    const series = [...historyOf(entries).values()].map((answers) => answers.map(({ id }) => id));
    assert.deepEqual(series, [
      ['new', 'old', 'tagged', 'noData'],
      ['sandbox'],
      ['sample'],
      ['via'],
      ['other'],
      ['lost'],
    ]);
  });

  const ANSWERS: readonly (readonly [
    what: string,
    JournalEntry<unknown>[],
    hours: number,
    string | undefined,
  ])[] = [
    ['an answer within the hours', [endedEntry('a', { at: NOW - 24 * HOUR + 1 })], 24, 'a'],
    ['a paid "no data"', [endedEntry('a', { at: NOW - 1, status: 'noData' })], 24, 'a'],
    ['no answer as old as the hours', [endedEntry('a', { at: NOW - 24 * HOUR })], 24, undefined],
    ['no answer when nothing is to be kept', [endedEntry('a', { at: NOW })], 0, undefined],
    ['no failure', [endedEntry('a', { at: NOW, status: 'failed' })], 24, undefined],
    ['the newest', [endedEntry('a', { at: NOW - 2 }), endedEntry('b', { at: NOW - 1 })], 24, 'b'],
    [
      'none from a clock far ahead',
      [endedEntry('a', { at: NOW + 99 * HOUR }), endedEntry('b', { at: NOW - 1 })],
      24,
      'b',
    ],
    [
      'none of another question',
      [endedEntry('a', { at: NOW, question: question('example.org') })],
      24,
      undefined,
    ],
  ];
  for (const [what, entries, hours, id] of ANSWERS) {
    it(`answers a repeated question with ${what}`, () => {
      assert.equal(fresh(historyOf(entries), KEY, NOW, hours)?.id, id);
    });
  }
});

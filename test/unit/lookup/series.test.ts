import assert from 'node:assert/strict';
import type { JournalEntry } from '../../../src/lookup/journal/entry';
import { stateOf, type LookupState } from '../../../src/lookup/series';
import { savedAnswers } from '../../../src/lookup/situation';
import { checked, endedEntry, entry, NOW, question } from './journal/records';
import { seriesOf } from './seriesOf';

const HOUR = 3_600_000;
const series = (entries: readonly JournalEntry<unknown>[]) => seriesOf(entries, NOW);

describe('the series', () => {
  it('are one for each question to each source, the tag left aside, in the order of their newest lookup', () => {
    const via = { ...question(), source: { service: 'dataforseo', via: '127.0.0.1:1' } } as const;
    const entries = [
      endedEntry('new'),
      endedEntry('tagged', { question: question('example.com', 'dataforseo', { tag: 'mine' }) }),
      endedEntry('sandbox', { question: question('example.com', 'sandbox') }),
      endedEntry('sample', { question: question('example.com', 'sample') }),
      endedEntry('via', { question: via }),
      endedEntry('other', { question: question('example.org') }),
      endedEntry('lost', {
        question: question('example.com', 'dataforseo', { backlinksStatusType: 'lost' }),
      }),
      entry('failed'),
    ];
    const aged = entries.map((one, age) => ({ ...one, sentAt: NOW - age }));
    const ids = series(aged).map((one) => one.entries.map(({ id }) => id));
    assert.deepEqual(ids, [
      ['new', 'tagged', 'failed'],
      ['sandbox'],
      ['sample'],
      ['via'],
      ['other'],
      ['lost'],
    ]);
  });

  const ANSWERS: readonly (readonly [string, JournalEntry<unknown>[], hours: number, string | undefined])[] =
    [
      ['an answer within the hours', [endedEntry('a', { at: NOW - 24 * HOUR + 1 })], 24, 'a'],
      ['a paid "no data"', [endedEntry('a', { at: NOW - 1, status: 'noData' })], 24, 'a'],
      ['no answer as old as the hours', [endedEntry('a', { at: NOW - 24 * HOUR })], 24, undefined],
      ['no answer when nothing is to be kept', [endedEntry('a', { at: NOW })], 0, undefined],
      ['no failure', [endedEntry('a', { at: NOW, status: 'failed' })], 24, undefined],
      ['the newest answer', [endedEntry('a', { at: NOW - 2 }), endedEntry('b', { at: NOW - 1 })], 24, 'b'],
      [
        'none from a clock far ahead',
        [endedEntry('a', { at: NOW + 99 * HOUR }), endedEntry('b', { at: NOW - 1 })],
        24,
        'b',
      ],
    ];
  for (const [what, entries, hours, id] of ANSWERS) {
    it(`answer a repeated question with ${what}`, () => {
      const [one] = series(entries).values();
      const before = new Set(one?.entries.map((each) => each.id));
      assert.equal(savedAnswers(one, NOW, hours, before, new Set()).fresh?.id, id);
    });
  }

  const STATES: readonly (readonly [LookupState, JournalEntry<unknown>])[] = [
    ['pending', entry('a', { ownerLives: true })],
    ['unknown', entry('a')],
    ['unknown', endedEntry('a', { status: 'unknown' })],
    ['lost', endedEntry('a', { status: 'unknown' }, { checked: checked('a', true, 0.02) })],
    ['notCharged', endedEntry('a', { status: 'unknown' }, { checked: checked('a', false) })],
    ['notCharged', entry('a', { checked: checked('a', false) })],
    ['found', endedEntry('a')],
    ['noData', endedEntry('a', { status: 'noData' })],
    ['failed', endedEntry('a', { status: 'failed' })],
    ['cancelled', endedEntry('a', { status: 'cancelled' })],
  ];
  STATES.forEach(([state, one], index) => {
    it(`know a lookup that is ${state} (${index + 1})`, () => {
      assert.equal(stateOf(one), state);
    });
  });
});

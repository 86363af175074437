import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describeDifference } from '../../../../src/core/figures/describeDifference';
import { differenceOf } from '../../../../src/core/figures/difference';
import { METRICS } from '../../../../src/core/figures/metrics';
import type { Snapshot } from '../../../../src/core/snapshot';
import type { BacklinkSummary, Breakdown } from '../../../../src/core/figures/summary';
import { explodingTopicsSnapshot } from '../../fixtures/explodingTopicsSnapshot';
import { anySnapshot } from '../exports/answerArbitrary';

const before = explodingTopicsSnapshot();

/** The answer of a day later, in which some figures are other ones. */
function later(changes: Partial<BacklinkSummary>): Snapshot {
  return { ...before, takenAt: before.takenAt + 86_400_000, data: { ...before.data, ...changes } };
}

/** The countries of both days, of lists of at most three. */
function countries(from: Breakdown, to: Breakdown) {
  const [one, other] = [before, later({})].map((snapshot, i) => ({
    ...snapshot,
    question: { ...snapshot.question, options: { ...snapshot.question.options, internalListLimit: 3 } },
    data: { ...snapshot.data, countries: i === 0 ? from : to },
  })) as [Snapshot, Snapshot];
  return differenceOf(one, other).breakdowns.find(({ info }) => info.id === 'countries');
}

function list(entries: Readonly<Record<string, number | null>>): Breakdown {
  return Object.entries(entries).map(([key, count]) => ({ key, count }));
}

describe('the difference of two snapshots', () => {
  const NUMBERS: readonly [before: number | null, after: number | null, change: number | null][] = [
    [100, 107, 7],
    [100, 93, -7],
    [5, 5, 0],
    [null, 5, null],
    [5, null, null],
    [null, null, null],
    [0, 0, 0],
  ];
  for (const [from, to, change] of NUMBERS) {
    it(`of ${from} and ${to} is ${change}`, () => {
      const one = { ...before, data: { ...before.data, backlinks: from } };
      const found = differenceOf(one, later({ backlinks: to })).numbers.find(
        ({ metric }) => metric.id === 'backlinks',
      );
      assert.deepEqual(
        { ...found, metric: undefined },
        { metric: undefined, before: from, after: to, change },
      );
    });
  }

  it('lists what is no number only where it differs; the order of a list says nothing', () => {
    const one = { ...before, data: { ...before.data, platformTypes: ['cms', 'blogs'] } };
    const changed = later({ server: 'nginx', cms: 'wordpress', platformTypes: ['blogs', 'cms'] });
    assert.deepEqual(
      differenceOf(one, changed).others.map(({ metric, ...sides }) => [metric.id, sides]),
      [
        ['server', { before: 'cloudflare', after: 'nginx' }],
        ['cms', { before: null, after: 'wordpress' }],
      ],
    );
  });

  const FATES: readonly [what: string, from: Breakdown, to: Breakdown, fates: Record<string, string>][] = [
    ['complete lists', list({ A: 1, B: 5 }), list({ B: 7, C: 3 }), { C: 'new', B: 'risen', A: 'gone' }],
    ['equal counts', list({ A: 1, B: 9 }), list({ A: 1, B: 2 }), { B: 'fallen', A: 'unchanged' }],
    ['counts that are missing', list({ A: null }), list({ A: 4 }), { A: 'unknown' }],
    [
      'a list cut before',
      list({ A: 3, B: 2, C: 1 }),
      list({ A: 3, D: 9 }),
      { D: 'notListedBefore', B: 'gone', C: 'gone', A: 'unchanged' },
    ],
    [
      'a list cut after',
      list({ A: 3, D: 9 }),
      list({ A: 3, B: 2, C: 1 }),
      { D: 'notListedAfter', B: 'new', C: 'new', A: 'unchanged' },
    ],
    ['an empty list', [], list({ A: 1 }), { A: 'new' }],
  ];
  for (const [what, from, to, fates] of FATES) {
    it(`tells what became of entries in ${what}`, () => {
      const entries = countries(from, to)?.entries ?? [];
      assert.deepEqual(
        entries.map(({ key, fate }) => [key, fate]),
        Object.entries(fates),
      );
    });
  }

  it('says nothing of a breakdown that is missing on a side', () => {
    assert.equal(countries(null, list({ A: 1 }))?.entries, null);
    assert.equal(countries(list({ A: 1 }), null)?.entries, null);
  });

  it('takes the earlier snapshot as the one before', () => {
    assert.deepEqual(differenceOf(later({}), before), differenceOf(before, later({})));
  });

  it('is refused for different questions and sources', () => {
    const options = { ...before.question.options, includeSubdomains: false };
    const source = { service: 'sandbox', via: null } as const;
    for (const other of [{ options }, { source }]) {
      assert.throws(
        () => differenceOf(before, { ...before, question: { ...before.question, ...other } }),
        RangeError,
      );
    }
  });

  it('accounts for every figure and every entry, and never turns what is missing into a number', () => {
    fc.assert(
      fc.property(anySnapshot, anySnapshot, (one, other) => {
        const { numbers, breakdowns, ...sides } = differenceOf(one, { ...other, question: one.question });
        assert.ok(numbers.length > METRICS.length / 2);
        for (const { change, before, after } of [
          ...numbers,
          ...breakdowns.flatMap(({ entries }) => entries ?? []),
        ]) {
          assert.equal(change, before === null || after === null ? null : after - before);
        }
        for (const { info, entries } of breakdowns) {
          const lists = [sides.before.data[info.id], sides.after.data[info.id]];
          const keys = new Set(lists.flatMap((listed) => (listed ?? []).map(({ key }) => key)));
          assert.deepEqual(
            entries && new Set(entries.map(({ key }) => key)),
            lists.includes(null) ? null : keys,
          );
        }
      }),
    );
  });
});

describe('a difference in words', () => {
  const difference = differenceOf(
    before,
    later({
      rank: 374,
      backlinks: null,
      server: '<b>',
      linkTypes: [
        { key: 'anchor', count: 36_600 },
        { key: 'image', count: 210 },
        { key: 'canonical', count: 5 },
        { key: 'form', count: 1 },
      ],
      countries: [{ key: 'DE', count: 300 }],
    }),
  );
  const sections = describeDifference(difference, 'en');
  const row = (title: string, label: string) => {
    const found = sections
      .find((section) => section.title === title)
      ?.rows.find((row) => row.label === label);
    return found && [found.before, found.after, found.change];
  };

  const ROWS: readonly [title: string, label: string, row: readonly string[] | undefined][] = [
    ['Figures', 'Rank', ['371/1000', '374/1000', '+3']],
    ['Figures', 'Backlinks', ['41,245', 'not available', 'not available']],
    ['Figures', 'Referring pages', ['38,786', '38,786', '±0']],
    ['Figures', 'Server', ['cloudflare', '<b>', 'changed']],
    ['Figures', 'Country', undefined],
    ['Link types', 'anchor', ['36,666', '36,600', '-66']],
    ['Link types', 'image', undefined],
    ['Link types', 'form', ['not listed', '1', 'new']],
    ['Link types', 'redirect', ['1,906', 'not listed', 'gone']],
    ['Countries', 'United States (US)', ['3,867', 'not listed', 'gone']],
    ['Countries', 'Germany (DE)', ['259', '300', '+41']],
  ];
  for (const [title, label, cells] of ROWS) {
    it(`${title}, ${label}: ${cells?.join(' → ') ?? 'left out'}`, () => {
      assert.deepEqual(row(title, label), cells);
    });
  }

  it('says what can not be known of a list that was cut', () => {
    const notes = (title: string) =>
      sections.find((section) => section.title === title)?.notes.join(' ') ?? '';
    assert.match(notes('Countries'), /may still exist/);
    assert.doesNotMatch(notes('Link types'), /may still exist/);
    assert.match(notes('Link types'), /Entries unchanged: 1\./);
  });
});

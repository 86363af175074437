import assert from 'node:assert/strict';
import fc from 'fast-check';
import { SECTION_IDS, type SectionId, type SectionRows } from '../../../../src/core/lists/listSection';
import { rowKey } from '../../../../src/core/lists/rowKey';
import { rowsDifference, type FirstRows } from '../../../../src/core/lists/rowsDifference';
import type { ListMode } from '../../../../src/core/options/listOptions';
import { anyRow, rowOf } from './rowArbitrary';

type Domain = readonly [name: string, rank: number | null, firstSeen?: string];

type Domains = FirstRows<SectionRows['referringDomains']>;

/** Referring domains; `cut` says that there are more. */
function domains(list: readonly Domain[], cut = false, takenAt = 1): Domains {
  const rows = list.map(([domain, rank, firstSeen = null]) =>
    rowOf('referringDomains', { domain, rank, firstSeen }),
  );
  return { takenAt, totalCount: rows.length + (cut ? 10 : 0), rows };
}

function differenceOf(older: Domains, newer: Domains, orderBy: readonly string[]) {
  const { since, added, gone } = rowsDifference('referringDomains', older, newer, { mode: 'as_is', orderBy });
  return { since, added, gone: gone.map((row) => rowKey('referringDomains', row)) };
}

describe('what came and went between two lists', () => {
  const RANK = ['rank,desc'];
  const A_TO_C: readonly Domain[] = [
    ['a', 90],
    ['b', 50],
    ['c', 20],
  ];
  const CASES: readonly (readonly [
    what: string,
    lists: readonly [older: readonly Domain[], newer: readonly Domain[]],
    cut: readonly [older: boolean, newer: boolean],
    added: readonly string[],
    gone: readonly string[],
    orderBy?: readonly string[],
  ])[] = [
    ['nothing', [A_TO_C, A_TO_C], [false, false], [], []],
    ['all of complete lists', [A_TO_C, [['b', 50], ['d', 1]]], [false, false], ['d'], ['a', 'c']],
    ['all, where there was nothing', [[], A_TO_C], [false, false], ['a', 'b', 'c'], []],
    ['what stands above the cut of the newer', [A_TO_C, [['b', 50], ['d', 40]]], [false, true], ['d'], ['a']],
    ['what stands above the cut of the older', [A_TO_C, [['d', 99], ['e', 30], ['f', 10]]], [true, false], ['d', 'e'], ['a', 'b', 'c']],
    ['not what is equal to the last', [[['a', 40]], [['b', 40]]], [true, true], [], []],
    ['not what has no rank', [[['a', null]], [['b', 40]]], [true, true], [], []],
    ['only what is added, where the last one of the newer has no rank', [[['a', 90]], [['b', null]]], [false, true], ['b'], []],
    ['nothing of a cut list without rows', [[['a', 90]], []], [false, true], [], []],
    ['nothing of cut lists without an order', [A_TO_C, [['d', 99]]], [true, true], [], [], []],
    ['nothing of cut lists by an order that is no column', [A_TO_C, [['d', 99]]], [true, true], [], [], ['colour,desc']],
    ['nothing of cut lists by the alphabet, which nobody names', [A_TO_C, [['d', 99]]], [true, true], [], [], ['domain,asc']],
    ['nothing by names that look like years', [[['2001', 1]], [['2002', 1]]], [true, true], [], [], ['domain,asc']],
    ['what stands above the cut in a rising order', [A_TO_C, [['d', 95]]], [false, true], ['d'], ['a', 'b', 'c'], ['rank,asc']],
    ['what stands above by day', [[['a', 1, '2026-02-01T00:00:00.000Z']], [['b', 1, '2025-12-01T00:00:00.000Z']]], [true, true], [], ['a'], ['first_seen,desc']],
    ['nothing by a day in other words', [[['a', 1, 'yesterday']], [['b', 1, '2025-12-01T00:00:00.000Z']]], [true, true], [], [], ['first_seen,desc']],
    ['what stands above by the second of two orders', [[['a', 7, '2026-02-01T00:00:00.000Z']], [['b', 7, '2025-12-01T00:00:00.000Z']]], [true, true], [], ['a'], ['rank,desc', 'first_seen,desc']],
  ]; // prettier-ignore
  for (const [what, [older, newer], [cutOlder, cutNewer], added, gone, orderBy = RANK] of CASES) {
    it(`is ${what}`, () => {
      assert.deepEqual(differenceOf(domains(older, cutOlder), domains(newer, cutNewer, 2), orderBy), {
        since: 1,
        added,
        gone,
      });
    });
  }

  it('counts a list as cut whose length nobody says, and a history never', () => {
    const unknown = { ...domains(A_TO_C), totalCount: null };
    assert.deepEqual(differenceOf(domains([['d', 10]]), unknown, RANK).gone, []);
    const months = ['2026-10', '2026-11'].map((date) => rowOf('history', { date }));
    const [older, newer] = [months.slice(0, 1), months].map((rows) => ({
      takenAt: 1,
      totalCount: null,
      rows,
    }));
    assert.ok(older && newer);
    assert.deepEqual(rowsDifference('history', older, newer, undefined).added, ['2026-11']);
    assert.deepEqual(rowsDifference('history', newer, older, undefined).gone, months.slice(1));
  });

  const LINK = {
    domainFrom: 'a.com',
    anchor: 'x',
    urlFrom: 'https://a.com/1',
    urlTo: 'https://example.com/',
  };
  const OTHERS: readonly [mode: ListMode, other: Partial<SectionRows['backlinks']>, counts: boolean][] = [
    ['as_is', {}, true],
    ['one_per_domain', {}, false],
    ['one_per_domain', { domainFrom: 'b.com' }, true],
    ['one_per_domain', { domainFrom: null }, true],
    ['one_per_anchor', {}, false],
    ['one_per_anchor', { anchor: 'y' }, true],
  ];
  for (const [mode, other, counts] of OTHERS) {
    it(`${counts ? 'counts' : 'leaves out'} another link in ${mode} with ${JSON.stringify(other)}`, () => {
      const [older, newer] = [LINK, { ...LINK, urlFrom: 'https://a.com/2', ...other }].map((link) => ({
        takenAt: 1,
        totalCount: 1,
        rows: [rowOf('backlinks', link)],
      }));
      assert.ok(older && newer);
      const { added, gone } = rowsDifference('backlinks', older, newer, { mode, orderBy: [] });
      assert.deepEqual([added.length, gone.length], counts ? [1, 1] : [0, 0]);
    });
  }

  it('is the difference of two sets where both are complete, whatever the rows', () => {
    for (const id of SECTION_IDS) {
      fc.assert(fc.property(fc.array(anyRow(id), { maxLength: 8 }), fc.nat(8), fc.nat(8), exactIn(id)), {
        numRuns: 50,
      });
    }
  });

  /** Two parts of some rows, which overlap. */
  function exactIn<I extends SectionId>(id: I) {
    return (rows: readonly SectionRows[I][], from: number, to: number) => {
      const [before, after] = [rows.slice(0, to), rows.slice(from)];
      const keys = (some: readonly SectionRows[I][]) => new Set(some.map((row) => rowKey(id, row)));
      const whole = (some: readonly SectionRows[I][]) => ({
        takenAt: 0,
        totalCount: some.length,
        rows: some,
      });
      const found = rowsDifference(id, whole(before), whole(after), { mode: 'as_is', orderBy: [] });
      assert.deepEqual(
        found.added,
        [...keys(after)].filter((key) => !keys(before).has(key)),
      );
      assert.deepEqual(
        found.gone.map((row) => rowKey(id, row)),
        [...keys(before)].filter((key) => !keys(after).has(key)),
      );
    };
  }

  it('is never wrong about cut lists of rows that keep their values, wherever the service puts those without', () => {
    let [counted, missed] = [0, 0];
    const anyDomains = fc.uniqueArray(
      fc.record({
        name: fc.constantFrom(...'abcdefghij'),
        there: fc.constantFrom('before', 'after', 'both'),
      }),
      { selector: ({ name }) => name },
    );
    const anyRanks = fc.array(fc.option(fc.nat(6)), { minLength: 10, maxLength: 10 });
    fc.assert(
      fc.property(
        anyDomains,
        anyRanks,
        fc.tuple(fc.nat(10), fc.nat(10)),
        fc.tuple(fc.boolean(), fc.boolean()),
        (all, ranks, [first, second], [falling, nullsFirst]) => {
          const place = (rank: number | null) =>
            rank === null ? (nullsFirst ? -Infinity : Infinity) : falling ? -rank : rank;
          const listAt = (when: string, length: number) => {
            const rows = all
              .filter(({ there }) => there === when || there === 'both')
              .map(({ name }): Domain => [name, ranks['abcdefghij'.indexOf(name)] ?? null])
              .sort(([, a], [, b]) => (place(a) === place(b) ? 0 : place(a) - place(b)));
            return { ...domains(rows.slice(0, length)), totalCount: rows.length };
          };
          const orderBy = [falling ? 'rank,desc' : 'rank,asc'];
          const found = differenceOf(listAt('before', first), listAt('after', second), orderBy);
          const there = (when: string) => all.filter((one) => one.there === when).map(({ name }) => name);
          assert.deepEqual(
            found.added.filter((name) => !there('after').includes(name)),
            [],
          );
          assert.deepEqual(
            found.gone.filter((name) => !there('before').includes(name)),
            [],
          );
          counted += found.added.length + found.gone.length;
          missed += there('after').length + there('before').length - found.added.length - found.gone.length;
        },
      ),
      { numRuns: 2000 },
    );
    assert.ok(counted > 1000 && missed > 100, `${counted} counted, ${missed} not`);
  });
});

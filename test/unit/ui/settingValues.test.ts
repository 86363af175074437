import assert from 'node:assert/strict';
import { inspect } from 'node:util';
import { settingValues } from '../../../src/ui/settingValues';

/** What users write, however wrong its type: VS Code hands it on as it is. */
const UNUSABLE = ['0.03', '', -1, -0.01, null, undefined, NaN, Infinity, true, [1], {}] as const;

type Values = ReturnType<typeof settingValues>;

const SETTINGS: readonly (readonly [
  key: string,
  read: (values: Values) => number | null,
  unusable: number | null,
  usable: readonly (readonly [written: number, read: number])[],
])[] = [
  ['budget.monthly', ({ monthlyBudget }) => monthlyBudget, null, [[0, 0], [0.03, 0.03], [1e6, 1e6]]], // prettier-ignore
  ['budget.confirmAbove', ({ confirmAbove }) => confirmAbove, 0, [[0, 0], [0.1, 0.1]]], // prettier-ignore
  ['cache.hours', ({ cacheHours }) => cacheHours, 24, [[0, 0], [0.5, 0.5], [48, 48]]], // prettier-ignore
  ['history.keep', ({ historyKeep }) => historyKeep, 0, [[0, 0], [3, 3], [3.9, 3], [0.9, 0]]], // prettier-ignore
  ['limits.atOnce', ({ limits }) => limits.atOnce, 30, [[1, 1], [30, 30]]], // prettier-ignore
  ['limits.perMinute', ({ limits }) => limits.perMinute, 2_000, [[1, 1], [10_000, 10_000]]], // prettier-ignore
];

describe('the setting', () => {
  for (const [key, read, unusable, usable] of SETTINGS) {
    // Only the one setting is there, so that none is read for another.
    const valueFor = (written: unknown) =>
      read(settingValues((asked) => (asked === key ? written : undefined)));
    for (const written of UNUSABLE) {
      it(`${key} is ${unusable} where ${inspect(written)} is written`, () => {
        assert.equal(valueFor(written), unusable);
      });
    }
    for (const [written, expected] of usable) {
      it(`${key} is ${expected} where ${written} is written`, () => {
        assert.equal(valueFor(written), expected);
      });
    }
  }
});

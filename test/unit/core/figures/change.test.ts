import assert from 'node:assert/strict';
import { changeInWords } from '../../../../src/core/figures/change';
import { shortTime } from '../../../../src/core/figures/shortTime';

const UNTIL = new Date(2026, 10, 24, 12).getTime();
const SINCE = new Date(2026, 8, 13, 9).getTime();

describe('a change in words', () => {
  for (const [amount, words] of [
    [1_204, 'up 1,204 since Sep 13'],
    [-7, 'down 7 since Sep 13'],
    [0, 'unchanged since Sep 13'],
  ] as const) {
    it(`of ${amount} is "${words}"`, () => {
      assert.equal(changeInWords({ amount, since: SINCE, until: UNTIL }, 'en'), words);
    });
  }
});

describe('a moment beside another', () => {
  it('is a time of the same day, a day of the same year, and a year where that differs', () => {
    assert.match(shortTime(new Date(2026, 10, 24, 9, 5).getTime(), UNTIL, 'en'), /^9:05\sAM$/u);
    assert.equal(shortTime(SINCE, UNTIL, 'en'), 'Sep 13');
    assert.equal(shortTime(new Date(2025, 8, 13).getTime(), UNTIL, 'en'), 'Sep 13, 2025');
  });

  it('is told by UTC in what leaves the product, whatever the clock of this machine says', () => {
    const [evening, night] = [Date.UTC(2026, 10, 24, 23, 30), Date.UTC(2026, 10, 25, 0, 30)];
    assert.equal(shortTime(evening, night, 'en', 'UTC'), 'Nov 24');
    assert.match(shortTime(evening, evening, 'en', 'UTC'), /^11:30\sPM UTC$/u);
    const change = { amount: 1, since: Date.UTC(2025, 11, 31, 23), until: night };
    assert.equal(changeInWords(change, 'en', 'UTC'), 'up 1 since Dec 31, 2025');
  });
});

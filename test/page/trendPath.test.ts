import assert from 'node:assert/strict';
import { trendPath } from '../../media/trendPath';

const CASES: readonly [name: string, values: (number | null)[], path: string][] = [
  ['goes from the first to the last, up for more', [0, 5, 10], 'M0 10h0L50 5L100 0'],
  ['leaves a gap where there is no value', [0, 4, null, 10], 'M0 10h0L33.3 6M100 0h0'],
  ['stays in the middle where nothing changes', [7, 7], 'M0 5h0L100 5'],
  ['is empty without values', [null, null], ''],
];

describe('the path of a trend', () => {
  for (const [name, values, path] of CASES) {
    it(name, () => {
      const points = values.map((value, at) => ({ at, value }));
      assert.equal(trendPath(points, 100, 10), path);
    });
  }
});

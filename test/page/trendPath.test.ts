import assert from 'node:assert/strict';
import { trendPath } from '../../media/trendPath';

const CASES: readonly [name: string, values: (number | null)[], line: string, dots: string][] = [
  ['goes from the first to the last, up for more', [0, 5, 10], 'M0 10L50 5L100 0', ''],
  [
    'leaves a gap where there is no value, and shows one between gaps as a dot',
    [0, 4, null, 10],
    'M0 10L33.3 6',
    'M100 0h0',
  ],
  ['stays in the middle where nothing changes', [7, 7], 'M0 5L100 5', ''],
  ['is empty without values', [null, null], '', ''],
];

describe('the path of a trend', () => {
  for (const [name, values, line, dots] of CASES) {
    it(name, () => {
      const points = values.map((value, at) => ({ at, value }));
      assert.deepEqual(trendPath(points, 100, 10), { line, dots });
    });
  }
});

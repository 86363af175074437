import assert from 'node:assert/strict';
import { trendPath } from '../../../media/report/trendPath';

const TABLE: readonly [
  says: string,
  points: [time: number, value: number | null][],
  line: string,
  newest: string,
][] = [
  [
    'rises from the lowest to the highest',
    [
      [0, 10],
      [10, 20],
    ],
    'M0 100L100 0',
    'M100 0h0',
  ],
  [
    'places points by their time, not their number',
    [
      [0, 0],
      [10, 5],
      [100, 10],
    ],
    'M0 100L10 50L100 0',
    'M100 0h0',
  ],
  [
    'leaves a gap where a value is missing',
    [
      [0, 0],
      [1, 5],
      [2, null],
      [3, 5],
      [4, 10],
    ],
    'M0 100L25 50M75 50L100 0',
    'M100 0h0',
  ],
  [
    'draws a value between gaps as a dot',
    [
      [0, 0],
      [1, 10],
      [2, null],
      [3, 5],
      [4, null],
    ],
    'M0 100L25 0M75 50h0',
    '',
  ],
  [
    'runs in the middle where nothing changed',
    [
      [0, 7],
      [1, 7],
    ],
    'M0 50L100 50',
    'M100 50h0',
  ],
  [
    'spreads lookups of the same moment',
    [
      [5, 0],
      [5, 10],
    ],
    'M0 100L100 0',
    'M100 0h0',
  ],
  [
    'never takes a missing value for zero',
    [
      [0, null],
      [1, 10],
      [2, 20],
    ],
    'M50 100L100 0',
    'M100 0h0',
  ],
  [
    'copes with the largest numbers',
    [
      [0, 0],
      [1, Number.MAX_VALUE],
    ],
    'M0 100L100 0',
    'M100 0h0',
  ],
];

describe('a trend line', () => {
  for (const [says, points, line, newest] of TABLE) {
    it(says, () => {
      const trend = trendPath(points.map(([time, value]) => ({ time, value })));
      assert.equal(trend?.line, line);
      assert.equal(trend?.newest, newest);
    });
  }

  it('knows the values at its edges', () => {
    const trend = trendPath([
      { time: 0, value: 4 },
      { time: 1, value: null },
      { time: 2, value: -3 },
    ]);
    assert.deepEqual([trend?.lowest, trend?.highest], [-3, 4]);
  });

  it('is none where no value is known', () => {
    assert.equal(trendPath([]), null);
    assert.equal(trendPath([{ time: 0, value: null }]), null);
  });
});

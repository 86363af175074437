import assert from 'node:assert/strict';
import { bestColumns } from '../../../media/comparison/bestColumns';
import { METRICS, type MetricId } from '../../../src/core/figures/metrics';
import type { RankScale } from '../../../src/core/options/options';
import type { Report } from '../../../src/core/reportProtocol';
import { explodingTopicsSnapshot } from '../fixtures/explodingTopicsSnapshot';

const TABLE: readonly [id: MetricId, values: (number | null)[], best: number[]][] = [
  ['rank', [10, 30, 20], [1]],
  ['backlinks', [5, 5, 1], [0, 1]],
  ['referringDomains', [null, 3, 9], [2]],
  ['referringMainDomains', [0, 1], [1]],
  ['referringPages', [2, 1], [0]],
  ['referringIps', [2, 1], [0]],
  ['referringSubnets', [2, 1], [0]],
  ['backlinksSpamScore', [10, 30, null], [0]],
  ['targetSpamScore', [0, 0], [0, 1]],
  ['brokenBacklinks', [4, 2], [1]],
  ['brokenPages', [4, 0], [1]],
  ['backlinks', [null, 7], []],
  ['backlinks', [null, null], []],
  ['referringDomainsNofollow', [1, 2], []],
  ['crawledPages', [1, 2], []],
  ['internalLinks', [1, 2], []],
];

describe('the best of a row', () => {
  for (const [id, values, best] of TABLE) {
    it(`is [${best.join(', ')}] of ${id} ${JSON.stringify(values)}`, () => {
      assert.deepEqual(
        bestOf(
          id,
          values.map((value) => reportWith(id, value)),
        ),
        best,
      );
    });
  }

  it('is none among ranks on different scales', () => {
    const reports = [reportWith('rank', 80, 'one_hundred'), reportWith('rank', 300, 'one_thousand')];
    assert.deepEqual(bestOf('rank', reports), []);
    assert.deepEqual(bestOf('backlinks', reports), [0, 1]);
  });

  it('leaves out what has not been looked up', () => {
    const missing = { ...reportWith('rank', 99), figures: null };
    assert.deepEqual(bestOf('rank', [missing, reportWith('rank', 1), reportWith('rank', 2)]), [2]);
  });
});

function bestOf(id: MetricId, reports: readonly Report[]): readonly number[] {
  const metric = METRICS.find((known) => known.id === id);
  assert.ok(metric);
  return bestColumns(metric, reports);
}

function reportWith(id: MetricId, value: number | null, rankScale: RankScale = 'one_hundred'): Report {
  const snapshot = explodingTopicsSnapshot();
  const question = { ...snapshot.question, options: { ...snapshot.question.options, rankScale } };
  const figures = { ...snapshot, question, data: { ...snapshot.data, [id]: value } };
  return {
    key: '',
    question,
    state: { kind: 'found' },
    figures,
    series: [],
    previous: null,
    asOf: null,
    againCost: 0,
    domain: null,
  };
}

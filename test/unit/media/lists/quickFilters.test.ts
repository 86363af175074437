import assert from 'node:assert/strict';
import { filtersOf, quickFiltersIn, QUICK_FILTER_IDS } from '../../../../media/report/lists/quickFilters';
import { parseFilters } from '../../../../src/core/options/filters';

const SETS = Array.from({ length: 2 ** QUICK_FILTER_IDS.length }, (_, bits) =>
  QUICK_FILTER_IDS.filter((_id, index) => bits & (1 << index)),
);

describe('the quick filters of links', () => {
  for (const ids of SETS) {
    it(`are what the service takes, and are read back: ${ids.join(', ') || 'none'}`, () => {
      const filters = filtersOf(ids);
      assert.equal(parseFilters(filters).ok, true);
      assert.deepEqual(quickFiltersIn(filters), ids);
    });
  }

  it('are none of what others filter by', () => {
    assert.deepEqual(quickFiltersIn(['anchor', 'like', '%a%']), []);
    assert.deepEqual(quickFiltersIn([['dofollow', '=', false], 'and', ['is_lost', '=', true]]), ['lost']);
  });
});

import assert from 'node:assert/strict';
import { LIST_IDS } from '../../../src/core/lists/lists';
import { defaultList, type ListOptions } from '../../../src/core/options/listOptions';
import { DEFAULT_OPTIONS, type LookupOptions } from '../../../src/core/options/options';
import { ENDPOINTS } from '../../../src/dataforseo/endpoints/catalogue';
import { historyUntil } from '../../../src/dataforseo/endpoints/history';

const ALL_OPTIONS: LookupOptions = {
  includeSubdomains: false,
  includeIndirectLinks: false,
  excludeInternalBacklinks: false,
  internalListLimit: 3,
  backlinksStatusType: 'lost',
  backlinksFilters: ['dofollow', '=', true],
  rankScale: 'one_thousand',
  tag: 'mine',
};
const SHARED = {
  target: 'example.com',
  include_subdomains: false,
  exclude_internal_backlinks: false,
  backlinks_status_type: 'lost',
  rank_scale: 'one_thousand',
  tag: 'mine',
};
const FIGURES = {
  ...SHARED,
  include_indirect_links: false,
  internal_list_limit: 3,
  backlinks_filters: ['dofollow', '=', true],
  limit: 100,
  offset: 0,
};

/** The list's options, none being its defaults, and the task that is sent with all of the eight options. */
const REQUESTS: readonly (readonly [
  endpoint: string,
  list: Partial<ListOptions> | undefined,
  task: object,
])[] = [
  ['referringDomains', {}, { ...FIGURES, order_by: ['rank,desc'] }],
  ['referringDomains', undefined, { ...FIGURES, order_by: ['rank,desc'] }],
  ['anchors', { orderBy: [], limit: 1000, offset: 2000 }, { ...FIGURES, limit: 1000, offset: 2000 }],
  [
    'domainPages',
    { filters: ['broken_pages', '>', 0] },
    { ...FIGURES, order_by: ['referring_domains,desc'], filters: ['broken_pages', '>', 0] },
  ],
  [
    'backlinks',
    {},
    {
      ...SHARED,
      mode: 'one_per_domain',
      filters: ['dofollow', '=', true],
      order_by: ['domain_from_rank,desc'],
      limit: 100,
      offset: 0,
    },
  ],
  [
    'backlinks',
    {
      mode: 'as_is',
      filters: [['rank', '>', 3], 'or', ['is_new', '=', true]],
      orderBy: [],
      searchAfter: 'on',
    },
    {
      ...SHARED,
      mode: 'as_is',
      filters: [['dofollow', '=', true], 'and', [['rank', '>', 3], 'or', ['is_new', '=', true]]],
      limit: 100,
      offset: 0,
      search_after_token: 'on',
    },
  ],
  ['history', undefined, { target: 'example.com', rank_scale: 'one_thousand', tag: 'mine' }],
];

describe('the request of a list', () => {
  for (const [endpoint, change, task] of REQUESTS) {
    it(`of ${endpoint} with ${JSON.stringify(change)} is one task with what its call has`, () => {
      const id = LIST_IDS.find((list) => list === endpoint);
      const list = id && change && { ...defaultList(id), ...change };
      const asked = { targets: ['example.com'] as const, options: ALL_OPTIONS, list };
      assert.deepEqual(ENDPOINTS.get(endpoint)?.request(asked), [task]);
    });
  }

  it('leaves an empty filter out', () => {
    const [task] =
      ENDPOINTS.get('backlinks')?.request({ targets: ['example.com'], options: DEFAULT_OPTIONS }) ?? [];
    assert.ok(task && !('filters' in task) && !('backlinks_filters' in task) && !('tag' in task));
  });

  it('is charged for no more rows than it asks for, of a history than there are months', () => {
    const list = { ...defaultList('anchors'), limit: 7 };
    const asked = { targets: ['example.com'] as const, options: DEFAULT_OPTIONS };
    assert.equal(ENDPOINTS.get('anchors')?.mostRows({ ...asked, list }), 7);
    assert.equal(ENDPOINTS.get('anchors')?.mostRows(asked), 100);
    for (const [day, months] of [
      ['2019-01-01', 1],
      ['2019-12-31', 12],
      ['2026-11-24', 95],
    ] as const) {
      assert.equal(historyUntil(() => Date.parse(day)).mostRows(asked), months);
    }
  });
});

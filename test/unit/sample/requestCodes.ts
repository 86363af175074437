/** A task that is in order. */
export const TASK = { target: 'docs.example.org' };

/** Bodies, and the code and message of each task that comes back. */
export const CODES: readonly (readonly [body: unknown, tasks: readonly string[]])[] = [
  [[TASK], ['20000 Ok.']],
  [[{ ...TASK, tag: 'x', internal_list_limit: 1000, backlinks_filters: [] }], ['20000 Ok.']],
  [[{ target: 'no-links.example' }], ['20000 Ok.']],
  [[{ target: '198.51.100.7' }], ['20000 Ok.']],
  [
    [TASK, TASK],
    ['20000 Ok.', '40000 You can set only one task at a time.'],
  ],
  [
    [{}, TASK],
    ["40501 Invalid Field: 'target'.", '40000 You can set only one task at a time.'],
  ],
  [undefined, ['40502 POST Data Is Empty.']],
  [[], ['40502 POST Data Is Empty.']],
  [{}, ['40503 POST Data Is Invalid.']],
  ['text', ['40503 POST Data Is Invalid.']],
  [[null], ['40503 POST Data Is Invalid.']],
  [[[TASK]], ['40503 POST Data Is Invalid.']],
  [[{ ...TASK, limit: 5 }], ["40506 Unknown Fields in POST Data: 'limit'."]],
  [[{ ...TASK, toString: 1 }], ["40506 Unknown Fields in POST Data: 'toString'."]],
  ...[
    '',
    7,
    null,
    'example',
    'www.example.com',
    'example.com/path',
    'https://',
    'a b.com',
    '.example.com',
    '-.com',
  ].map((target) => [[{ target }], ["40501 Invalid Field: 'target'."]] as const),
  [[{ ...TASK, include_subdomains: 'yes' }], ["40501 Invalid Field: 'include_subdomains'."]],
  [[{ ...TASK, include_indirect_links: 1 }], ["40501 Invalid Field: 'include_indirect_links'."]],
  [[{ ...TASK, exclude_internal_backlinks: null }], ["40501 Invalid Field: 'exclude_internal_backlinks'."]],
  [[{ ...TASK, internal_list_limit: 1001 }], ["40501 Invalid Field: 'internal_list_limit'."]],
  [[{ ...TASK, backlinks_status_type: 'dead' }], ["40501 Invalid Field: 'backlinks_status_type'."]],
  [[{ ...TASK, rank_scale: 'ten' }], ["40501 Invalid Field: 'rank_scale'."]],
  [[{ ...TASK, tag: 'x'.repeat(256) }], ["40501 Invalid Field: 'tag'."]],
  [[{ ...TASK, backlinks_filters: ['none', '=', 1] }], ["40501 Invalid Field: 'backlinks_filters'."]],
  [[{ ...TASK, backlinks_filters: ['anchor', 'regex', '('] }], ["40501 Invalid Field: 'backlinks_filters'."]],
  [
    [{ ...TASK, backlinks_filters: ['anchor', 'regex', '(?=a)'] }],
    ["40501 Invalid Field: 'backlinks_filters'."],
  ],
];

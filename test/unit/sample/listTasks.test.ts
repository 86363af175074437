import assert from 'node:assert/strict';
import { replyTo, resultOf } from './askSample';

const TASK = { target: 'docs.example.org' };
const SITE = { target: 'example.org' };
const OK = '20000 Ok.';

function invalid(field: string): string {
  return `40501 Invalid Field: '${field}'.`;
}

function unknown(field: string): string {
  return `40506 Unknown Fields in POST Data: '${field}'.`;
}

/** Tasks, and the code and message that come back. */
const CODES: readonly (readonly [endpoint: string, task: object, expected: string])[] = [
  ['backlinks', TASK, OK],
  ['backlinks', { target: 'https://docs.example.org/start' }, OK],
  [
    'backlinks',
    { ...TASK, mode: 'one_per_anchor', order_by: ['rank,desc', 'url_from,asc'], limit: 1, offset: 20_000 },
    OK,
  ],
  ['backlinks', { ...TASK, include_indirect_links: true }, unknown('include_indirect_links')],
  ['backlinks', { ...TASK, internal_list_limit: 3 }, unknown('internal_list_limit')],
  ['backlinks', { ...TASK, backlinks_filters: [] }, unknown('backlinks_filters')],
  ['backlinks', { ...TASK, filters: ['none', '=', 1] }, invalid('filters')],
  ['backlinks', { ...TASK, filters: ['anchor', 'regex', '('] }, invalid('filters')],
  ['backlinks', { ...TASK, filters: ['anchor', 'regex', 'a+'] }, OK],
  ['backlinks', { ...TASK, mode: 'all' }, invalid('mode')],
  ['backlinks', { ...TASK, offset: 20_001 }, invalid('offset')],
  ['backlinks', { ...TASK, limit: 1001 }, invalid('limit')],
  ['backlinks', { ...TASK, order_by: ['attributes,asc'] }, invalid('order_by')],
  ['backlinks', { ...TASK, search_after_token: 'bm90aGluZw' }, invalid('search_after_token')],
  ['backlinks', { ...TASK, backlinks_status_type: 'dead' }, invalid('backlinks_status_type')],
  ['backlinks', { target: 'example' }, invalid('target')],
  [
    'referringDomains',
    { ...TASK, backlinks_filters: ['dofollow', '=', true], filters: ['rank', '>', 1] },
    OK,
  ],
  ['referringDomains', { ...TASK, filters: ['anchor', '=', 'a'] }, invalid('filters')],
  ['referringDomains', { ...TASK, mode: 'as_is' }, unknown('mode')],
  ['referringDomains', { ...TASK, search_after_token: 'a' }, unknown('search_after_token')],
  ['anchors', { ...TASK, order_by: ['domain,asc'] }, invalid('order_by')],
  ['anchors', { ...TASK, limit: 0 }, invalid('limit')],
  ['domainPages', { target: 'https://docs.example.org/start' }, invalid('target')],
  ['domainPages', { ...TASK, include_indirect_links: false, internal_list_limit: 2 }, OK],
  ['history', SITE, OK],
  ['history', TASK, invalid('target')],
  ['history', { target: 'https://example.org/' }, invalid('target')],
  ['history', { ...SITE, include_subdomains: true }, unknown('include_subdomains')],
  ['history', { ...SITE, limit: 3 }, unknown('limit')],
  ['history', { ...SITE, date_from: '2018-12-31' }, invalid('date_from')],
  ['history', { ...SITE, date_from: 'soon' }, invalid('date_from')],
  ['history', { ...SITE, date_from: '2026-02-01', date_to: '2026-01-01' }, invalid('date_to')],
  ['history', { ...SITE, date_to: 7 }, invalid('date_to')],
];

describe('a task of a list', () => {
  for (const [endpoint, task, expected] of CODES) {
    it(`${endpoint} ${JSON.stringify(task)} is answered with ${expected}`, async () => {
      const { status_code, status_message, cost } = await replyTo(endpoint, task);
      assert.equal(`${status_code} ${status_message}`, expected);
      assert.equal(cost > 0, status_code === 20000);
    });
  }

  it('is charged by the rows that come back', async () => {
    for (const [task, cost] of [
      [{ limit: 10 }, 0.02436],
      [{ limit: 10, offset: 20_000 }, 0.024],
      [{ filters: ['anchor', '=', 'none such'] }, 0.024],
    ] as const) {
      const reply = await replyTo('backlinks', { ...TASK, ...task });
      assert.deepEqual([reply.cost, reply.result_count], [cost, 1]);
    }
  });

  it('has the months that were asked for', async () => {
    const result = (await resultOf('history', {
      ...SITE,
      date_from: '2026-08-15',
      date_to: '2026-10-01',
    })) as {
      readonly items: readonly { readonly date: string }[];
    };
    const months = result.items.map(({ date }) => date.slice(0, 7));
    assert.deepEqual(months, ['2026-08', '2026-09', '2026-10']);
  });

  it('goes on by a token only where it is the same task', async () => {
    const first = (await resultOf('backlinks', { ...TASK, limit: 5 })) as {
      readonly search_after_token: string;
    };
    const next = { ...TASK, search_after_token: first.search_after_token };
    assert.equal((await replyTo('backlinks', { ...next, limit: 7, tag: 'x' })).status_code, 20000);
    for (const other of [{ target: 'example.org' }, { mode: 'one_per_domain' }, { order_by: ['rank,asc'] }]) {
      assert.equal((await replyTo('backlinks', { ...next, ...other })).status_code, 40501);
    }
  });

  it('has one link of each group, the strongest, and how many there are', async () => {
    type Rows = { readonly items: readonly { readonly domain_from: string; readonly rank: number; readonly group_count: number }[] }; // prettier-ignore
    const target = { target: 'status.example.net', rank_scale: 'one_thousand', limit: 1000 };
    const { items: all } = (await resultOf('backlinks', target)) as Rows;
    const { items: strongest } = (await resultOf('backlinks', { ...target, mode: 'one_per_domain' })) as Rows;
    for (const { domain_from, rank, group_count } of strongest) {
      const own = all.filter((link) => link.domain_from === domain_from);
      assert.deepEqual([rank, group_count], [Math.max(...own.map((link) => link.rank)), own.length]);
    }
  });
});

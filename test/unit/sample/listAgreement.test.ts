import assert from 'node:assert/strict';
import fc from 'fast-check';
import { ROW_FIELDS, type ListId } from '../../../src/core/lists/lists';
import { listOf, resultOf, wholeList, type WireRow } from './askSample';
import type { Task } from './naiveSummary';
import { INDEX } from './sampleIndex';
import { anyTask } from './taskArbitrary';

/** A summary as it stands on the wire, as far as lists agree with it. */
interface WireSummary extends WireRow {
  readonly backlinks: number;
  readonly referring_domains: number;
}

async function summaryOf(task: object): Promise<WireSummary | null> {
  return (await resultOf('summary', task)) as WireSummary | null;
}

/** The task of a list of links that counts the same links as a summary's: it has no `include_indirect_links`, and its filter is `filters`. */
function ofLinks(task: Task): object {
  const { backlinks_filters: filters } = task;
  const names = ['backlinks_filters', 'include_indirect_links', 'internal_list_limit'];
  return { ...without(task, names), ...(filters && { filters }) };
}

function without(row: object, names: readonly string[]): WireRow {
  return Object.fromEntries(Object.entries(row).filter(([name]) => !names.includes(name)));
}

function sumOf(rows: readonly WireRow[], field: string): number {
  return rows.reduce((total, row) => total + Number(row[field]), 0);
}

const FIGURES =
  'referring_links_tld referring_links_types first_seen lost_date rank backlinks_spam_score'.split(' ');
const COUNTS = ['new_backlinks', 'lost_backlinks', 'new_referring_domains', 'lost_referring_domains'];
const anyTarget = anyTask(INDEX.links);
/** Of a link that a page of the site redirects, site and page see another `url_to`: no filter may ask for it. */
const anySite = anyTarget.filter(
  ({ target, backlinks_filters }) =>
    !target.includes('://') && !/"(url_to|domain_to|is_broken)/.test(JSON.stringify(backlinks_filters ?? [])),
);

describe('lists and summary of the sample index agree', () => {
  it('links: all are the backlinks, one per domain the referring domains, one per anchor the anchors', async () => {
    let found = 0;
    await fc.assert(
      fc.asyncProperty(anyTarget, async (task) => {
        const withIndirect = without(task, ['include_indirect_links']);
        const summary = await summaryOf(withIndirect);
        const totals = await Promise.all(
          ['as_is', 'one_per_domain', 'one_per_anchor'].map(async (mode) => {
            const { total_count } = await listOf('backlinks', { ...ofLinks(task), mode, limit: 1 });
            return total_count;
          }),
        );
        const anchors = await listOf('anchors', { ...withIndirect, limit: 1 });
        found += summary ? 1 : 0;
        assert.deepEqual(totals, [
          summary?.backlinks ?? 0,
          summary?.referring_domains ?? 0,
          anchors.total_count,
        ]);
      }),
      { numRuns: 60 },
    );
    assert.ok(found > 20, `only ${found} tasks found anything`);
  });

  it('domains and anchors: each link is of one of each', async () => {
    await fc.assert(
      fc.asyncProperty(anyTarget, async (task) => {
        const summary = await summaryOf(task);
        const domains = await wholeList('referringDomains', task);
        const anchors = await wholeList('anchors', task);
        assert.equal(domains.length, summary?.referring_domains ?? 0);
        for (const field of ['backlinks', 'broken_backlinks']) {
          assert.equal(sumOf(domains, field), summary?.[field] ?? 0);
          assert.equal(sumOf(anchors, field), summary?.[field] ?? 0);
        }
        assert.equal(sumOf(domains, 'referring_domains'), domains.length);
        assert.equal(new Set(anchors.map(({ anchor }) => anchor)).size, anchors.length);
      }),
      { numRuns: 30 },
    );
  });

  it('a row is what a summary of its links alone says', async () => {
    const target = { target: 'docs.example.org', backlinks_status_type: 'all' };
    for (const [list, name, field] of [
      ['referringDomains', 'domain', 'domain_from'],
      ['anchors', 'anchor', 'anchor'],
    ] as const) {
      const { items } = await listOf(list, { ...target, order_by: ['backlinks,desc'], limit: 20 });
      for (const row of items ?? []) {
        const summary = await summaryOf({ ...target, backlinks_filters: [field, '=', row[name]] });
        const same = FIGURES.filter(
          (figure) => figure !== 'lost_date' && (list === 'anchors' || figure !== 'rank'),
        );
        assert.deepEqual(only(row, same), only(summary, same));
      }
    }
  });

  it('pages: each is the summary of that page, and without indirect links they add up to the site', async () => {
    await fc.assert(
      fc.asyncProperty(anySite, fc.nat(30), async (task, nth) => {
        const rows = await wholeList('domainPages', task);
        const row = rows[nth % rows.length];
        if (row) {
          const page = await summaryOf({ ...task, target: row.url });
          const figures = without(row, ['type', 'url']);
          assert.deepEqual(figures, only(page, Object.keys(figures)));
        }
        const direct = { ...task, include_indirect_links: false };
        const [site, pages] = [await summaryOf(direct), await wholeList('domainPages', direct)];
        assert.equal(sumOf(pages, 'backlinks'), site?.backlinks ?? 0);
      }),
      { numRuns: 40 },
    );
  });

  for (const target of ['example.com', 'example.org', 'example.net']) {
    for (const rank_scale of ['one_hundred', 'one_thousand']) {
      it(`history: the newest month of ${target} is its summary, ranks to ${rank_scale}`, async () => {
        const { items } = await listOf('history', { target, rank_scale });
        const newest = items?.at(-1) ?? {};
        const { date } = newest;
        const ofMonths = ['type', 'date', ...COUNTS];
        assert.equal(date, '2026-11-01 00:00:00 +00:00');
        assert.ok(COUNTS.every((count) => Number(newest[count]) > 0));
        const month = without(newest, ofMonths);
        assert.deepEqual(month, only(await summaryOf({ target, rank_scale }), Object.keys(month)));
      });
    }
  }

  it('history: each month is the one before with what is new, and without what is lost', async () => {
    const { items } = await listOf('history', { target: 'example.com' });
    const months = items ?? [];
    assert.equal(months.length, 95);
    assert.deepEqual(months.map(({ date }) => String(date).slice(0, 7)).slice(0, 3), ['2019-01', '2019-02', '2019-03']); // prettier-ignore
    const names = [
      ['backlinks', 'new_backlinks', 'lost_backlinks'],
      ['referring_domains', 'new_referring_domains', 'lost_referring_domains'],
    ] as const;
    for (const [i, month] of months.entries()) {
      for (const [total, added, gone] of names) {
        const isCounted = String(month.date) >= '2021-05';
        const before = months[i - 1]?.[total];
        assert.ok(isCounted || (month[added] === 0 && month[gone] === 0), String(month.date));
        if (isCounted) {
          assert.equal(month[total], Number(before) + Number(month[added]) - Number(month[gone]));
        }
      }
    }
  });
});

function only(row: WireRow | null | undefined, names: readonly string[]): WireRow {
  return Object.fromEntries(names.map((name) => [name, row?.[name]]));
}

const LISTS: readonly ListId[] = ['backlinks', 'referringDomains', 'anchors', 'domainPages'];

describe('the pages of a list join to the whole', () => {
  const anyOrder = (list: ListId) =>
    fc.array(
      fc.tuple(
        fc.constantFrom(
          ...[...ROW_FIELDS[list]].filter(([, type]) => type !== 'array').map(([field]) => field),
        ),
        fc.constantFrom('asc', 'desc'),
      ),
      { maxLength: 3 },
    );
  for (const list of LISTS) {
    it(`${list}: by offset, and links by token, in the order that was asked for`, async () => {
      const target = fc.constantFrom('status.example.net', 'wiki.example.org', 'help.example.com');
      const mode = fc.constantFrom('as_is', 'one_per_domain', 'one_per_anchor');
      await fc.assert(
        fc.asyncProperty(
          target,
          mode,
          anyOrder(list),
          fc.integer({ min: 20, max: 400 }),
          async (at, by, orders, limit) => {
            const order_by = orders.map((order) => order.join(','));
            const task = { target: at, order_by, ...(list === 'backlinks' && { mode: by }) };
            const whole = await wholeList(list, task);
            assert.ok(whole.length > 0);
            assertOrdered(whole, orders);
            const paged: WireRow[] = [];
            for (let offset = 0; offset < whole.length; offset += limit) {
              const { items, items_count, total_count } = await listOf(list, { ...task, limit, offset });
              assert.deepEqual([items?.length, total_count], [items_count, whole.length]);
              paged.push(...(items ?? []));
            }
            assert.deepEqual(paged, whole);
            if (list === 'backlinks') {
              assert.deepEqual(await byToken(task, limit), whole);
            }
          },
        ),
        { numRuns: 12 },
      );
    });
  }
});

async function byToken(task: object, limit: number): Promise<readonly WireRow[]> {
  const rows: WireRow[] = [];
  let token: string | null | undefined;
  do {
    // Each call has a tag of its own, which makes no other task of it.
    const tag = String(rows.length);
    const page = await listOf('backlinks', {
      ...task,
      limit,
      tag,
      ...(token && { search_after_token: token }),
    });
    rows.push(...(page.items ?? []));
    token = page.search_after_token;
  } while (token);
  return rows;
}

function assertOrdered(rows: readonly WireRow[], orders: readonly (readonly [string, string])[]): void {
  for (const [i, row] of rows.entries()) {
    const before = rows[i - 1];
    const first = before && orders.find(([field]) => before[field] !== row[field]);
    if (before && first) {
      const [field, direction] = first;
      const [a, b] = [before[field], row[field]] as [string, string];
      const inOrder = b === null || (a !== null && (direction === 'asc' ? a < b : a > b));
      assert.ok(inOrder, `${field} ${direction}: ${a}, ${b}`);
    }
  }
}

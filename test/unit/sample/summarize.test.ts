import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { LinkIndex } from '../../../src/sample/linkIndex';
import { readTask } from '../../../src/sample/readTask';
import { summarize } from '../../../src/sample/summarize';
import { naiveSummary, type Task } from './naiveSummary';
import { INDEX } from './sampleIndex';
import { anyTask } from './taskArbitrary';
import { loadRegex } from '../../../src/sample/regex';

type SummaryRow = NonNullable<ReturnType<typeof summarize>>;

/** Every eighth link: the oracle takes its time. */
const SMALL: LinkIndex = { ...INDEX, links: INDEX.links.filter((_, i) => i % 8 === 0) };

/** `result[0]` as the endpoint's page lists it. */
const RESULT_KEYS =
  `target first_seen lost_date rank backlinks backlinks_spam_score crawled_pages info internal_links_count
  external_links_count broken_backlinks broken_pages referring_domains referring_domains_nofollow referring_main_domains
  referring_main_domains_nofollow referring_ips referring_subnets referring_pages referring_links_tld
  referring_links_types referring_links_attributes referring_links_platform_types referring_links_semantic_locations
  referring_links_countries referring_pages_nofollow`.split(/\s+/);
const INFO_KEYS = 'server cms platform_type ip_address country is_ip target_spam_score'.split(' ');

const regex = await loadRegex();

describe('the summary of the sample index', () => {
  it('equals the naive oracle for any options and filters', () => {
    let found = 0;
    fc.assert(
      fc.property(anyTask(SMALL.links), (task) => {
        const actual = summaryOf(SMALL, task);
        found += actual === null ? 0 : 1;
        assert.deepEqual(actual, naiveSummary(SMALL, task));
        assert.deepEqual(orderOfKeys(actual), orderOfKeys(naiveSummary(SMALL, task)));
      }),
      { numRuns: 200 },
    );
    assert.ok(found > 80, `only ${found} tasks found anything`);
  });

  for (const target of ['example.com', 'blog.example.com', 'https://shop.example.com/shoes']) {
    it(`equals the naive oracle for ${target} in the whole index`, () => {
      assert.deepEqual(summaryOf(INDEX, { target }), naiveSummary(INDEX, { target }));
    });
  }

  it('has the keys of the endpoint, all of them', () => {
    const row = summaryOf(INDEX, { target: 'example.org' }) as SummaryRow;
    assert.deepEqual(Object.keys(row), RESULT_KEYS);
    assert.deepEqual(Object.keys(row.info), INFO_KEYS);
  });

  const CHANGES: readonly Omit<Task, 'target'>[] = [
    { include_subdomains: false },
    { include_indirect_links: false },
    { exclude_internal_backlinks: false },
    { internal_list_limit: 3 },
    { backlinks_status_type: 'lost' },
    { backlinks_filters: ['dofollow', '=', true] },
    { rank_scale: 'one_hundred' },
  ];
  for (const change of CHANGES) {
    it(`changes with ${JSON.stringify(change)}`, () => {
      // Many links reach the blog through pages of another host: indirect ones are among them.
      const target = 'blog.example.com';
      const plain = { target: 'include_subdomains' in change ? 'example.com' : target };
      assert.notDeepEqual(summaryOf(INDEX, { ...plain, ...change }), summaryOf(INDEX, plain));
    });
  }

  it('ignores the tag', () => {
    assert.deepEqual(
      summaryOf(INDEX, { target: 'example.net', tag: 'a' }),
      summaryOf(INDEX, { target: 'example.net' }),
    );
  });

  it('is null where no link remains', () => {
    const noLanguage = ['page_from_language', '=', 'none such'];
    assert.equal(summaryOf(INDEX, { target: 'example.com', backlinks_filters: noLanguage }), null);
    assert.equal(summaryOf(INDEX, { target: 'https://example.com/no-such-page' }), null);
    assert.equal(summaryOf(INDEX, { target: 'no-links.example' }), null);
  });

  it('says when a target was lost: the page broke, or its last link went', () => {
    const broken = INDEX.pages.find((page) => page.brokenSince !== null && reaches(page.url));
    assert.equal(lostDate(broken?.url), broken?.brokenSince);
    const gone = INDEX.pages.find(
      (page) => page.brokenSince === null && reaches(page.url) && !reaches(page.url, 'live'),
    );
    const dates = INDEX.links.filter((link) => link.url_to === gone?.url).map((link) => link.lost_date ?? '');
    assert.equal(lostDate(gone?.url), dates.sort().at(-1));
    assert.equal(lostDate('https://example.com/'), null);
  });
});

function summaryOf(index: LinkIndex, task: Task): SummaryRow | null {
  const read = readTask(task, regex);
  assert.ok(read.ok, JSON.stringify(read));
  return summarize(index, read.query);
}

function reaches(target: string, backlinks_status_type = 'all'): boolean {
  return summaryOf(INDEX, { target, backlinks_status_type }) !== null;
}

function lostDate(target = ''): string | null | undefined {
  return summaryOf(INDEX, { target, backlinks_status_type: 'all' })?.lost_date;
}

/** `deepEqual` takes no notice of the order in which a breakdown lists its keys. */
function orderOfKeys(row: object | null): string {
  return JSON.stringify(
    Object.values(row ?? {}).map((value: unknown) => (value instanceof Object ? Object.keys(value) : [])),
  );
}

import assert from 'node:assert/strict';
import { LIST_IDS, targetFor, takesTarget } from '../../../../src/core/lists/lists';
import { checkListOptions, defaultList, type ListOptions } from '../../../../src/core/options/listOptions';
import { DEFAULT_OPTIONS } from '../../../../src/core/options/options';
import { optionsFor, optionsOf } from '../../../../src/core/options/optionsFor';
import type { Target } from '../../../../src/core/target/target';

type Loose = { readonly [K in keyof ListOptions]?: unknown };

function conditions(count: number): readonly unknown[] {
  return Array.from({ length: count }, () => ['dofollow', '=', true]).flatMap((one, i) =>
    i === 0 ? [one] : ['and', one],
  );
}

function problemsOf(
  list: (typeof LIST_IDS)[number],
  options: Loose,
  backlinksFilters: readonly unknown[] = [],
): string[] {
  const checked = checkListOptions(list, options, { backlinksFilters });
  return checked.ok ? [] : checked.problems.map(({ option }) => option);
}

describe('the options of a list', () => {
  for (const list of LIST_IDS) {
    it(`of ${list} are in order as they are given by default, and complete what is missing`, () => {
      assert.deepEqual(checkListOptions(list, {}, DEFAULT_OPTIONS), { ok: true, options: defaultList(list) });
      assert.deepEqual(problemsOf(list, { orderBy: [], limit: 1000, offset: 20_000 }), []);
      const { limit, offset, searchAfter, filters } = defaultList(list);
      assert.deepEqual([limit, offset, searchAfter, filters], [100, 0, '', []]);
    });

    const WRONG: readonly (readonly [options: Loose, problem: string])[] = [
      ...['', null, 'all', 7].map((mode) => [{ mode }, 'mode'] as const),
      ...['rank', null, ['colour', '=', 'red'], conditions(9)].map(
        (filters) => [{ filters }, 'filters'] as const,
      ),
      ...['rank,desc', null, [7], ['rank'], ['rank,up'], ['colour,asc'], ['referring_links_tld,asc'], ['rank,desc,asc'], [{}],
        Array(4).fill('rank,desc')].map((orderBy) => [{ orderBy }, 'orderBy'] as const), // prettier-ignore
      ...[0, 1001, 1.5, '10', null, NaN].map((limit) => [{ limit }, 'limit'] as const),
      ...[-1, 1.5, '0', null, Infinity].map((offset) => [{ offset }, 'offset'] as const),
      ...[null, 7, 'x'.repeat(2001)].map((searchAfter) => [{ searchAfter }, 'searchAfter'] as const),
    ];
    it(`of ${list} are refused where they can't be sent`, () => {
      for (const [options, problem] of WRONG) {
        assert.deepEqual(problemsOf(list, options), [problem], JSON.stringify(options));
      }
    });
  }

  it('have filters of the list’s own fields', () => {
    assert.deepEqual(
      problemsOf('backlinks', { filters: ['anchor', 'like', '%a%'], orderBy: ['anchor,asc'] }),
      [],
    );
    assert.deepEqual(
      problemsOf('anchors', { filters: ['broken_pages', '>', 1], orderBy: ['lost_date,asc'] }),
      [],
    );
    assert.deepEqual(problemsOf('anchors', { filters: ['url_from', '=', 'a'] }), ['filters']);
    assert.deepEqual(problemsOf('backlinks', { orderBy: ['attributes,asc'] }), ['orderBy']);
    assert.deepEqual(problemsOf('backlinks', { filters: ['crawled_pages', '=', 1] }), ['filters']);
  });

  it('count the conditions of links together with those of the lookup', () => {
    assert.deepEqual(problemsOf('backlinks', { filters: conditions(4) }, conditions(4)), []);
    assert.deepEqual(problemsOf('backlinks', { filters: conditions(5) }, conditions(4)), ['filters']);
    const eight = Array.from({ length: 8 }, () => ['rank', '>', 1]).flatMap((one, i) => (i === 0 ? [one] : ['or', one])); // prettier-ignore
    assert.deepEqual(problemsOf('anchors', { filters: eight }, conditions(8)), []);
    const checked = checkListOptions(
      'backlinks',
      { filters: conditions(5) },
      { backlinksFilters: conditions(4) },
    );
    assert.match(checked.ok ? '' : (checked.problems[0]?.reason ?? ''), /up to 8 conditions. This one has 9/);
  });

  it('reach into links to 20,000, and beyond by a token without an offset', () => {
    assert.deepEqual(problemsOf('backlinks', { offset: 20_001 }), ['offset']);
    assert.deepEqual(problemsOf('anchors', { offset: 20_001 }), []);
    assert.deepEqual(problemsOf('backlinks', { searchAfter: 'on' }), []);
    assert.deepEqual(problemsOf('backlinks', { searchAfter: 'on', offset: 1 }), ['searchAfter']);
    assert.deepEqual(problemsOf('anchors', { searchAfter: 'on' }), ['searchAfter']);
    assert.deepEqual(problemsOf('anchors', { mode: 'one_per_domain' }), ['mode']);
  });
});

describe('the options of an endpoint', () => {
  const options = {
    includeSubdomains: false,
    includeIndirectLinks: false,
    excludeInternalBacklinks: false,
    internalListLimit: 3,
    backlinksStatusType: 'lost',
    backlinksFilters: ['dofollow', '=', true],
    rankScale: 'one_thousand',
    tag: 'mine',
  } as const;
  const { includeIndirectLinks, internalListLimit } = DEFAULT_OPTIONS;
  const KEPT: readonly (readonly [endpoint: string, object])[] = [
    ['summary', options],
    ['anchors', options],
    ['constructor', options],
    ['backlinks', { ...options, includeIndirectLinks, internalListLimit }],
    ['history', { ...DEFAULT_OPTIONS, rankScale: 'one_thousand', tag: 'mine' }],
  ];
  for (const [endpoint, kept] of KEPT) {
    it(`${endpoint} are kept where its call has them`, () => {
      assert.deepEqual(optionsFor(endpoint, options), kept);
      assert.deepEqual(optionsFor(endpoint, optionsFor(endpoint, options)), kept);
      assert.equal(optionsOf(endpoint).includes('rankScale'), true);
    });
  }
});

describe('the target of an endpoint', () => {
  const site = 'example.com';
  const domain: Target = { kind: 'domain', value: site, site };
  const subdomain: Target = { kind: 'subdomain', value: 'blog.example.com', site };
  const page: Target = { kind: 'page', value: 'https://blog.example.com/a', site };
  const ASKED: readonly (readonly [endpoint: string, Target, Target])[] = [
    ['history', domain, domain],
    ['history', subdomain, domain],
    ['history', page, domain],
    ['domainPages', subdomain, subdomain],
    ['domainPages', page, domain],
    ['backlinks', page, page],
    ['summary', subdomain, subdomain],
  ];
  for (const [endpoint, target, asked] of ASKED) {
    it(`${endpoint} of ${target.value} is ${asked.value}`, () => {
      assert.deepEqual(targetFor(endpoint, target), asked);
      assert.equal(takesTarget(endpoint, target), target === asked);
    });
  }
});

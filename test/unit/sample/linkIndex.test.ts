import assert from 'node:assert/strict';
import fc from 'fast-check';
import { getDomain } from 'tldts';
import { FIELDS, type FieldType } from '../../../src/core/options/filterFields';
import type { Backlink } from '../../../src/sample/backlink';
import { buildLinkIndex } from '../../../src/sample/linkIndex';
import { beginningOf, DAY, INDEX } from './sampleIndex';

const TIME = /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d \+00:00$/;
const IS_OF_TYPE: { readonly [T in FieldType]: (value: unknown) => boolean } = {
  string: (value) => typeof value === 'string',
  bool: (value) => typeof value === 'boolean',
  number: (value) => Number.isInteger(value) && (value as number) >= 0,
  time: (value) => typeof value === 'string' && TIME.test(value),
  array: (value) => Array.isArray(value) && value.every((entry) => typeof entry === 'string'),
};

/** The pages that documents and other suites name. */
const KNOWN_PAGES = [
  'https://example.com/',
  'https://blog.example.com/',
  'https://blog.example.com/seo-basics',
  'https://shop.example.com/shoes',
  'https://docs.example.org/start',
  'https://example.net/news',
  'http://example.com/',
];

describe('the sample index', () => {
  it('holds at least 20,000 links, each with every field that filters may name', () => {
    assert.ok(INDEX.links.length >= 20_000);
    for (const link of INDEX.links) {
      for (const [field, type] of FIELDS) {
        const value = link[field as keyof Backlink];
        assert.ok(IS_OF_TYPE[type](value), `${field} = ${JSON.stringify(value)} is no ${type}`);
      }
    }
  });

  it('is the same for the same day and seed, and another for another seed', () => {
    assert.deepEqual(buildLinkIndex(DAY), INDEX);
    assert.notDeepEqual(buildLinkIndex(DAY, 7).links[0], INDEX.links[0]);
  });

  it('is as large, and as lively, on any day until 2100', () => {
    const days = fc.integer({ min: Date.UTC(2020, 0) / 86_400_000, max: Date.UTC(2100, 0) / 86_400_000 });
    fc.assert(
      fc.property(days, (day) => {
        const { links } = buildLinkIndex(day);
        const live = links.filter((link) => !link.is_lost);
        const now = beginningOf(day);
        assert.ok(links.length >= 20_000);
        assert.ok(live.length > 17_000 && live.length < 21_000, `${live.length} live`);
        assert.ok(live.some((link) => link.is_new));
        assert.ok(
          links.every((link) => link.first_seen <= link.prev_seen && link.prev_seen <= link.last_seen),
        );
        assert.ok(links.every((link) => (link.lost_date ?? link.last_seen) < now));
        assert.ok(links.every((link) => link.lost_date === null || link.lost_date > link.last_seen));
        const linked = new Set(live.map((link) => link.url_to));
        assert.deepEqual(
          KNOWN_PAGES.filter((url) => !linked.has(url)),
          [],
        );
      }),
      { numRuns: 8 },
    );
  });

  it('gains and loses links from one day to the next, but not many', () => {
    const [before, after] = [INDEX, buildLinkIndex(DAY + 1)].map(
      ({ links }) => new Set(links.filter((link) => !link.is_lost).map(identity)),
    ) as [Set<string>, Set<string>];
    const lost = [...before].filter((link) => !after.has(link)).length;
    const found = [...after].filter((link) => !before.has(link)).length;
    assert.ok(lost > 5 && lost < 200, `${lost} lost`);
    assert.ok(found > 5 && found < 200, `${found} found`);
  });

  it('is varied', () => {
    const kindsOf = (field: keyof Backlink) => new Set(INDEX.links.flatMap((link) => link[field])).size;
    assert.deepEqual(
      [kindsOf('item_type'), kindsOf('attributes'), kindsOf('domain_from_platform_type')],
      [7, 7, 8],
    );
    assert.ok(kindsOf('page_from_language') >= 8);
    assert.ok(kindsOf('semantic_location') >= 10);
    assert.ok(kindsOf('tld_from') >= 20);
    assert.ok(kindsOf('domain_from_country') >= 15);
    assert.ok(kindsOf('url_to_status_code') >= 5);
    assert.ok(kindsOf('domain_from') > kindsOf('domain_from_ip'));
  });

  it('names referring sites that nobody can own', () => {
    for (const { domain_from, domain_from_ip, domain_from_is_ip, tld_from } of INDEX.links) {
      const isOwn = /(^|\.)example\.(com|org|net)$/.test(domain_from);
      const [name] = (getDomain(domain_from, { allowPrivateDomains: true }) ?? '').split('.');
      assert.ok(isOwn || domain_from_is_ip || name?.includes('_'), domain_from);
      assert.ok(domain_from_is_ip ? tld_from === '' : domain_from.endsWith(`.${tld_from}`), domain_from);
      assert.ok(isOwn || /^198\.1[89]\.\d+\.\d+$/.test(domain_from_ip), domain_from_ip);
    }
  });

  it('counts the links from each domain', () => {
    const counts = new Map<string, number>();
    INDEX.links.forEach(({ domain_from }) => counts.set(domain_from, (counts.get(domain_from) ?? 0) + 1));
    assert.ok(INDEX.links.every((link) => link.group_count === counts.get(link.domain_from)));
  });
});

function identity(link: Backlink): string {
  return `${link.url_from} ${link.url_to} ${link.first_seen}`;
}

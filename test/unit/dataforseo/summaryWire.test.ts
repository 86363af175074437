import assert from 'node:assert/strict';
import fc from 'fast-check';
import { BREAKDOWNS } from '../../../src/core/figures/breakdowns';
import type { BacklinkSummary } from '../../../src/core/figures/summary';
import { headlineOf } from '../../../src/core/figures/headline';
import { decodeHeadline, decodeSummary, encodeSummary } from '../../../src/dataforseo/endpoints/summary';
import { anySummary } from '../core/exports/answerArbitrary';
import reply from '../fixtures/explodingTopics.json';
import { EXPLODING_TOPICS } from '../fixtures/explodingTopicsSummary';

const PUBLISHED = reply.tasks[0]?.result[0] as Record<string, unknown>;

/** Each field on the wire and what it becomes; the fields of `info` are written `info.server`. */
const NAMES: readonly (readonly [onTheWire: string, field: keyof BacklinkSummary])[] = [
  ['target', 'target'],
  ['first_seen', 'firstSeen'],
  ['lost_date', 'lostDate'],
  ['rank', 'rank'],
  ['backlinks', 'backlinks'],
  ['backlinks_spam_score', 'backlinksSpamScore'],
  ['crawled_pages', 'crawledPages'],
  ['info.server', 'server'],
  ['info.cms', 'cms'],
  ['info.platform_type', 'platformTypes'],
  ['info.ip_address', 'ipAddress'],
  ['info.country', 'country'],
  ['info.is_ip', 'isIp'],
  ['info.target_spam_score', 'targetSpamScore'],
  ['internal_links_count', 'internalLinks'],
  ['external_links_count', 'externalLinks'],
  ['broken_backlinks', 'brokenBacklinks'],
  ['broken_pages', 'brokenPages'],
  ['referring_domains', 'referringDomains'],
  ['referring_domains_nofollow', 'referringDomainsNofollow'],
  ['referring_main_domains', 'referringMainDomains'],
  ['referring_main_domains_nofollow', 'referringMainDomainsNofollow'],
  ['referring_ips', 'referringIps'],
  ['referring_subnets', 'referringSubnets'],
  ['referring_pages', 'referringPages'],
  ['referring_pages_nofollow', 'referringPagesNofollow'],
  ['referring_links_tld', 'topLevelDomains'],
  ['referring_links_types', 'linkTypes'],
  ['referring_links_attributes', 'linkAttributes'],
  ['referring_links_platform_types', 'platforms'],
  ['referring_links_semantic_locations', 'semanticLocations'],
  ['referring_links_countries', 'countries'],
];

describe('the result of a summary', () => {
  it('decodes as published, every value', () => {
    assert.deepEqual(decodeSummary(PUBLISHED), EXPLODING_TOPICS);
  });

  it('is named here in full', () => {
    assert.deepEqual(NAMES.map(([, field]) => field).sort(), Object.keys(EXPLODING_TOPICS).sort());
  });

  for (const [onTheWire, field] of NAMES) {
    it(`reads ${field} as null when ${onTheWire} is null, missing or odd, and keeps the rest`, () => {
      const rest = { ...EXPLODING_TOPICS, [field]: null };
      for (const value of [null, undefined, [{ odd: true }]]) {
        assert.deepEqual(decodeSummary(withValue(onTheWire, value)), rest);
      }
    });
  }

  it('has no server and the like without info, and everything else', () => {
    const ofInfo = NAMES.filter(([onTheWire]) => onTheWire.startsWith('info.')).map(([, field]) => field);
    const rest = { ...EXPLODING_TOPICS, ...Object.fromEntries(ofInfo.map((field) => [field, null])) };
    for (const info of [null, undefined, 'cloudflare', []]) {
      assert.deepEqual(decodeSummary({ ...PUBLISHED, info }), rest);
    }
  });

  it('may hold fields that nobody knows yet', () => {
    const info = { ...(PUBLISHED.info as object), colour: 'red' };
    assert.deepEqual(decodeSummary({ ...PUBLISHED, info, referring_planets: 3 }), EXPLODING_TOPICS);
  });

  it('keeps zeroes apart from nulls', () => {
    const summary = decodeSummary({ backlinks: 0, referring_links_tld: {} });
    assert.deepEqual([summary?.backlinks, summary?.topLevelDomains], [0, []]);
    assert.deepEqual([summary?.rank, summary?.countries], [null, null]);
  });

  it('keeps the names of prototypes as plain keys, and no number as null', () => {
    const json = '{"referring_links_tld":{"__proto__":5,"constructor":4,"toString":3,"":2,"x":"1","y":null}}';
    assert.deepEqual(decodeSummary(JSON.parse(json))?.topLevelDomains, [
      { key: '__proto__', count: 5 },
      { key: 'constructor', count: 4 },
      { key: 'toString', count: 3 },
      { key: '', count: 2 },
      { key: 'x', count: null },
      { key: 'y', count: null },
    ]);
  });

  const TIMES: readonly (readonly [onTheWire: string, read: string])[] = [
    ['2020-01-18 11:50:58 +00:00', '2020-01-18T11:50:58Z'],
    ['2020-01-18 11-50-58 +00:00', '2020-01-18T11:50:58Z'],
    ['2020-01-18T11:50:58Z', '2020-01-18T11:50:58Z'],
    ['2020-01-18 11:50:58 +02:00', '2020-01-18 11:50:58 +02:00'],
    ['yesterday', 'yesterday'],
    ['', ''],
  ];
  for (const [onTheWire, read] of TIMES) {
    it(`reads the time "${onTheWire}" as "${read}"`, () => {
      const summary = decodeSummary({ first_seen: onTheWire, lost_date: onTheWire });
      assert.deepEqual([summary?.firstSeen, summary?.lostDate], [read, read]);
    });
  }

  it('lists a thousand entries of a map at the most, as the API does, however many come', () => {
    const map = Object.fromEntries(Array.from({ length: 420_000 }, (_, n) => [`key${n}`, n]));
    const { topLevelDomains } = decodeSummary({ referring_links_tld: map }) ?? {};
    assert.equal(topLevelDomains?.length, 1_000);
    assert.deepEqual(topLevelDomains?.[999], { key: 'key999', count: 999 });
  });

  it('is written so that it reads as before, through JSON too', () => {
    assert.deepEqual(decodeSummary(encodeSummary(EXPLODING_TOPICS)), EXPLODING_TOPICS);
    fc.assert(
      fc.property(anySummary, (summary) => {
        // Read once, since an object has an order of its own for keys that are numbers.
        const written = encodeSummary(summary);
        assert.deepEqual(decodeHeadline(written), headlineOf(summary));
        const read = decodeSummary(encodeSummary(summary));
        assert.ok(read);
        assert.deepEqual(decodeSummary(JSON.parse(JSON.stringify(encodeSummary(read)))), read);
        assert.deepEqual(byKey(read), byKey(summary));
      }),
    );
  });

  it('is none when it is no object', () => {
    for (const json of [null, undefined, 'x', 5, true, []]) {
      assert.equal(decodeSummary(json), null);
    }
  });
});

function withValue(onTheWire: string, value: unknown): object {
  const [outer = '', inner] = onTheWire.split('.');
  return inner === undefined
    ? { ...PUBLISHED, [outer]: value }
    : { ...PUBLISHED, [outer]: { ...(PUBLISHED[outer] as object), [inner]: value } };
}

function byKey(summary: BacklinkSummary): unknown {
  const breakdowns = BREAKDOWNS.map(({ id }) => [
    id,
    summary[id] && new Map(summary[id].map(({ key, count }) => [key, count])),
  ]);
  return { ...summary, ...Object.fromEntries(breakdowns) };
}

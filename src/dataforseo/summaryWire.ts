import * as z from 'zod/mini';
import type { Headline } from '../core/headline';
import type { LookupOptions } from '../core/options';
import type { BacklinkSummary, Breakdown } from '../core/summary';
import { isoTime } from './apiTime';
import { lenient } from './envelope';

/** The body of `POST /v3/backlinks/summary/live`: exactly one task, all nine fields explicit, an empty filter or tag left out. */
export function summaryRequest(
  target: string,
  options: LookupOptions,
): readonly [Readonly<Record<string, unknown>>] {
  return [
    {
      target,
      include_subdomains: options.includeSubdomains,
      include_indirect_links: options.includeIndirectLinks,
      exclude_internal_backlinks: options.excludeInternalBacklinks,
      internal_list_limit: options.internalListLimit,
      backlinks_status_type: options.backlinksStatusType,
      ...(options.backlinksFilters.length > 0 && { backlinks_filters: options.backlinksFilters }),
      rank_scale: options.rankScale,
      ...(options.tag !== '' && { tag: options.tag }),
    },
  ];
}

const count = lenient(z.number());
const text = lenient(z.string());
const flag = lenient(z.boolean());
const breakdown = lenient(z.custom<object>((value) => typeof value === 'object' && !Array.isArray(value)));

/** Every field is nullable (DataForSEO, OpenAPI description of Backlinks Summary Live). */
const SummaryResult = z.object({
  target: text,
  first_seen: text,
  lost_date: text,
  rank: count,
  backlinks: count,
  backlinks_spam_score: count,
  crawled_pages: count,
  info: lenient(
    z.object({
      server: text,
      cms: text,
      platform_type: lenient(z.array(z.string())),
      ip_address: text,
      country: text,
      is_ip: flag,
      target_spam_score: count,
    }),
  ),
  internal_links_count: count,
  external_links_count: count,
  broken_backlinks: count,
  broken_pages: count,
  referring_domains: count,
  referring_domains_nofollow: count,
  referring_main_domains: count,
  referring_main_domains_nofollow: count,
  referring_ips: count,
  referring_subnets: count,
  referring_pages: count,
  referring_pages_nofollow: count,
  referring_links_tld: breakdown,
  referring_links_types: breakdown,
  referring_links_attributes: breakdown,
  referring_links_platform_types: breakdown,
  referring_links_semantic_locations: breakdown,
  referring_links_countries: breakdown,
});

const HeadlineResult = z.pick(SummaryResult, {
  rank: true,
  backlinks: true,
  backlinks_spam_score: true,
  info: true,
  broken_backlinks: true,
  broken_pages: true,
  referring_domains: true,
  referring_main_domains: true,
  referring_pages: true,
  referring_ips: true,
  referring_subnets: true,
});

/** Reads the main figures of `result[0]` alone, which takes a fraction of the time; null when it is no object at all. */
export function decodeHeadline(json: unknown): Headline | null {
  const parsed = z.safeParse(HeadlineResult, json);
  if (!parsed.success) {
    return null;
  }
  const wire = parsed.data;
  return {
    rank: wire.rank,
    backlinks: wire.backlinks,
    referringDomains: wire.referring_domains,
    referringMainDomains: wire.referring_main_domains,
    referringPages: wire.referring_pages,
    referringIps: wire.referring_ips,
    referringSubnets: wire.referring_subnets,
    backlinksSpamScore: wire.backlinks_spam_score,
    targetSpamScore: wire.info?.target_spam_score ?? null,
    brokenBacklinks: wire.broken_backlinks,
    brokenPages: wire.broken_pages,
  };
}

/** Reads `result[0]`; null when it is no object at all. */
export function decodeSummary(json: unknown): BacklinkSummary | null {
  const parsed = z.safeParse(SummaryResult, json);
  if (!parsed.success) {
    return null;
  }
  const wire = parsed.data;
  const info = wire.info;
  return {
    target: wire.target,
    firstSeen: wire.first_seen && isoTime(wire.first_seen),
    lostDate: wire.lost_date && isoTime(wire.lost_date),
    rank: wire.rank,
    backlinks: wire.backlinks,
    backlinksSpamScore: wire.backlinks_spam_score,
    crawledPages: wire.crawled_pages,
    server: info?.server ?? null,
    cms: info?.cms ?? null,
    platformTypes: info?.platform_type ?? null,
    ipAddress: info?.ip_address ?? null,
    country: info?.country ?? null,
    isIp: info?.is_ip ?? null,
    targetSpamScore: info?.target_spam_score ?? null,
    internalLinks: wire.internal_links_count,
    externalLinks: wire.external_links_count,
    brokenBacklinks: wire.broken_backlinks,
    brokenPages: wire.broken_pages,
    referringDomains: wire.referring_domains,
    referringDomainsNofollow: wire.referring_domains_nofollow,
    referringMainDomains: wire.referring_main_domains,
    referringMainDomainsNofollow: wire.referring_main_domains_nofollow,
    referringIps: wire.referring_ips,
    referringSubnets: wire.referring_subnets,
    referringPages: wire.referring_pages,
    referringPagesNofollow: wire.referring_pages_nofollow,
    topLevelDomains: entries(wire.referring_links_tld),
    linkTypes: entries(wire.referring_links_types),
    linkAttributes: entries(wire.referring_links_attributes),
    platforms: entries(wire.referring_links_platform_types),
    semanticLocations: entries(wire.referring_links_semantic_locations),
    countries: entries(wire.referring_links_countries),
  };
}

/** Writes a summary as `result[0]` again, so that what was taken along is read back in the one way: `decodeSummary` makes the same of it. */
export function encodeSummary(summary: BacklinkSummary): z.output<typeof SummaryResult> {
  return {
    target: summary.target,
    first_seen: summary.firstSeen,
    lost_date: summary.lostDate,
    rank: summary.rank,
    backlinks: summary.backlinks,
    backlinks_spam_score: summary.backlinksSpamScore,
    crawled_pages: summary.crawledPages,
    info: {
      server: summary.server,
      cms: summary.cms,
      platform_type: summary.platformTypes && [...summary.platformTypes],
      ip_address: summary.ipAddress,
      country: summary.country,
      is_ip: summary.isIp,
      target_spam_score: summary.targetSpamScore,
    },
    internal_links_count: summary.internalLinks,
    external_links_count: summary.externalLinks,
    broken_backlinks: summary.brokenBacklinks,
    broken_pages: summary.brokenPages,
    referring_domains: summary.referringDomains,
    referring_domains_nofollow: summary.referringDomainsNofollow,
    referring_main_domains: summary.referringMainDomains,
    referring_main_domains_nofollow: summary.referringMainDomainsNofollow,
    referring_ips: summary.referringIps,
    referring_subnets: summary.referringSubnets,
    referring_pages: summary.referringPages,
    referring_pages_nofollow: summary.referringPagesNofollow,
    referring_links_tld: mapOf(summary.topLevelDomains),
    referring_links_types: mapOf(summary.linkTypes),
    referring_links_attributes: mapOf(summary.linkAttributes),
    referring_links_platform_types: mapOf(summary.platforms),
    referring_links_semantic_locations: mapOf(summary.semanticLocations),
    referring_links_countries: mapOf(summary.countries),
  };
}

/** Own properties only, `__proto__` included. */
function mapOf(breakdown: Breakdown): object | null {
  return breakdown && Object.fromEntries(breakdown.map(({ key, count }) => [key, count]));
}

/** The most entries that the API lists (DataForSEO, Backlinks Summary Live: `internal_list_limit`). */
const MOST_ENTRIES = 1_000;

/** A list of pairs, so that keys such as `__proto__` stay plain text. */
function entries(map: object | null): Breakdown {
  return (
    map &&
    Object.keys(map)
      .slice(0, MOST_ENTRIES)
      .map((key) => {
        const value = (map as Readonly<Record<string, unknown>>)[key];
        return { key, count: typeof value === 'number' ? value : null };
      })
  );
}

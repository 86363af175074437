import type { LookupOptions } from '../core/options/options';
import type { Backlink } from './backlink';
import { breakdown } from './breakdown';
import { rankOn } from './rankScale';
import { domainOf } from './sampleTarget';

/** What the figures of some links are made with. */
export type FigureOptions = Pick<LookupOptions, 'rankScale' | 'internalListLimit'>;

/** What of a set of links its links alone don't say. */
export interface About {
  readonly lostDate: string | null;
  readonly brokenPages: number;
  /** As the links say unless given. */
  readonly brokenBacklinks?: number;
  /** On the 0–1000 scale; by the referring domains' ranks unless given. */
  readonly rank?: number;
}

/** The figures of some links, as every row of the API has them (DataForSEO, Backlinks Summary Live and others); spam scores are means. */
export function figuresOfLinks(
  links: readonly Backlink[],
  { lostDate, brokenPages, brokenBacklinks = brokenOf(links), rank = rankOf(links) }: About,
  { rankScale, internalListLimit }: FigureOptions,
) {
  const nofollow = links.filter(({ dofollow }) => !dofollow);
  const domains = distinct(links, 'domain_from');
  const domainsNofollow = distinct(nofollow, 'domain_from');
  const ips = distinct(links, 'domain_from_ip');
  const list = (keysOf: (link: Backlink) => readonly string[]) => breakdown(links, keysOf, internalListLimit);
  return {
    first_seen: earliest(links),
    lost_date: lostDate,
    rank: rankOn(rankScale, rank),
    backlinks: links.length,
    backlinks_spam_score: average(links.map((link) => link.backlink_spam_score)),
    broken_backlinks: brokenBacklinks,
    broken_pages: brokenPages,
    referring_domains: domains.size,
    referring_domains_nofollow: domainsNofollow.size,
    referring_main_domains: mainDomains(domains).size,
    referring_main_domains_nofollow: mainDomains(domainsNofollow).size,
    referring_ips: ips.size,
    referring_subnets: new Set([...ips].map((ip) => ip.slice(0, ip.lastIndexOf('.')))).size,
    referring_pages: distinct(links, 'url_from').size,
    // An IP address has no top-level domain.
    referring_links_tld: list((link) => (link.tld_from === '' ? [] : [link.tld_from])),
    referring_links_types: list((link) => [link.item_type]),
    referring_links_attributes: list((link) => link.attributes),
    referring_links_platform_types: list((link) => link.domain_from_platform_type),
    referring_links_semantic_locations: list((link) => [link.semantic_location]),
    referring_links_countries: list((link) => [link.domain_from_country]),
    referring_pages_nofollow: distinct(nofollow, 'url_from').size,
  };
}

/** The mean of some numbers, rounded; null where there are none. */
export function average(amounts: readonly number[]): number | null {
  return amounts.length === 0 ? null : Math.round(sum(amounts) / amounts.length);
}

/** The total of some numbers. */
export function sum(amounts: readonly number[]): number {
  return amounts.reduce((total, amount) => total + amount, 0);
}

/** The latest of some times in the API's form, which sort as text; null where there is none. */
export function latest(times: readonly (string | null)[]): string | null {
  return times.reduce<string | null>((a, b) => ((a ?? '') > (b ?? '') ? a : b), null);
}

/** On the 0–1000 scale, from the sum of the referring domains' ranks: 250 more for each tenfold of 5,000. */
function rankOf(links: readonly Backlink[]): number {
  const ranks = new Map(links.map((link) => [link.domain_from, link.domain_from_rank]));
  return Math.min(1000, Math.round(250 * Math.log10(1 + sum([...ranks.values()]) / 5000)));
}

function brokenOf(links: readonly Backlink[]): number {
  return links.filter((link) => link.is_broken).length;
}

function earliest(links: readonly Backlink[]): string | null {
  return links.reduce<string | null>(
    (time, link) => (time === null || link.first_seen < time ? link.first_seen : time),
    null,
  );
}

function distinct(
  links: readonly Backlink[],
  field: 'domain_from' | 'domain_from_ip' | 'url_from',
): Set<string> {
  return new Set(links.map((link) => link[field]));
}

/** The hosts of an index are some thousands, and each is asked for in many rows. */
const mainDomainOf = new Map<string, string>();

function mainDomains(hosts: ReadonlySet<string>): Set<string> {
  const domains = new Set<string>();
  for (const host of hosts) {
    const domain = mainDomainOf.get(host) ?? domainOf(host);
    mainDomainOf.set(host, domain);
    domains.add(domain);
  }
  return domains;
}

import type { Backlink } from './backlink';
import { breakdown } from './breakdown';
import { EXAMPLE_HOSTS } from './exampleHosts';
import type { ExamplePage } from './examplePages';
import type { LinkIndex } from './linkIndex';
import { rankOn } from './rankScale';
import { domainOf, type SampleTarget } from './sampleTarget';
import { selectLinks, type Query, type Selection } from './selectLinks';

/**
 * Computes `result[0]` of the summary endpoint (DataForSEO, Backlinks Summary Live) from the index; null where no link remains, as for an unknown target.
 *
 * Figures of links are those of the links that were selected; figures of pages (crawled, broken, links on them, the
 * target's spam score) are those of the target's own pages, whichever links were selected. Spam scores are means.
 */
export function summarize(index: LinkIndex, query: Query) {
  const { target, options } = query;
  const selection = selectLinks(index, query);
  const { links, pages } = selection;
  if (links.length === 0) {
    return null;
  }
  const nofollow = links.filter(({ dofollow }) => !dofollow);
  const domains = distinct(links, 'domain_from');
  const domainsNofollow = distinct(nofollow, 'domain_from');
  const ips = distinct(links, 'domain_from_ip');
  const list = (keysOf: (link: Backlink) => readonly string[]) =>
    breakdown(links, keysOf, options.internalListLimit);
  return {
    target: target.text,
    first_seen: earliest(links),
    lost_date: lostDate(target, selection),
    rank: rankOn(options.rankScale, rankOf(links)),
    backlinks: links.length,
    backlinks_spam_score: average(links.map((link) => link.backlink_spam_score)),
    crawled_pages: pages.length,
    info: infoOf(target, pages),
    internal_links_count: sum(pages.map((page) => page.internalLinks)),
    external_links_count: sum(pages.map((page) => page.externalLinks)),
    broken_backlinks: links.filter((link) => link.is_broken).length,
    broken_pages: pages.filter((page) => page.statusCode >= 400).length,
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

/** The target is lost once the page itself is broken, or when the last of all its links was found gone. */
function lostDate({ url }: SampleTarget, { pages, reaching }: Selection): string | null {
  const broken = url === null ? null : (pages[0]?.brokenSince ?? null);
  if (broken !== null || reaching.some((link) => !link.is_lost)) {
    return broken;
  }
  return reaching.map((link) => link.lost_date).reduce((a, b) => ((a ?? '') > (b ?? '') ? a : b));
}

/** On the 0–1000 scale, from the sum of the referring domains' ranks: 250 more for each tenfold of 5,000. */
function rankOf(links: readonly Backlink[]): number {
  const ranks = new Map(links.map((link) => [link.domain_from, link.domain_from_rank]));
  return Math.min(1000, Math.round(250 * Math.log10(1 + sum([...ranks.values()]) / 5000)));
}

function infoOf({ host }: SampleTarget, pages: readonly ExamplePage[]) {
  const known = EXAMPLE_HOSTS.find((entry) => entry.host === host);
  return {
    server: known?.server ?? null,
    cms: known?.cms ?? null,
    platform_type: known?.platformTypes ?? null,
    ip_address: known?.ip ?? null,
    country: known?.country ?? null,
    is_ip: false,
    target_spam_score: average(pages.map((page) => page.spamScore)),
  };
}

function earliest(links: readonly Backlink[]): string {
  return links.reduce(
    (time, link) => (link.first_seen < time ? link.first_seen : time),
    links[0]?.first_seen ?? '',
  );
}

function distinct(
  links: readonly Backlink[],
  field: 'domain_from' | 'domain_from_ip' | 'url_from',
): Set<string> {
  return new Set(links.map((link) => link[field]));
}

function mainDomains(hosts: ReadonlySet<string>): Set<string> {
  return new Set([...hosts].map(domainOf));
}

function sum(amounts: readonly number[]): number {
  return amounts.reduce((total, amount) => total + amount, 0);
}

function average(amounts: readonly number[]): number {
  return Math.round(sum(amounts) / amounts.length);
}

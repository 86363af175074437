import type { Backlink } from '../../../src/sample/backlink';
import { EXAMPLE_HOSTS } from '../../../src/sample/exampleHosts';
import type { ExamplePage } from '../../../src/sample/examplePages';
import type { LinkIndex } from '../../../src/sample/linkIndex';
import { passesFilter } from './naiveFilter';

/** A task as a client posts it. */
export interface Task {
  readonly target: string;
  readonly include_subdomains?: boolean;
  readonly include_indirect_links?: boolean;
  readonly exclude_internal_backlinks?: boolean;
  readonly internal_list_limit?: number;
  readonly backlinks_status_type?: string;
  readonly backlinks_filters?: readonly unknown[];
  readonly rank_scale?: string;
  readonly tag?: string;
}

/** The summary as the endpoint's page describes it, figure by figure, with no thought of speed: the oracle for `summarize`. */
export function naiveSummary(index: LinkIndex, task: Task): object | null {
  const isPage = task.target.includes('://');
  const targetHost = isPage ? new URL(task.target).hostname : task.target;
  const isTargetUrl = (address: string): boolean => {
    const url = new URL(address);
    if (isPage) {
      return url.href === new URL(task.target).href;
    }
    const subdomain = url.hostname.endsWith(`.${targetHost}`);
    return url.hostname === targetHost || (subdomain && task.include_subdomains !== false);
  };
  const toTarget = index.links.flatMap((link) => {
    if ((task.exclude_internal_backlinks ?? true) && siteOf(link.domain_from) === siteOf(targetHost)) {
      return [];
    }
    if (isTargetUrl(link.url_to)) {
      return [link];
    }
    const goal = (task.include_indirect_links ?? true) ? link.leads_to : null;
    return goal && isTargetUrl(goal.url) ? [arrivingAt(goal, link)] : [];
  });
  const status = task.backlinks_status_type ?? 'live';
  const links = toTarget
    .filter((link) => status === 'all' || (status === 'lost') === link.is_lost)
    .filter((link) => passesFilter(task.backlinks_filters ?? [], scaled(link, task)));
  if (links.length === 0) {
    return null;
  }
  const nofollow = links.filter((link) => link.attributes.includes('nofollow'));
  const pages = index.pages.filter((page) => isTargetUrl(page.url));
  const host = EXAMPLE_HOSTS.find((entry) => entry.host === targetHost);
  const count = (values: readonly unknown[]) =>
    values.filter((value, i) => values.indexOf(value) === i).length;
  const top = (keys: readonly string[]) => topKeys(keys, task.internal_list_limit ?? 10);
  return {
    target: task.target,
    first_seen: links.map((link) => link.first_seen).sort()[0],
    lost_date: naiveLostDate(toTarget, isPage ? (pages[0]?.brokenSince ?? null) : null),
    rank: scale(naiveRank(links), task),
    backlinks: links.length,
    backlinks_spam_score: mean(links.map((link) => link.backlink_spam_score)),
    crawled_pages: pages.length,
    info: {
      server: host?.server,
      cms: host?.cms,
      platform_type: host?.platformTypes,
      ip_address: host?.ip,
      country: host?.country,
      is_ip: false,
      target_spam_score: mean(pages.map((page) => page.spamScore)),
    },
    internal_links_count: pages.reduce((sum, page) => sum + page.internalLinks, 0),
    external_links_count: pages.reduce((sum, page) => sum + page.externalLinks, 0),
    broken_backlinks: links.filter((link) => /^[45]/.test(String(link.url_to_status_code))).length,
    broken_pages: pages.filter((page) => /^[45]/.test(String(page.statusCode))).length,
    referring_domains: count(links.map((link) => link.domain_from)),
    referring_domains_nofollow: count(nofollow.map((link) => link.domain_from)),
    referring_main_domains: count(links.map(mainDomain)),
    referring_main_domains_nofollow: count(nofollow.map(mainDomain)),
    referring_ips: count(links.map((link) => link.domain_from_ip)),
    referring_subnets: count(links.map((link) => link.domain_from_ip.split('.').slice(0, 3).join('.'))),
    referring_pages: count(links.map((link) => link.url_from)),
    referring_links_tld: top(links.map((link) => link.tld_from).filter((tld) => tld !== '')),
    referring_links_types: top(links.map((link) => link.item_type)),
    referring_links_attributes: top(links.flatMap((link) => link.attributes)),
    referring_links_platform_types: top(links.flatMap((link) => link.domain_from_platform_type)),
    referring_links_semantic_locations: top(links.map((link) => link.semantic_location)),
    referring_links_countries: top(links.map((link) => link.domain_from_country)),
    referring_pages_nofollow: count(nofollow.map((link) => link.url_from)),
  };
}

/** An indirect link has the page that it reaches as its `url_to`, with all that is known of it. */
function arrivingAt(goal: ExamplePage, link: Backlink): Backlink {
  return {
    ...link,
    url_to: goal.url,
    domain_to: new URL(goal.url).hostname,
    url_to_https: new URL(goal.url).protocol === 'https:',
    url_to_status_code: goal.statusCode,
    url_to_spam_score: goal.spamScore,
    is_broken: false,
  };
}

/** The main domain is the label before the TLD, and the TLD. */
function mainDomain({ domain_from, tld_from, domain_from_is_ip }: Backlink): string {
  const labels = tld_from.split('.').length + 1;
  return domain_from_is_ip ? domain_from : domain_from.split('.').slice(-labels).join('.');
}

/** The example domains have two labels, and no site of another domain has the same last two. */
function siteOf(host: string): string {
  return host.split('.').slice(-2).join('.');
}

function naiveLostDate(toTarget: readonly Backlink[], brokenSince: string | null): string | null {
  const dates = toTarget.map((link) => link.lost_date);
  return brokenSince ?? (dates.includes(null) ? null : (dates.sort().at(-1) ?? null));
}

function naiveRank(links: readonly Backlink[]): number {
  let total = 0;
  const seen: string[] = [];
  for (const link of links) {
    if (!seen.includes(link.domain_from)) {
      seen.push(link.domain_from);
      total += link.domain_from_rank;
    }
  }
  return Math.min(1000, Math.round((250 * Math.log(1 + total / 5000)) / Math.LN10));
}

function scaled(link: Backlink, task: Task): Readonly<Record<string, unknown>> {
  const { rank, page_from_rank, domain_from_rank } = link;
  return {
    ...link,
    rank: scale(rank, task),
    page_from_rank: scale(page_from_rank, task),
    domain_from_rank: scale(domain_from_rank, task),
  };
}

function scale(rank: number, task: Task): number {
  return task.rank_scale === 'one_hundred' ? Math.round(Math.sin(rank / 636.62) * 100) : rank;
}

function mean(values: readonly number[]): number {
  return Math.round(values.reduce((sum, value) => sum + value, 0) / values.length);
}

function topKeys(keys: readonly string[], limit: number): Record<string, number> {
  const entries = [...new Set(keys)].sort().map((key) => [key, keys.filter((other) => other === key).length]);
  entries.sort((a, b) => (b[1] as number) - (a[1] as number));
  return Object.fromEntries(entries.slice(0, limit)) as Record<string, number>;
}

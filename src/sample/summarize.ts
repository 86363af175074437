import { EXAMPLE_HOSTS } from './exampleHosts';
import type { ExamplePage } from './examplePages';
import { average, figuresOfLinks, latest, sum } from './figures';
import type { LinkIndex } from './linkIndex';
import type { SampleTarget } from './sampleTarget';
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
  const about = {
    lostDate: lostDate(target, selection),
    brokenPages: pages.filter((page) => page.statusCode >= 400).length,
  };
  const { first_seen, lost_date, rank, backlinks, backlinks_spam_score, ...others } = figuresOfLinks(
    links,
    about,
    options,
  );
  return {
    target: target.text,
    ...{ first_seen, lost_date, rank, backlinks, backlinks_spam_score },
    crawled_pages: pages.length,
    info: infoOf(target, pages),
    internal_links_count: sum(pages.map((page) => page.internalLinks)),
    external_links_count: sum(pages.map((page) => page.externalLinks)),
    ...others,
  };
}

/** The target is lost once the page itself is broken, or when the last of all its links was found gone. */
function lostDate({ url }: SampleTarget, { pages, reaching }: Selection): string | null {
  const broken = url === null ? null : (pages[0]?.brokenSince ?? null);
  if (broken !== null || reaching.some((link) => !link.is_lost)) {
    return broken;
  }
  return latest(reaching.map((link) => link.lost_date));
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

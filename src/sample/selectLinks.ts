import type { LookupOptions } from '../core/options/options';
import type { Backlink } from './backlink';
import type { ExamplePage } from './examplePages';
import type { LinkTest } from './filterLinks';
import type { LinkIndex } from './linkIndex';
import { isWithin, type SampleTarget } from './sampleTarget';

/** One task, checked. */
export interface Query {
  readonly target: SampleTarget;
  readonly options: LookupOptions;
  /** `backlinks_filters`, ready to use. */
  readonly accepts: LinkTest;
}

/** What of the index a task is about. */
export interface Selection {
  /** All links to the target, lost ones and filtered ones included. */
  readonly reaching: readonly Backlink[];
  /** Those that are counted. */
  readonly links: readonly Backlink[];
  /** The target's own pages. */
  readonly pages: readonly ExamplePage[];
}

/**
 * Selects the links that a task counts, and the target's pages.
 *
 * A link is direct if its `url_to` is one of the target's pages, and indirect if only the page is that `url_to`
 * redirects to or names as canonical: then that page stands as its `url_to` (DataForSEO, Backlinks Live:
 * `indirect_link_path` leads to `url_to`), for filters too. It is internal if it comes from any host of the target's registrable domain.
 */
export function selectLinks(index: LinkIndex, { target, options, accepts }: Query): Selection {
  const owns = ({ url, host: { host } }: Pick<ExamplePage, 'url' | 'host'>): boolean =>
    target.url === null
      ? host === target.host || (options.includeSubdomains && isWithin(host, target.host))
      : url === target.url;
  const pages = index.pages.filter(owns);
  const urls = new Set(pages.map(({ url }) => url));
  const reaching = index.links.flatMap((link) => {
    const { leads_to: goal } = link;
    const isIndirect = !urls.has(link.url_to);
    if (isIndirect && !(options.includeIndirectLinks && goal !== null && owns(goal))) {
      return [];
    }
    if (options.excludeInternalBacklinks && isWithin(link.domain_from, target.domain)) {
      return [];
    }
    return [isIndirect && goal !== null ? leadingTo(goal, link) : link];
  });
  const links = reaching.filter((link) => hasStatus(link, options) && accepts(link));
  return { reaching, links, pages };
}

function leadingTo(goal: ExamplePage, link: Backlink): Backlink {
  return {
    ...link,
    domain_to: goal.host.host,
    url_to: goal.url,
    url_to_https: goal.url.startsWith('https:'),
    is_broken: goal.statusCode >= 400,
    url_to_status_code: goal.statusCode,
    url_to_spam_score: goal.spamScore,
    leads_to: null,
    through: { url: link.url_to, statusCode: link.url_to_status_code },
  };
}

function hasStatus(link: Backlink, { backlinksStatusType }: LookupOptions): boolean {
  return backlinksStatusType === 'all' || link.is_lost === (backlinksStatusType === 'lost');
}

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
 * redirects to or names as canonical. It is internal if it comes from any host of the target's registrable domain.
 */
export function selectLinks(index: LinkIndex, { target, options, accepts }: Query): Selection {
  const owns = ({ url, host: { host } }: Pick<ExamplePage, 'url' | 'host'>): boolean =>
    target.url === null
      ? host === target.host || (options.includeSubdomains && isWithin(host, target.host))
      : url === target.url;
  const pages = index.pages.filter(owns);
  const urls = new Set(pages.map(({ url }) => url));
  const reaching = index.links.filter((link) => {
    const reaches =
      urls.has(link.url_to) ||
      (options.includeIndirectLinks && link.leads_to !== null && owns(link.leads_to));
    return reaches && !(options.excludeInternalBacklinks && isWithin(link.domain_from, target.domain));
  });
  const links = reaching.filter((link) => hasStatus(link, options) && accepts(link));
  return { reaching, links, pages };
}

function hasStatus(link: Backlink, { backlinksStatusType }: LookupOptions): boolean {
  return backlinksStatusType === 'all' || link.is_lost === (backlinksStatusType === 'lost');
}

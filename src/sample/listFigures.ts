import type { ListId } from '../core/lists/lists';
import type { SampleAnswer } from './answerTasks';
import type { Backlink } from './backlink';
import { figuresOfLinks, latest } from './figures';
import { rowTest } from './filterLinks';
import { readListTask, type ListQuery } from './readListTask';
import { rowOrder, type OrderValue } from './rowOrder';
import { selectLinks, type Selection } from './selectLinks';

type FigureList = Exclude<ListId, 'backlinks'>;

/** What makes the rows of a list of some links. */
interface Grouping {
  readonly type: string;
  /** The field that names a row. */
  readonly field: string;
  /** To which rows a link counts, given the target's pages by their addresses. */
  readonly keysOf: (link: Backlink, pages: ReadonlySet<string>, query: ListQuery) => readonly string[];
  /** Of the row, on the 0–1000 scale; by the referring domains unless given. */
  readonly rankOf?: (link: Backlink) => number;
}

/**
 * How the links that a summary counts are divided (DataForSEO, Referring Domains, Anchors, Domain Pages Summary). Each link is of one
 * domain and has one anchor, so that there are as many domains as the summary's `referring_domains`, and `backlinks` of all rows add up
 * to the summary's. The row of a page is the summary of that page: an indirect link, and one that a page of the target redirects,
 * counts for the page where it leads (a filter on where links point sees the page that redirects in the one, and where it leads in the
 * other). So pages add up to the summary where no indirect link is counted, and to more else.
 */
const GROUPINGS: { readonly [K in FigureList]: Grouping } = {
  referringDomains: {
    type: 'backlinks_referring_domain',
    field: 'domain',
    keysOf: ({ domain_from }) => [domain_from],
    rankOf: (link) => link.domain_from_rank,
  },
  anchors: { type: 'backlinks_anchor', field: 'anchor', keysOf: ({ anchor }) => [anchor] },
  domainPages: {
    type: 'backlinks_domain_page_summary',
    field: 'url',
    keysOf: ({ url_to, leads_to: goal }, pages, { options }) =>
      options.includeIndirectLinks && goal && pages.has(goal.url) ? [url_to, goal.url] : [url_to],
  },
};

/** Answers with rows of figures; a row that has no link is none. */
export function listFigures(id: FigureList): SampleAnswer {
  return (index, task, regex) => {
    const valueOf = (row: object, field: string) => row[field as keyof typeof row] as OrderValue;
    const read = readListTask(id, task, regex, (filter) => rowTest(filter, valueOf, regex));
    if (!read.ok) {
      return read;
    }
    const { query, test } = read;
    const { target, list } = query;
    const rows = rowsOf(GROUPINGS[id], selectLinks(index, query), query)
      .filter(test)
      .sort(rowOrder(list.orderBy, valueOf));
    const items = rows.slice(list.offset, list.offset + list.limit);
    return {
      ok: true,
      row: {
        target: target.text,
        total_count: rows.length,
        items_count: items.length,
        items: items.length === 0 ? null : items,
      },
    };
  };
}

function rowsOf(grouping: Grouping, { links, reaching, pages }: Selection, query: ListQuery): object[] {
  const { type, field, keysOf, rankOf } = grouping;
  const urls = new Set(pages.map(({ url }) => url));
  const keys = (link: Backlink) => keysOf(link, urls, query);
  const losses = lossesOf(reaching, keys);
  // A page is lost once it is broken; whatever else has links, when the last of them all was found gone.
  const broken = new Map(field === 'url' ? pages.map((page) => [page.url, page.brokenSince]) : []);
  return [...groupsOf(links, keys)].map(([key, own]) => {
    const brokenPages = new Set(own.filter((link) => link.is_broken).map((link) => link.url_to)).size;
    const rank = own[0] && rankOf?.(own[0]);
    const lostDate = broken.get(key) ?? losses.get(key) ?? null;
    const about = { lostDate, brokenPages, ...(rank !== undefined && { rank }) };
    return { type, [field]: key, ...figuresOfLinks(own, about, query.options) };
  });
}

type Keys = (link: Backlink) => readonly string[];

function groupsOf(links: readonly Backlink[], keysOf: Keys): Map<string, Backlink[]> {
  const groups = new Map<string, Backlink[]>();
  for (const link of links) {
    for (const key of keysOf(link)) {
      const group = groups.get(key);
      if (group) {
        group.push(link);
      } else {
        groups.set(key, [link]);
      }
    }
  }
  return groups;
}

/** When the last link of each group was found gone, whichever links are counted; null where one lives. */
function lossesOf(reaching: readonly Backlink[], keysOf: Keys): ReadonlyMap<string, string | null> {
  return new Map(
    [...groupsOf(reaching, keysOf)].map(([key, group]) => [
      key,
      group.some((link) => !link.is_lost) ? null : latest(group.map((link) => link.lost_date)),
    ]),
  );
}

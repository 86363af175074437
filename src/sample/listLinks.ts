import type { ListMode } from '../core/options/listOptions';
import type { RankScale } from '../core/options/options';
import type { Backlink } from './backlink';
import type { SampleAnswer } from './answerTasks';
import { linkTest, linkValue } from './filterLinks';
import { rankOn } from './rankScale';
import { readListTask } from './readListTask';
import { invalidField } from './readTask';
import { rowOrder, type OrderValue } from './rowOrder';
import { rowsBefore, searchAfterToken } from './searchAfter';
import { selectLinks } from './selectLinks';

/**
 * Answers with the links themselves (DataForSEO, Backlinks Live). They are the links that a summary with the same options counts, those of
 * `filters` taken as its `backlinks_filters`, and with indirect links, which this call can't leave out. So for the same options
 * `as_is` has as many rows as the summary has `backlinks`, `one_per_domain` as it has `referring_domains`, and `one_per_anchor` as
 * the list of anchors has rows.
 */
export const listLinks: SampleAnswer = (index, task, regex) => {
  const read = readListTask('backlinks', task, regex, (filter, { options }) =>
    linkTest(filter, options.rankScale, regex),
  );
  if (!read.ok) {
    return read;
  }
  const { query, test } = read;
  const { list, target, options } = query;
  const { links } = selectLinks(index, { ...query, accepts: test });
  const start = list.searchAfter === '' ? list.offset : rowsBefore(query, index.day);
  if (start === null) {
    return invalidField('search_after_token');
  }
  const valueOf = ({ link, groupCount }: Grouped, field: string) =>
    field === 'group_count' ? groupCount : (linkValue(link, field, 'one_thousand') as OrderValue);
  const rows = grouped(links, list.mode).sort(rowOrder(list.orderBy, valueOf));
  const end = start + list.limit;
  const items = rows.slice(start, end).map((row) => itemOf(row, options.rankScale));
  return {
    ok: true,
    row: {
      target: target.text,
      mode: list.mode,
      custom_mode: null,
      total_count: rows.length,
      items_count: items.length,
      search_after_token: end < rows.length ? searchAfterToken(query, index.day, end) : null,
      items: items.length === 0 ? null : items,
    },
  };
};

interface Grouped {
  readonly link: Backlink;
  readonly groupCount: number;
}

/** The links that stand for their group: of each domain, or anchor text, the first of those with the highest rank. */
function grouped(links: readonly Backlink[], mode: ListMode): Grouped[] {
  if (mode === 'as_is') {
    return links.map((link) => ({ link, groupCount: link.group_count }));
  }
  const groups = new Map<string, Grouped>();
  for (const link of links) {
    const key = mode === 'one_per_domain' ? link.domain_from : link.anchor;
    const { link: best = link, groupCount = 0 } = groups.get(key) ?? {};
    groups.set(key, { link: link.rank > best.rank ? link : best, groupCount: groupCount + 1 });
  }
  return [...groups.values()];
}

/** A row as the API has it. */
function itemOf({ link, groupCount }: Grouped, scale: RankScale): object {
  const { leads_to: goal, through, ...fields } = link;
  return {
    type: 'backlink',
    ...fields,
    lost_date: undefined, // the API says no more than that it is lost
    rank: rankOn(scale, link.rank),
    page_from_rank: rankOn(scale, link.page_from_rank),
    domain_from_rank: rankOn(scale, link.domain_from_rank),
    attributes: link.attributes.length === 0 ? null : link.attributes,
    image_url: link.item_type === 'image' ? imageUrl(link) : null,
    group_count: groupCount,
    url_to_redirect_target: link.url_to_status_code === 301 ? (goal?.url ?? null) : null,
    is_indirect_link: through !== undefined,
    indirect_link_path: through
      ? [
          {
            type: through.statusCode === 301 ? 'redirect' : 'canonical',
            status_code: through.statusCode,
            url: through.url,
          },
        ]
      : null,
  };
}

/** Sites keep their pictures under the names of what they show. */
function imageUrl({ url_from, alt }: Backlink): string {
  return new URL(`/images/${encodeURIComponent(alt.replaceAll(' ', '-'))}.png`, url_from).href;
}

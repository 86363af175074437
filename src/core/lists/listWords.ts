import * as l10n from '@vscode/l10n';
import { formatCount } from '../figures/format';
import { describeFilter, parseFilters } from '../options/filters';
import { defaultList, type ListMode, type ListOptions } from '../options/listOptions';
import { ROW_FIELDS, type ListId } from './lists';
import { SECTION_COLUMNS } from './sectionColumns';

/** Which rows of a list were asked for and in which order, in words, one each; what is as most people want it is left out, but for how links are grouped. */
export function listWords(id: ListId, list: ListOptions, locale: string): string[] {
  return [
    ...(id === 'backlinks' ? [modeText(list.mode)] : []),
    ...filterTexts(id, list),
    ...(list.orderBy.join(';') === defaultList(id).orderBy.join(';') ? [] : orderTexts(id, list)),
    ...(list.offset > 0 ? [l10n.t('from row {0}', formatCount(list.offset + 1, locale))] : []),
  ];
}

function modeText(mode: ListMode): string {
  switch (mode) {
    case 'one_per_domain':
      return l10n.t('one link per domain');
    case 'as_is':
      return l10n.t('all links');
    case 'one_per_anchor':
      return l10n.t('one link per anchor text');
  }
}

function filterTexts(id: ListId, { filters }: ListOptions): string[] {
  const parsed = parseFilters(filters, ROW_FIELDS[id]);
  return parsed.ok && parsed.filter !== null
    ? [l10n.t('row filter: {0}', describeFilter(parsed.filter))]
    : [];
}

function orderTexts(id: ListId, { orderBy }: ListOptions): string[] {
  if (orderBy.length === 0) {
    return [l10n.t('not sorted')];
  }
  return orderBy.map((order) => {
    const [field = '', direction] = order.split(',');
    const name = Object.values(SECTION_COLUMNS[id])
      .find(({ wire }) => wire === field)
      ?.label();
    return direction === 'desc'
      ? l10n.t('sorted by "{0}", descending', name ?? field)
      : l10n.t('sorted by "{0}", ascending', name ?? field);
  });
}

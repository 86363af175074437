import * as l10n from '@vscode/l10n';
import { formatCount, formatDate, formatRank, notAvailable } from '../figures/format';
import type { Column } from '../lists/column';
import type { SectionId, SectionRows } from '../lists/listSection';
import { SECTION_COLUMNS } from '../lists/sectionColumns';
import type { RankScale } from '../options/options';
import { markdownTable, markdownText } from './markdown';

type Values = Readonly<Record<string, unknown>>;

/** The columns that fit on a page, in reading order. */
const MAIN: { readonly [I in SectionId]: readonly (keyof SectionRows[I])[] } = {
  backlinks: ['urlFrom', 'anchor', 'urlTo', 'dofollow', 'domainFromRank', 'firstSeen'],
  referringDomains: ['domain', 'rank', 'backlinks', 'backlinksSpamScore', 'firstSeen'],
  anchors: ['anchor', 'referringDomains', 'backlinks'],
  domainPages: ['url', 'referringDomains', 'backlinks', 'brokenBacklinks'],
  history: ['date', 'referringDomains', 'backlinks', 'rank', 'newBacklinks', 'lostBacklinks'],
};

/** The main columns of rows as a Markdown table, the days in UTC. */
export function rowsMarkdown<I extends SectionId>(
  id: I,
  rows: readonly SectionRows[I][],
  scale: RankScale,
  locale: string,
): string {
  const all = Object.entries(SECTION_COLUMNS[id]);
  const columns = MAIN[id].flatMap((main) => all.filter(([name]) => name === main));
  return markdownTable(
    columns.map(([, column]) => column.label()),
    rows.map((row) =>
      columns.map(([name, column]) =>
        markdownText(
          name === 'anchor'
            ? anchorText(row as Values)
            : cellText(column, (row as Values)[name], id, scale, locale),
        ),
      ),
    ),
  );
}

/** Images, and links without text, told apart from texts that are empty because nobody knows them. */
function anchorText({ anchor, alt }: Values): string {
  if (typeof anchor === 'string' && anchor.trim() !== '') {
    return anchor;
  }
  if (typeof alt === 'string' && alt.trim() !== '') {
    return l10n.t('Image: {0}', alt);
  }
  return typeof anchor === 'string' ? l10n.t('No text') : notAvailable();
}

/** What the main columns hold: numbers, texts and flags. */
function cellText(column: Column, value: unknown, id: SectionId, scale: RankScale, locale: string): string {
  if (typeof value === 'boolean') {
    return value ? l10n.t('yes') : l10n.t('no');
  }
  if (typeof value === 'number') {
    return numberText(column, value, scale, locale);
  }
  if (typeof value !== 'string') {
    return notAvailable();
  }
  if (column.type === 'text' && column.format === 'time') {
    return id === 'history' ? value.slice(0, 'yyyy-mm'.length) : formatDate(value, locale, 'UTC');
  }
  return value;
}

function numberText(column: Column, value: number, scale: RankScale, locale: string): string {
  switch (column.type === 'number' ? column.format : null) {
    case 'rank':
      return formatRank(value, scale, locale);
    case 'spamScore':
      return l10n.t('{0}/100', formatCount(value, locale));
    default:
      return formatCount(value, locale);
  }
}

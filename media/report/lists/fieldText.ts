import * as l10n from '@vscode/l10n';
import { countryName, formatCount, formatRank, formatTime } from '../../../src/core/figures/format';
import type { BreakdownEntry } from '../../../src/core/figures/summary';
import type { Column } from '../../../src/core/lists/column';
import type { Writing } from './listColumn';

/** So many entries of a map are named. */
const FIRST_ENTRIES = 5;

/** A field of a row as people read it; null where there is nothing to read, and of a path, which is no line of text. */
export function fieldText(column: Column, value: unknown, writing: Writing): string | null {
  if (value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0)) {
    return null;
  }
  switch (column.type) {
    case 'number':
      return numberText(column.format, Number(value), writing);
    case 'flag':
      return value === true ? l10n.t('yes') : l10n.t('no');
    case 'texts':
      return (value as readonly string[]).join(', ');
    case 'breakdown':
      return entriesText(value as readonly BreakdownEntry[], writing);
    case 'text':
      return textOf(column.format, value as string, writing);
    case 'path':
      return null;
  }
}

function numberText(format: string, value: number, { locale, rankScale }: Writing): string {
  switch (format) {
    case 'rank':
      return formatRank(value, rankScale, locale);
    case 'spamScore':
      return l10n.t('{0}/100', formatCount(value, locale));
    case 'code':
      return String(value);
    case 'bytes':
      return l10n.t('{0} bytes', formatCount(value, locale));
    default:
      return formatCount(value, locale);
  }
}

function textOf(format: string, value: string, { locale }: Writing): string {
  switch (format) {
    case 'time':
      return formatTime(value, locale);
    case 'country':
      return countryName(value, locale);
    default:
      return value;
  }
}

function entriesText(entries: readonly BreakdownEntry[], { locale }: Writing): string {
  const sorted = [...entries].sort((a, b) => (b.count ?? 0) - (a.count ?? 0));
  return sorted
    .slice(0, FIRST_ENTRIES)
    .map(({ key, count }) => [
      key || l10n.t('unknown'),
      ...(count === null ? [] : [formatCount(count, locale)]),
    ])
    .map((words) => words.join(' '))
    .join(', ');
}

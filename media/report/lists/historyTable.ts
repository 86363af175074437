import * as l10n from '@vscode/l10n';
import { FIELDS } from '../../../src/core/figures/fields';
import { notAvailable } from '../../../src/core/figures/format';
import { FIRST_COUNTED, HISTORY_COLUMNS, type HistoryRow } from '../../../src/core/lists/historyColumns';
import { count, numberColumn, rank, type ListColumn, type Writing } from './listColumn';

/** The columns of a history, a month each. */
export function historyTableColumns(writing: Writing): readonly ListColumn<HistoryRow>[] {
  const counted = (id: 'newBacklinks' | 'lostBacklinks' | 'newReferringDomains' | 'lostReferringDomains') =>
    numberColumn<typeof id, HistoryRow>(id, HISTORY_COLUMNS[id], count, writing, missingCount);
  return [
    {
      ...{ id: 'date', label: HISTORY_COLUMNS.date.label(), align: 'start', width: 8 },
      render: ({ date }) => monthText(date, writing.locale),
      sortBy: ({ date }) => monthTime(date),
      text: ({ date }) => monthText(date, writing.locale),
    },
    numberColumn('referringDomains', FIELDS.referringDomains, count, writing),
    counted('newReferringDomains'),
    counted('lostReferringDomains'),
    numberColumn('backlinks', FIELDS.backlinks, count, writing),
    counted('newBacklinks'),
    counted('lostBacklinks'),
    numberColumn('rank', FIELDS.rank, rank, writing),
  ];
}

/** What stands for a count of new or lost links that there is none of. */
export function missingCount({ date }: Pick<HistoryRow, 'date'>): string {
  return date !== null && date.slice(0, FIRST_COUNTED.length) < FIRST_COUNTED
    ? l10n.t('not recorded')
    : notAvailable();
}

/** The month of a row, such as "Sep 2023", or the service's own text where it is no date. */
export function monthText(date: string | null, locale: string): string {
  const time = monthTime(date);
  return time === null
    ? (date ?? notAvailable())
    : new Intl.DateTimeFormat(locale, { month: 'short', year: 'numeric', timeZone: 'UTC' }).format(time);
}

/** The beginning of a row's month in milliseconds since 1970 UTC; null where it is no date. */
export function monthTime(date: string | null): number | null {
  const time = date === null ? NaN : Date.parse(date.slice(0, 'yyyy-mm-dd'.length));
  return Number.isNaN(time) ? null : time;
}

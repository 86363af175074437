import * as l10n from '@vscode/l10n';
import type { Columns, Row } from './column';
import { FIGURE_COLUMNS } from './figureColumns';

/** The columns of a history, a month each (DataForSEO, History Live). */
export const HISTORY_COLUMNS = {
  date: {
    type: 'text',
    wire: 'date',
    format: 'time',
    label: () => l10n.t('Month'),
    meaning: () => l10n.t('The month that the figures are of.'),
  },
  newBacklinks: {
    type: 'number',
    wire: 'new_backlinks',
    format: 'count',
    label: () => l10n.t('New backlinks'),
    meaning: () => l10n.t('Backlinks found in this month. Not recorded before May 2021.'),
  },
  lostBacklinks: {
    type: 'number',
    wire: 'lost_backlinks',
    format: 'count',
    label: () => l10n.t('Lost backlinks'),
    meaning: () => l10n.t('Backlinks lost in this month. Not recorded before May 2021.'),
  },
  newReferringDomains: {
    type: 'number',
    wire: 'new_referring_domains',
    format: 'count',
    label: () => l10n.t('New referring domains'),
    meaning: () => l10n.t('Domains that began to link in this month. Not recorded before May 2021.'),
  },
  lostReferringDomains: {
    type: 'number',
    wire: 'lost_referring_domains',
    format: 'count',
    label: () => l10n.t('Lost referring domains'),
    meaning: () => l10n.t('Domains that stopped linking in this month. Not recorded before May 2021.'),
  },
  ...FIGURE_COLUMNS,
} as const satisfies Columns;

/** The figures of a domain in one month. */
export type HistoryRow = Row<typeof HISTORY_COLUMNS>;

/** The first month of every history, as `yyyy-mm` (DataForSEO, History Live: `date_from`). */
export const FIRST_MONTH = '2019-01';
/** New and lost links are counted from this month on (DataForSEO, History Live: `new_backlinks`). */
export const FIRST_COUNTED = '2021-05';

const COUNTED_LATER = [
  'newBacklinks',
  'lostBacklinks',
  'newReferringDomains',
  'lostReferringDomains',
] as const;

/** A row in which what was not recorded yet is null: the service says 0 (DataForSEO, History Live: `new_backlinks`). */
export function withoutUnrecorded(row: HistoryRow): HistoryRow {
  if (row.date === null || row.date.slice(0, FIRST_COUNTED.length) >= FIRST_COUNTED) {
    return row;
  }
  const recorded = COUNTED_LATER.map((id) => [id, row[id] === 0 ? null : row[id]] as const);
  return { ...row, ...Object.fromEntries(recorded) };
}

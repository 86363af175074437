import { rowKey } from '../../../src/core/lists/rowKey';
import type { LinkRow } from '../../../src/core/lists/linkColumns';
import type { ListSection, ListView } from '../../../src/core/lists/listSection';
import { filterRows, sortRows } from '../../table/arrangeRows';
import type { TableSort } from '../../table/tableColumn';
import type { ListColumn } from './listColumn';
import { QUICK_FILTERS, type QuickFilterId } from './quickFilters';
import type { AnyRow } from './sectionTable';

/** What a reader wants to see of the rows that the page has. */
export interface Choice {
  readonly text: string;
  readonly quick: readonly QuickFilterId[];
  readonly sort: TableSort | null;
  /** What came since the answer before, or what is gone; null for all rows. */
  readonly difference: 'added' | 'gone' | null;
}

/** Whether the page has every row that there is, so that it sorts and filters by itself. */
export function isComplete({ rows, totalCount, view }: ListSection): boolean {
  return view === null || (totalCount !== null && rows.length >= totalCount);
}

/** The rows of a section that a choice leaves, in its order. */
export function shownRows(
  section: ListSection,
  columns: readonly ListColumn<AnyRow>[],
  { text, quick, sort, difference }: Choice,
  locale: string,
): readonly AnyRow[] {
  const added = difference === 'added' ? new Set(section.difference?.added) : null;
  const all = difference === 'gone' ? (section.difference?.gone ?? []) : section.rows;
  const chosen = all.filter(
    (row) =>
      (!added || added.has(rowKey(section.id, row))) &&
      quick.every((id) => QUICK_FILTERS[id].fits(row as LinkRow)),
  );
  const texts = columns.filter(({ align }) => align === 'start');
  const found = filterRows(chosen, texts, text);
  const column = columns.find(({ id }) => id === sort?.column);
  return column && sort ? sortRows(found, column, sort.direction, locale) : found;
}

/** What tells each row from all others of its section, also where the service gave two rows the same names. */
export function uniqueKeys(section: ListSection): ReadonlyMap<AnyRow, string> {
  const times = new Map<string, number>();
  const keys = new Map<AnyRow, string>();
  for (const row of [...section.rows, ...(section.difference?.gone ?? [])]) {
    const key = rowKey(section.id, row);
    const time = times.get(key) ?? 0;
    times.set(key, time + 1);
    keys.set(row, time === 0 ? key : `${key}\n${time}`);
  }
  return keys;
}

/** The order of a view as the head of a table shows it; null where it is by no column. */
export function sortOf(view: ListView | null, columns: readonly ListColumn<AnyRow>[]): TableSort | null {
  const [wire, direction] = view?.orderBy.split(',') ?? [];
  const column = columns.find((one) => one.wire !== undefined && one.wire === wire);
  return column ? { column: column.id, direction: direction === 'asc' ? 'ascending' : 'descending' } : null;
}

/** The order of a table as a view has it; undefined where the service can't sort by it. */
export function orderOf(sort: TableSort, columns: readonly ListColumn<AnyRow>[]): string | undefined {
  const wire = columns.find(({ id }) => id === sort.column)?.wire;
  return wire && `${wire},${sort.direction === 'ascending' ? 'asc' : 'desc'}`;
}

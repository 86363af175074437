import type { ListOptions } from '../options/listOptions';
import type { Column, Columns } from './column';
import type { RowsDifference, SectionId, SectionRows } from './listSection';
import { HISTORY } from './lists';
import { rowKey } from './rowKey';
import { SECTION_COLUMNS } from './sectionColumns';

/** The first rows of a list, or all of them, in their order. */
export interface FirstRows<R> {
  /** In milliseconds since 1970 UTC. */
  readonly takenAt: number;
  /** Rows of the whole list; null where the service doesn't say. */
  readonly totalCount: number | null;
  readonly rows: readonly R[];
}

/** What of a question says which rows stand where. */
type Arrangement = Pick<ListOptions, 'mode' | 'orderBy'>;

type Values = Readonly<Record<string, unknown>>;

/** Whether rows may come after the last one; a history is never cut, and has no count of its own. */
export function isListCut(id: SectionId, { rows, totalCount }: FirstRows<unknown>): boolean {
  return id !== HISTORY && (totalCount === null || rows.length < totalCount);
}

/**
 * What came and went between two answers to the same question; `list` is what both were asked for, undefined for a history. Of a list that
 * is cut, a row only counts where it would stand above the cut: below, it may be there unseen. It is judged by the value that it had when it
 * was seen, so one whose rank has changed a lot can be misjudged. Of links that are one per domain or per anchor text, those whose domain
 * or text is in both answers count neither as added nor as gone: another of its links may stand for it.
 */
export function rowsDifference<I extends SectionId>(
  id: I,
  older: FirstRows<SectionRows[I]>,
  newer: FirstRows<SectionRows[I]>,
  list: Arrangement | undefined,
): RowsDifference<SectionRows[I]> {
  return {
    since: older.takenAt,
    added: missingFrom(id, older, newer.rows, list).map((row) => rowKey(id, row)),
    gone: missingFrom(id, newer, older.rows, list),
  };
}

/** The rows that the other answer has not, and would have if they were there; each once. */
function missingFrom<I extends SectionId>(
  id: I,
  other: FirstRows<SectionRows[I]>,
  rows: readonly SectionRows[I][],
  list: Arrangement | undefined,
): SectionRows[I][] {
  const namesOf = (row: SectionRows[I]) => [
    JSON.stringify(['row', rowKey(id, row)]),
    ...groupNames(row, list),
  ];
  const known = new Set(other.rows.flatMap(namesOf));
  const last = other.rows.at(-1);
  const orders = ordersOf(SECTION_COLUMNS[id], list);
  const isCut = isListCut(id, other);
  return rows.filter((row) => {
    const names = namesOf(row);
    const isMissing =
      !names.some((name) => known.has(name)) &&
      (!isCut || (last !== undefined && standsAbove(row, last, orders)));
    known.add(names[0] ?? '');
    return isMissing;
  });
}

/** What a link stands for in a list that has one link for each; nothing where the service doesn't say. */
function groupNames({ domainFrom, anchor }: Values, list: Arrangement | undefined): string[] {
  const group =
    list?.mode === 'one_per_domain' ? domainFrom : list?.mode === 'one_per_anchor' ? anchor : null;
  return typeof group === 'string' ? [JSON.stringify(['group', group])] : [];
}

interface Order {
  readonly id: string;
  readonly column: Column;
  readonly sign: 1 | -1;
}

/** Up to the first field that isn't a column, after which nothing can be said. */
function ordersOf(columns: Columns, list: Arrangement | undefined): readonly Order[] {
  const orders = (list?.orderBy ?? []).map((order): Order | undefined => {
    const [wire, direction] = order.split(',');
    const found = Object.entries(columns).find(([, column]) => column.wire === wire);
    return found && { id: found[0], column: found[1], sign: direction === 'desc' ? -1 : 1 };
  });
  const known = orders.indexOf(undefined);
  return orders.slice(0, known === -1 ? orders.length : known).filter((order) => order !== undefined);
}

/** Whether a row stands above another one for certain: equal ones can stand either way, and so can what isn't there. */
function standsAbove(row: Values, last: Values, orders: readonly Order[]): boolean {
  for (const { id, column, sign } of orders) {
    const [one, other] = [comparable(column, row[id]), comparable(column, last[id])];
    if (one === null || other === null) {
      return false;
    }
    if (one !== other) {
      return (one - other) * sign < 0;
    }
  }
  return false;
}

/** A value as a number of the same order; null for texts, since nobody says by which alphabet the service sorts them. */
function comparable(column: Column, value: unknown): number | null {
  if (typeof value === 'number' || typeof value === 'boolean') {
    return Number(value);
  }
  const isTime = column.type === 'text' && column.format === 'time' && typeof value === 'string';
  const time = isTime ? Date.parse(value) : NaN;
  return Number.isNaN(time) ? null : time;
}

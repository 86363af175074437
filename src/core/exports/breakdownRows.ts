import { readingOrder } from '../figures/breakdowns';
import type { Breakdown, BreakdownEntry } from '../figures/summary';

/** One key of a breakdown with its links in each snapshot: null where the service gave no number, undefined where the key isn't listed. */
export interface BreakdownRow {
  readonly key: string;
  readonly counts: readonly (number | null | undefined)[];
}

/** Every key that any of the lists holds, in reading order by its largest count. */
export function breakdownRows(lists: readonly Breakdown[]): BreakdownRow[] {
  const columns = lists.map((entries) => new Map(entries?.map(({ key, count }) => [key, count])));
  const keys = new Set(columns.flatMap((column) => [...column.keys()]));
  return [...keys]
    .map((key) => ({ key, counts: columns.map((column) => column.get(key)) }))
    .sort((a, b) => readingOrder(largest(a), largest(b)));
}

function largest({ key, counts }: BreakdownRow): BreakdownEntry {
  return { key, count: largestCount(counts) };
}

/** The most links in one row; -1 where none has a number. */
export function largestCount(counts: BreakdownRow['counts']): number {
  return Math.max(...counts.map((count) => count ?? -1));
}

import { isCut, type BreakdownInfo } from './breakdowns';
import type { Snapshot } from '../snapshot';
import type { BreakdownEntry } from './summary';

/** What became of an entry; where a list was cut, an entry that it lacks may have been there all the same. */
export type EntryFate =
  | 'new'
  | 'gone'
  | 'risen'
  | 'fallen'
  | 'unchanged'
  /** Listed both times, but without a number at one of them. */
  | 'unknown'
  /** Listed only after, and the list before was cut: perhaps it isn't new. */
  | 'notListedBefore'
  /** Listed only before, and the list after was cut: perhaps it isn't gone. */
  | 'notListedAfter';

/** One entry at two moments; a count is null where it isn't listed or has no number, the change where either is null. */
export interface EntryDifference {
  readonly key: string;
  readonly fate: EntryFate;
  readonly before: number | null;
  readonly after: number | null;
  readonly change: number | null;
}

/** A breakdown at two moments. */
export interface BreakdownDifference {
  readonly info: BreakdownInfo;
  readonly cutBefore: boolean;
  readonly cutAfter: boolean;
  /** Largest changes first; null where the service gave no breakdown at one of the moments, so that nothing can be said. */
  readonly entries: readonly EntryDifference[] | null;
}

/** Compares a breakdown of two snapshots, entry by entry. */
export function breakdownDifference(
  info: BreakdownInfo,
  before: Snapshot,
  after: Snapshot,
): BreakdownDifference {
  const from = before.data[info.id];
  const to = after.data[info.id];
  const cutBefore = isCut(from, before.question.options.internalListLimit);
  const cutAfter = isCut(to, after.question.options.internalListLimit);
  if (from === null || to === null) {
    return { info, cutBefore, cutAfter, entries: null };
  }
  const earlier = byKey(from);
  const later = byKey(to);
  const entries = [...new Set([...earlier.keys(), ...later.keys()])].map((key) => {
    const [old, young] = [earlier.get(key), later.get(key)];
    const counts = changeOf(old?.count ?? null, young?.count ?? null);
    if (old === undefined) {
      return { key, fate: cutBefore ? 'notListedBefore' : 'new', ...counts } as const;
    }
    if (young === undefined) {
      return { key, fate: cutAfter ? 'notListedAfter' : 'gone', ...counts } as const;
    }
    return { key, fate: fateOf(counts.change), ...counts };
  });
  return { info, cutBefore, cutAfter, entries: entries.sort((a, b) => weight(b) - weight(a)) };
}

/** Two numbers and what lies between; null where either is not available. */
export function changeOf(before: number | null, after: number | null) {
  return { before, after, change: before === null || after === null ? null : after - before };
}

function byKey(entries: readonly BreakdownEntry[]): Map<string, BreakdownEntry> {
  return new Map(entries.map((entry) => [entry.key, entry]));
}

function fateOf(change: number | null): EntryFate {
  if (change === null) {
    return 'unknown';
  }
  return change > 0 ? 'risen' : change < 0 ? 'fallen' : 'unchanged';
}

/** Entries that came or went weigh what they count. */
function weight({ before, after, change }: EntryDifference): number {
  return Math.abs(change ?? after ?? before ?? 0);
}

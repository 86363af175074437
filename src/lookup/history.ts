import { seriesKey } from '../core/snapshot';
import type { JournalEntry } from './journal/entry';

/** All answers by question and source, the tag left aside, newest first; sources never mix, nor do different questions. */
export type History<T> = ReadonlyMap<string, readonly JournalEntry<T>[]>;

const HOUR = 3_600_000;

/** Brings the answers among the entries into series, by the keys of `seriesKey`. */
export function historyOf<T>(entries: readonly JournalEntry<T>[]): History<T> {
  const history = new Map<string, JournalEntry<T>[]>();
  for (const entry of entries.filter(isAnswer)) {
    const key = seriesKey(entry.question);
    const series = history.get(key) ?? [];
    series.push(entry);
    history.set(key, series);
  }
  history.forEach((series) => series.sort((a, b) => answeredAt(b) - answeredAt(a)));
  return history;
}

/** The answer to a question that was paid for within so many hours, 'no data' included; `now` is in milliseconds since 1970 UTC. */
export function fresh<T>(
  history: History<T>,
  key: string,
  now: number,
  hours: number,
): JournalEntry<T> | undefined {
  // A time yet to come is of a clock that was wrong, and says little about the age.
  return history.get(key)?.find((entry) => Math.abs(now - answeredAt(entry)) < hours * HOUR);
}

function isAnswer({ ended }: JournalEntry<unknown>): boolean {
  return ended?.status === 'found' || ended?.status === 'noData';
}

/** In milliseconds since 1970 UTC. */
function answeredAt(entry: JournalEntry<unknown>): number {
  return entry.ended?.at ?? entry.sentAt;
}

import type { JournalEntry } from '../../../src/lookup/journal/entry';
import type { Series } from '../../../src/lookup/series';
import { SeriesIndex } from '../../../src/lookup/seriesIndex';

/** The series of some lookups, those with the newest first. */
export function seriesOf(entries: readonly JournalEntry<unknown>[], now: number): readonly Series[] {
  const index = new SeriesIndex(() => now);
  entries.forEach((entry) => index.set(entry));
  return index.all;
}

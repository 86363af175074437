import type { Entry, Series } from '../../../src/lookup/series';
import { SeriesIndex } from '../../../src/lookup/seriesIndex';

/** The series of some lookups, those with the newest first. */
export function seriesOf(entries: readonly unknown[], now: number): readonly Series[] {
  const index = new SeriesIndex(() => now);
  (entries as readonly Entry[]).forEach((entry) => index.replace(entry.id, [entry]));
  return index.all;
}

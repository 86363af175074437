import type { LookupStore } from '../../../src/lookup/lookupStore';
import { stateOf } from '../../../src/lookup/series';

/** What a window lists, as JSON can hold it: the same in all windows, wherever the lines are. */
export function listOf(store: LookupStore): readonly ListedSeries[] {
  return store.series.map(({ key, entries }) => ({
    key,
    lookups: entries.map((entry) => {
      const { id, sentAt, estimate, digest, ended } = entry;
      return { id, sentAt, estimate, digest, state: stateOf(entry), cost: ended?.cost ?? null };
    }),
  }));
}

/** One series with its lookups, newest first. */
export interface ListedSeries {
  readonly key: string;
  readonly lookups: readonly { readonly id: string; readonly state: string }[];
}

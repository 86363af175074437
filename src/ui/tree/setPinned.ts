import type { Journal } from '../../lookup/journal/journal';
import type { Series } from '../../lookup/series';

/** Pins questions to the top of the list, or takes them from there, in all windows. */
export async function setPinned(
  journal: Journal<unknown>,
  all: readonly Series[],
  pinned: boolean,
): Promise<void> {
  await Promise.all(all.map(({ key }) => journal.append({ kind: 'pinned', at: Date.now(), key, pinned })));
}

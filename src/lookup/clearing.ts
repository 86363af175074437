import type { Source } from '../core/source';
import { stateOf, type Series } from './series';

/** What would be forgotten of some series, and what not. */
export interface Clearing {
  /** Of the lookups that go. */
  readonly ids: readonly string[];
  /** How many targets they are of. */
  readonly targets: number;
  /** How many of them can't be checked any more. */
  readonly unknown: number;
  /** How many are under way, and stay. */
  readonly pending: number;
}

/** What forgetting these series would remove. */
export function clearingOf(all: readonly Series[]): Clearing {
  const entries = all.flatMap((series) => series.entries);
  const removable = entries.filter((entry) => stateOf(entry) !== 'pending');
  return {
    ids: removable.map(({ id }) => id),
    targets: new Set(removable.map(({ question }) => question.target.value)).size,
    unknown: removable.filter((entry) => stateOf(entry) === 'unknown').length,
    pending: entries.length - removable.length,
  };
}

/** Brings series together by their source, in the order given. */
export function bySource(
  all: readonly Series[],
): readonly { readonly source: Source; readonly series: readonly Series[] }[] {
  const groups = new Map<string, { source: Source; series: Series[] }>();
  for (const series of all) {
    const { service, via } = series.question.source;
    const key = JSON.stringify([service, via]);
    const group = groups.get(key) ?? { source: { service, via }, series: [] };
    group.series.push(series);
    groups.set(key, group);
  }
  return [...groups.values()];
}

import type { Series } from '../lookup/series';
import type { LookUpDeps } from './lookUpDeps';
import { TargetNode } from './tree/nodes';

/** The question that a command's argument names: only rows of our own tree and series of our own store count, a look-alike finds nothing. */
export function ownSeries({ store }: Pick<LookUpDeps, 'store'>, argument: unknown): Series | undefined {
  return argument instanceof TargetNode
    ? store.find(argument.series.key)
    : store.series.find((series) => series === argument);
}

/** The questions of all selected rows, else the one of the argument, else the one that was asked last. */
export async function chosenSeries(
  deps: LookUpDeps,
  argument: unknown,
  selected: unknown,
): Promise<readonly Series[]> {
  const { store, lookups } = deps;
  await store.load();
  const all = Array.isArray(selected) && selected.length > 0 ? (selected as unknown[]) : [argument];
  const own = all.map((one) => ownSeries(deps, one)).filter((series) => series !== undefined);
  if (own.length > 0 || argument !== undefined) {
    return own;
  }
  const last = store.find(lookups.lastAsked ?? '') ?? store.series[0];
  return last ? [last] : [];
}

import type { LookupService } from '../lookup/lookupService';
import type { LookupStore } from '../lookup/lookupStore';
import { isOfFigures, seriesUntil, type Series } from '../lookup/series';
import { SeriesArgument } from './seriesArgument';
import { Row } from './tree/row';

/** Where questions are known. */
interface Known {
  readonly store: LookupStore;
}

/** The question that a command's argument names: only rows of our own tree and arguments of our own count, a look-alike finds nothing. */
export function ownSeries({ store }: Known, argument: unknown): Series | undefined {
  if (argument instanceof Row) {
    return argument.subject?.kind === 'target' ? store.find(argument.subject.series.key) : undefined;
  }
  if (!(argument instanceof SeriesArgument)) {
    return undefined;
  }
  const series = store.find(argument.key);
  return series && argument.asOf !== null ? seriesUntil(series, argument.asOf) : series;
}

/** The questions of all selected rows, else the one of the argument; none for a bare call, which of a command without a palette entry is foreign. */
export async function rowSeries(
  deps: Known,
  argument: unknown,
  selected: unknown,
): Promise<readonly Series[]> {
  await deps.store.load();
  const all = Array.isArray(selected) && selected.length > 0 ? (selected as unknown[]) : [argument];
  return all.map((one) => ownSeries(deps, one)).filter((series) => series !== undefined);
}

/** The same, but the question that was asked last for a bare call, as the palette makes it. */
export async function chosenSeries(
  deps: Known & { readonly lookups: LookupService },
  argument: unknown,
  selected: unknown,
): Promise<readonly Series[]> {
  const { store, lookups } = deps;
  const own = await rowSeries(deps, argument, selected);
  if (own.length > 0 || argument !== undefined) {
    return own;
  }
  const last = store.find(lookups.lastAsked ?? '') ?? store.series.find(isOfFigures);
  return last ? [last] : [];
}

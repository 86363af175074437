import { LINK_COLUMNS } from '../lists/linkColumns';

/** One line on a field that filters may name, for those who don't know the term (DataForSEO, Backlinks Live: fields of a backlink). */
export function fieldMeaning(field: string): string {
  return MEANINGS.get(field)?.() ?? '';
}

const MEANINGS: ReadonlyMap<string, () => string> = new Map(
  Object.values(LINK_COLUMNS).map(({ wire, meaning }) => [wire, meaning]),
);

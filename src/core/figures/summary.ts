import type { Field, FIELDS } from './fields';

/** How many of the counted links share one key; keys come from strangers' pages and are only ever shown as text. */
export interface BreakdownEntry {
  readonly key: string;
  /** Links, not domains; null when the service gave no number. */
  readonly count: number | null;
}

/** A breakdown as received, cut at `internal_list_limit` entries; null when the service gave none. */
export type Breakdown = readonly BreakdownEntry[] | null;

/** What a field of each type holds; times are ISO 8601 in UTC, or the service's own text where it is of another form. */
export interface Values {
  readonly number: number;
  readonly text: string;
  readonly flag: boolean;
  readonly texts: readonly string[];
  readonly breakdown: readonly BreakdownEntry[];
}

type Fields = typeof FIELDS;

/** The figures of one target, every field of a reply's `result[0]`; null means not available, never 0 (DataForSEO, Backlinks Summary Live). */
export type BacklinkSummary = { readonly [K in keyof Fields]: Values[Fields[K]['type']] | null };

/** The names of the fields of some types. */
export type FieldOf<T extends Field['type']> = {
  [K in keyof Fields]: Fields[K]['type'] extends T ? K : never;
}[keyof Fields];

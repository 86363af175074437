import { isObject } from '../json';

/** Most rows that one reply has (DataForSEO, Backlinks Live and others: `limit`). */
export const MAX_ROWS = 1000;

/** How many rows are asked for at first. */
export const FIRST_ROWS = 100;

/** The rows of one reply, and of how many they are; null means not available. */
export interface ListAnswer<R> {
  /** As the service understood it. */
  readonly target: string | null;
  /** Rows of the whole list, whatever was asked for of it. */
  readonly totalCount: number | null;
  readonly rows: readonly R[];
  /** With this the rows after these are asked for; null where there are none, or where the list has no such thing. */
  readonly searchAfter: string | null;
}

/** What is kept in memory of a list. */
export interface ListHeadline {
  readonly totalCount: number | null;
  readonly rowCount: number;
}

/** Whether what was read from a file is the headline of a list. */
export function isListHeadline(json: unknown): json is ListHeadline {
  return (
    isObject(json) &&
    (json.totalCount === null || typeof json.totalCount === 'number') &&
    typeof json.rowCount === 'number'
  );
}

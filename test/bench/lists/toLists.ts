import type { LinkRow } from '../../page/table/linkRow';

/** What the page of the measurement is to draw. */
export interface ToLists {
  /** Whether it is a table of nothing but rows and cells. */
  readonly isBare: boolean;
  readonly rows: readonly LinkRow[];
}

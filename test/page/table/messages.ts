import type { TableSort } from '../../../media/table/tableColumn';
import type { LinkRow } from './linkRow';

/** What the test's page of a table is to show. */
export interface ToTable {
  readonly rows: readonly LinkRow[];
  readonly filter?: string;
  /** Without selection and details. */
  readonly isPlain?: boolean;
  /** Ids of columns. */
  readonly hidden?: readonly string[];
}

/** What the owner of the table heard. */
export type FromTable =
  | { readonly type: 'ready' }
  | { readonly type: 'pressed'; readonly url: string }
  | { readonly type: 'opened'; readonly id: string }
  | { readonly type: 'copied'; readonly tsv: string }
  | { readonly type: 'hid'; readonly ids: readonly string[] }
  | { readonly type: 'selected'; readonly keys: readonly string[] }
  | ({ readonly type: 'sorted' } & TableSort);

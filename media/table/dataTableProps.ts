import type { ComponentChild, ComponentChildren } from 'preact';
import type { TableColumn, TableSort } from './tableColumn';
import type { TableSelection } from './useSelection';

/** What a table is drawn from. */
export interface DataTableProps<Row> {
  /** Names the table for screen readers; a heading above it says the same to the eye. */
  readonly caption: string;
  /** The first names the row, and can't be hidden. The same array for as long as nothing changes, as with `rows`. */
  readonly columns: readonly TableColumn<Row>[];
  /** As they are to be shown: filtered and sorted by the owner. */
  readonly rows: readonly Row[];
  /** How many there are without the filter; as many as `rows` unless given. */
  readonly total?: number;
  /** Says that there is nothing, where nothing was filtered out either. */
  readonly emptyText: string;
  /** What identifies a row among all of them, also when they are sorted anew. */
  readonly rowKey: (row: Row, index: number) => string;
  readonly locale: string;
  /** How many lines each row has room for; 1 unless given. */
  readonly lines?: number;
  readonly sort: TableSort | null;
  /** Called with what the press of a header asks for; the owner sorts the rows, or looks them up anew. */
  readonly onSort: (sort: TableSort) => void;
  /** Ids of columns. */
  readonly initiallyHidden?: readonly string[];
  /** Called with the ids of all hidden columns when a reader has chosen others, so that the owner can keep them. */
  readonly onHide?: (hidden: readonly string[]) => void;
  readonly selection?: TableSelection;
  /** Called with a row on Enter and double click. */
  readonly onOpen?: (row: Row) => void;
  /** More about a row, drawn below it on demand. */
  readonly details?: (row: Row) => ComponentChild;
  /** Called with tab-separated values of the selected rows, or of the one with the focus, when they are copied. */
  readonly onCopy?: (tsv: string) => void;
  /** What stands above the table, such as a filter. */
  readonly tools?: ComponentChildren;
}

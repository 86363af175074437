import type { ComponentChild } from 'preact';

/** One column of a table: how it is headed, drawn, sorted and read. */
export interface TableColumn<Row> {
  readonly id: string;
  readonly label: string;
  /** What the column's figures mean, for those who don't know the term. */
  readonly meaning?: string;
  /** Numbers stand at the end; only columns of texts share the room that a wide page leaves. */
  readonly align: 'start' | 'end';
  /** At least so wide, in em. */
  readonly width: number;
  /** What a cell shows: a text, or elements with the words of `text` and one `CellButton` at most, which Enter presses. */
  readonly render: (row: Row) => ComponentChild;
  /** What rows are sorted by; a column without it can't be sorted. */
  readonly sortBy?: (row: Row) => string | number | null;
  /** The cell in words: for filters, copies, screen readers, and where the cell is too small for its text. */
  readonly text: (row: Row) => string;
}

/** The column that the rows are sorted by. */
export interface TableSort {
  /** A column's id. */
  readonly column: string;
  readonly direction: 'ascending' | 'descending';
}

/** What a press of a column's header asks for: numbers begin with the highest, texts with A; the next press turns it round. */
export function nextSort<Row>(column: TableColumn<Row>, sort: TableSort | null): TableSort {
  const first = column.align === 'end' ? 'descending' : 'ascending';
  const isSorted = sort?.column === column.id;
  const other = sort?.direction === 'ascending' ? 'descending' : 'ascending';
  return { column: column.id, direction: isSorted ? other : first };
}

/** A cell, counted from 0 as the table shows them; row -1 is the head. */
export interface GridPosition {
  readonly row: number;
  readonly column: number;
}

interface GridSize {
  readonly rows: number;
  readonly columns: number;
  /** How many rows are in sight at once. */
  readonly page: number;
}

/** The row of the column headers. */
export const HEAD = -1;

/** Where a key leads from a cell, kept within the table; null where the key moves nothing. */
export function nextPosition(
  { key, ctrlKey }: Pick<KeyboardEvent, 'key' | 'ctrlKey'>,
  from: GridPosition,
  size: GridSize,
): GridPosition | null {
  const to = moved(key, ctrlKey, from, size);
  return (
    to && {
      row: Math.max(HEAD, Math.min(to.row, size.rows - 1)),
      column: Math.max(0, Math.min(to.column, size.columns - 1)),
    }
  );
}

function moved(
  key: string,
  isWhole: boolean,
  { row, column }: GridPosition,
  size: GridSize,
): GridPosition | null {
  switch (key) {
    case 'ArrowUp':
      return { row: row - 1, column };
    case 'ArrowDown':
      return { row: row + 1, column };
    case 'ArrowLeft':
      return { row, column: column - 1 };
    case 'ArrowRight':
      return { row, column: column + 1 };
    case 'PageUp':
      // The head is a step further: a page ends at the first row.
      return { row: Math.max(Math.min(row, 0), row - size.page), column };
    case 'PageDown':
      return { row: row + size.page, column };
    case 'Home':
      return { row: isWhole ? 0 : row, column: 0 };
    case 'End':
      return { row: isWhole ? size.rows - 1 : row, column: size.columns - 1 };
    default:
      return null;
  }
}

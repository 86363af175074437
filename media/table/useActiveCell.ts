import type { RefObject } from 'preact';
import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { HEAD, nextPosition, type GridPosition } from './gridPosition';

interface Options {
  readonly box: RefObject<HTMLElement | null>;
  /** What identifies each row. */
  readonly keys: readonly string[];
  readonly columns: number;
  /** The column that Tab leads to at first. */
  readonly firstColumn: number;
}

interface ActiveCell {
  /** The one cell that Tab leads to. */
  readonly active: GridPosition;
  /** Notes which cell got the focus. */
  readonly noteFocus: (target: Element) => void;
  /** Moves the focus by a key; false where the key moves nothing. */
  readonly move: (event: KeyboardEvent, page: number) => boolean;
}

/** The cell that has the focus, or would get it: it goes with its row when rows are sorted, and to a neighbor when its row is gone. */
export function useActiveCell({ box, keys, columns, firstColumn }: Options): ActiveCell {
  const [noted, note] = useState<GridPosition & { readonly key?: string | undefined }>({
    row: 0,
    column: firstColumn,
  });
  const isMoving = useRef(false);
  const row = useMemo(() => rowOf(noted, keys), [noted, keys]);
  const active = { row, column: Math.min(noted.column, columns - 1) };
  // Read before the rows are drawn: a row that goes takes the focus with it.
  const hadFocus = holdsFocus(box.current);

  useLayoutEffect(() => {
    if (isMoving.current || (hadFocus && !holdsFocus(box.current))) {
      focusCell(box.current, active, isMoving.current);
      isMoving.current = false;
    }
  });

  const go = (to: GridPosition) => note({ ...to, key: keys[to.row] });
  return {
    active,
    noteFocus: (target) => {
      const at = positionOf(target);
      if (at && (at.row !== active.row || at.column !== active.column || noted.key !== keys[at.row])) {
        go(at);
      }
    },
    move: (event, page) => {
      const to = nextPosition(event, active, { rows: keys.length, columns, page });
      if (to) {
        isMoving.current = true;
        go(to);
      }
      return to !== null;
    },
  };
}

function rowOf(
  { row, key }: { readonly row: number; readonly key?: string | undefined },
  keys: readonly string[],
): number {
  if (row === HEAD || key === undefined || keys[row] === key) {
    return Math.min(row, keys.length - 1);
  }
  const found = keys.indexOf(key);
  return found >= 0 ? found : Math.min(row, keys.length - 1);
}

/** Where a cell, or what it holds, stands; null for all else in the table. */
export function positionOf(target: Element): GridPosition | null {
  const cell = target.closest<HTMLTableCellElement>('th, td');
  const row = cell?.closest('tr');
  if (!cell || !row || !(row.dataset['index'] || row.closest('thead'))) {
    return null;
  }
  return { row: Number(row.dataset['index'] ?? HEAD), column: cell.cellIndex };
}

/** The element of a cell, if it is drawn. */
export function cellAt(box: HTMLElement | null, { row, column }: GridPosition): HTMLElement | null {
  const found = box?.querySelector<HTMLTableRowElement>(row === HEAD ? 'thead tr' : `[data-index="${row}"]`);
  return found?.cells[column] ?? null;
}

function holdsFocus(box: HTMLElement | null): boolean {
  return box !== null && box.contains(document.activeElement);
}

/** A cell that holds nothing but a control of the table's own leaves the focus to it. */
function focusCell(box: HTMLElement | null, at: GridPosition, isMoving: boolean): void {
  const cell = cellAt(box, at);
  if (!box || !cell) {
    return;
  }
  (cell.querySelector<HTMLElement>('[data-control]') ?? cell).focus({ preventScroll: true });
  if (isMoving) {
    // What sticks to the edges covers what scrolls below it.
    const head = box.querySelector('thead');
    const first = box.querySelector('tbody [scope="row"]');
    const isStuck = first && getComputedStyle(first).position === 'sticky';
    const stuck = isStuck ? first.getBoundingClientRect().right - box.getBoundingClientRect().left : 0;
    box.style.scrollPaddingTop = `${head?.offsetHeight ?? 0}px`;
    box.style.scrollPaddingLeft = `${stuck}px`;
    cell.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }
}

import type { RefObject } from 'preact';
import { useState } from 'preact/hooks';
import type { DataTableProps } from './dataTableProps';
import { HEAD, type GridPosition } from './gridPosition';
import { rowsAsTsv } from './rowsAsTsv';
import type { TableColumn } from './tableColumn';
import { cellAt, positionOf, type useActiveCell } from './useActiveCell';
import type { useSelection } from './useSelection';
import { isCut } from './wholeText';

interface Options<Row> {
  readonly props: DataTableProps<Row>;
  readonly box: RefObject<HTMLElement | null>;
  /** The columns that are not hidden, after as many of checkboxes and the like. */
  readonly shown: readonly TableColumn<Row>[];
  readonly leading: number;
  readonly cells: ReturnType<typeof useActiveCell>;
  readonly selecting: ReturnType<typeof useSelection>;
  readonly toggleDetails: (index: number) => void;
  /** In CSS pixels. */
  readonly rowHeight: number;
}

/** A cell that has the focus and is too small for its text. */
interface CutCell {
  readonly cell: Element;
  readonly text: string;
}

/** What the table does when it is pressed anywhere: one listener of a kind, however many rows there are. */
export function useTableEvents<Row>(options: Options<Row>) {
  const { props, box, shown, leading, cells, selecting, toggleDetails, rowHeight } = options;
  const { rows, selection } = props;
  const [cutCell, setCutCell] = useState<CutCell | null>(null);

  const textAt = ({ row, column }: GridPosition) => shown[column - leading]?.text(rows[row]!) ?? '';
  const cutAt = (target: EventTarget | null): CutCell | null => {
    const at = positionOf(target as Element);
    const cell = at && cellAt(box.current, at);
    return cell && at.row !== HEAD && isCut(cell) ? { cell, text: textAt(at) } : null;
  };
  const open = (at: GridPosition) => {
    const button = cellAt(box.current, at)?.querySelector('button');
    if (button) {
      button.click();
    } else {
      props.onOpen?.(rows[at.row]!);
    }
  };

  /** Answers whether the key did something. */
  const press = (event: KeyboardEvent, target: Element, at: GridPosition): boolean => {
    const { key, ctrlKey, metaKey, shiftKey } = event;
    if ((ctrlKey || metaKey) && key === 'a' && selection) {
      if (selecting.state !== 'all') {
        selecting.toggleAll();
      }
      return true;
    }
    if (key === 'Escape' && cutCell) {
      setCutCell(null);
      return true;
    }
    // Buttons and checkboxes know these keys themselves.
    if (key === ' ' && at.row !== HEAD && selection && !target.matches('button, input')) {
      selecting.toggle(at.row, shiftKey);
      return true;
    }
    if (key === 'Enter' && at.row !== HEAD && !target.matches('button')) {
      open(at);
      return true;
    }
    const inSight = (box.current?.clientHeight ?? 0) / rowHeight;
    // The head covers a row, and one stays in sight for the reader to go on from.
    return !metaKey && cells.move(event, Math.max(1, Math.floor(inSight) - 2));
  };

  const handlers = {
    onFocusIn: ({ target }: FocusEvent) => {
      cells.noteFocus(target as Element);
      // Who comes by mouse has the tooltip.
      setCutCell((target as Element).matches(':focus-visible') ? cutAt(target) : null);
    },
    onFocusOut: () => setCutCell(null),
    onMouseOver: ({ target }: MouseEvent) => {
      const cell = (target as Element).closest<HTMLElement>('tbody .cell');
      if (cell) {
        cell.title = cutAt(cell)?.text ?? '';
      }
    },
    onKeyDown: (event: KeyboardEvent) => {
      const target = event.target as Element;
      const at = event.altKey ? null : positionOf(target);
      if (at && press(event, target, at)) {
        event.preventDefault();
      }
    },
    onClick: ({ target, shiftKey }: MouseEvent) => {
      // All of the cell counts: a checkbox alone is small for a finger.
      const cell = (target as Element).closest('tbody .leading');
      const control = cell?.querySelector<HTMLElement>('[data-control]');
      const at = cell && positionOf(cell);
      if (at && control?.dataset['control'] === 'select') {
        selecting.toggle(at.row, shiftKey);
      } else if (at) {
        toggleDetails(at.row);
      }
    },
    onDblClick: ({ target }: MouseEvent) => {
      const at = positionOf(target as Element);
      if (at && at.row !== HEAD && !(target as Element).closest('button, .leading')) {
        props.onOpen?.(rows[at.row]!);
      }
    },
    onCopy: (event: ClipboardEvent) => {
      // A text that the reader has marked is copied as always.
      if (props.onCopy && document.getSelection()?.isCollapsed !== false) {
        event.preventDefault();
        const chosen = rows.filter((row, index) => selection?.keys.has(props.rowKey(row, index)));
        const copied = chosen.length > 0 ? chosen : rows.slice(cells.active.row).slice(0, 1);
        props.onCopy(rowsAsTsv(shown, copied));
      }
    },
  };
  return { cutCell, handlers };
}

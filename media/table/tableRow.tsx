import * as l10n from '@vscode/l10n';
import type { ComponentChild } from 'preact';
import { useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import type { TableColumn } from './tableColumn';

interface Props<Row> {
  readonly row: Row;
  readonly index: number;
  readonly columns: readonly TableColumn<Row>[];
  /** Null where rows can't be selected. */
  readonly isSelected: boolean | null;
  /** The cell that Tab leads to, if it is one of these. */
  readonly active: number | null;
  readonly details: ((row: Row) => ComponentChild) | undefined;
  readonly isOpen: boolean;
  readonly measure: (row: HTMLTableRowElement | null) => void;
}

/** One row, and its details below it; what is pressed in it, the table hears. */
export function TableRow<Row>(props: Props<Row>) {
  const { row, index, columns, isSelected, active, details, isOpen, measure } = props;
  const element = useRef<HTMLTableRowElement>(null);
  useLayoutEffect(() => measure(element.current), [measure, index, isOpen]);
  useLayoutEffect(() => () => measure(null), [measure]);
  // Scrolling draws the table again and again, but not the rows that stay in sight.
  return useMemo(() => {
    const leading = Number(isSelected !== null) + Number(details !== undefined);
    const tabIndex = (column: number) => (column === active ? 0 : -1);
    const name = columns[0]?.text(row) ?? '';
    return (
      <>
        <tr
          ref={element}
          data-index={index}
          aria-rowindex={index + 2}
          aria-selected={isSelected ?? undefined}
        >
          {isSelected !== null && (
            <td class="leading">
              <input
                type="checkbox"
                data-control="select"
                tabIndex={tabIndex(0)}
                aria-label={l10n.t('Select {0}', name)}
                checked={isSelected}
              />
            </td>
          )}
          {details && (
            <td class="leading">
              <button
                type="button"
                data-control="details"
                tabIndex={tabIndex(leading - 1)}
                aria-label={l10n.t('Details of {0}', name)}
                aria-expanded={isOpen}
              />
            </td>
          )}
          {columns.map((column, at) => {
            const content = column.render(row);
            const isText = typeof content === 'string';
            const Cell = at === 0 ? 'th' : 'td';
            return (
              <Cell
                key={column.id}
                scope={at === 0 ? 'row' : undefined}
                class={at === 0 ? `first ${column.align}` : column.align}
                tabIndex={tabIndex(leading + at)}
                aria-label={isText ? undefined : column.text(row)}
              >
                <div class="cell">{isText ? <bdi>{content}</bdi> : content}</div>
              </Cell>
            );
          })}
        </tr>
        {isOpen && details && (
          <tr class="details" aria-rowindex={index + 2}>
            <td colSpan={leading + columns.length}>
              <div>{details(row)}</div>
            </td>
          </tr>
        )}
      </>
    );
  }, [row, index, columns, isSelected, active, details, isOpen]);
}

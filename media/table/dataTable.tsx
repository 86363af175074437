import * as l10n from '@vscode/l10n';
import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { columnWidths } from './columnWidths';
import type { DataTableProps } from './dataTableProps';
import { TableBar } from './tableBar';
import { TableBody } from './tableBody';
import { TableHead } from './tableHead';
import { useActiveCell } from './useActiveCell';
import { useSelection } from './useSelection';
import { useTableEvents } from './useTableEvents';
import { useVirtualRows } from './useVirtualRows';
import { WholeText } from './wholeText';

/** A table of any number of rows, of which it draws those in sight; sorted by its headers and walked through by keyboard, cell by cell. */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { columns, rows, rowKey, total = rows.length, selection, details, sort } = props;
  const box = useRef<HTMLDivElement>(null);
  const [hidden, setHidden] = useState(props.initiallyHidden ?? []);
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const shown = useMemo(
    () => columns.filter(({ id }, index) => index === 0 || !hidden.includes(id)),
    [columns, hidden],
  );
  const keys = useMemo(() => rows.map((row, index) => rowKey(row, index)), [rows]);
  const leading = Number(selection !== undefined) + Number(details !== undefined);
  const widths = useMemo(() => columnWidths(shown, leading), [shown, leading]);
  const selecting = useSelection(keys, selection);
  const cells = useActiveCell({ box, keys, columns: leading + shown.length, firstColumn: leading });
  const { active } = cells;
  const virtual = useVirtualRows({ keys, box, kept: active.row });
  const { cutCell, handlers } = useTableEvents({
    ...{ props, box, shown, leading, cells, selecting, rowHeight: virtual.rowHeight },
    toggleDetails: (index) => setOpen(toggled(open, keys[index]!)),
  });

  const isFirst = useRef(true);
  useLayoutEffect(() => {
    if (!isFirst.current && box.current) {
      box.current.scrollTop = 0;
    }
    isFirst.current = false;
  }, [sort?.column, sort?.direction]);

  return (
    <div class="data-table">
      <TableBar
        columns={columns}
        shown={rows.length}
        total={total}
        selected={selection?.keys.size ?? 0}
        locale={props.locale}
        tools={props.tools}
        hidden={hidden}
        onHide={(next) => {
          setHidden(next);
          props.onHide?.(next);
        }}
      />
      <div ref={box} class="table-box" style={{ '--lines': props.lines ?? 1, '--leading': leading }}>
        <table
          role="grid"
          aria-rowcount={rows.length + 1}
          aria-multiselectable={selection ? true : undefined}
          {...handlers}
        >
          <caption class="for-screen-readers">{props.caption}</caption>
          <colgroup>
            {widths.map((width, index) => (
              <col key={index} style={{ width }} />
            ))}
          </colgroup>
          <TableHead
            columns={shown}
            sort={sort}
            onSort={props.onSort}
            selection={selection && selecting}
            hasDetails={details !== undefined}
            active={active.row < 0 ? active.column : null}
          />
          <TableBody
            {...{ rows, keys, virtual, active, open, details }}
            columns={shown}
            span={leading + shown.length}
            selected={selection?.keys}
            emptyText={total > 0 ? l10n.t('No rows match the filter.') : props.emptyText}
            locale={props.locale}
          />
        </table>
      </div>
      {cutCell && <WholeText {...cutCell} />}
    </div>
  );
}

function toggled(keys: ReadonlySet<string>, key: string): ReadonlySet<string> {
  const next = new Set(keys);
  if (!next.delete(key)) {
    next.add(key);
  }
  return next;
}

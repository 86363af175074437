import * as l10n from '@vscode/l10n';
import type { ComponentChild } from 'preact';
import { formatCount } from '../../src/core/figures/format';
import type { GridPosition } from './gridPosition';
import type { TableColumn } from './tableColumn';
import { TableRow } from './tableRow';
import type { useVirtualRows } from './useVirtualRows';

interface Props<Row> {
  readonly rows: readonly Row[];
  /** What identifies each of them. */
  readonly keys: readonly string[];
  readonly columns: readonly TableColumn<Row>[];
  /** How many columns there are with those of checkboxes and the like. */
  readonly span: number;
  readonly virtual: ReturnType<typeof useVirtualRows>;
  readonly active: GridPosition;
  /** The keys of the rows whose details are shown. */
  readonly open: ReadonlySet<string>;
  readonly details: ((row: Row) => ComponentChild) | undefined;
  /** The keys of the selected rows, where rows can be selected. */
  readonly selected: ReadonlySet<string> | undefined;
  readonly emptyText: string;
  readonly locale: string;
}

/** The rows in sight, and empty ones as high as all those that are not drawn. */
export function TableBody<Row>(props: Props<Row>) {
  const { rows, keys, columns, span, virtual, active, open, details, selected } = props;
  if (rows.length === 0) {
    return <Words span={span} text={props.emptyText} />;
  }
  const drawn: ComponentChild[] = [];
  let end = 0;
  const fillTo = (start: number) => {
    if (start > end) {
      drawn.push(<Spacer key={`spacer ${drawn.length}`} span={span} height={start - end} />);
    }
  };
  for (const item of virtual.items) {
    const { index } = item;
    const key = keys[index]!;
    fillTo(item.start);
    end = item.end;
    drawn.push(
      <TableRow
        key={`row ${key}`}
        row={rows[index]!}
        index={index}
        columns={columns}
        isSelected={selected?.has(key) ?? null}
        active={active.row === index ? active.column : null}
        details={details}
        isOpen={open.has(key)}
        measure={virtual.measure}
      />,
    );
  }
  fillTo(virtual.height);
  const cutText = l10n.t(
    'Only the first {0} rows are printed.',
    formatCount(virtual.items.length, props.locale),
  );
  return (
    <>
      <tbody>{drawn}</tbody>
      {virtual.isPrintCut && <Words span={span} text={cutText} />}
    </>
  );
}

function Words({ span, text }: { span: number; text: string }) {
  return (
    <tbody>
      <tr>
        <td class="words" colSpan={span}>
          <div>{text}</div>
        </td>
      </tr>
    </tbody>
  );
}

function Spacer({ span, height }: { span: number; height: number }) {
  return (
    <tr class="spacer" aria-hidden="true">
      <td colSpan={span} style={{ height: `${height}px` }} />
    </tr>
  );
}

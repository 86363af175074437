import * as l10n from '@vscode/l10n';
import type { ComponentChildren } from 'preact';
import { formatCount } from '../../src/core/figures/format';
import { ColumnMenu } from './columnMenu';
import type { TableColumn } from './tableColumn';

interface Props<Row> {
  readonly columns: readonly TableColumn<Row>[];
  /** Ids of columns. */
  readonly hidden: readonly string[];
  readonly onHide: (hidden: readonly string[]) => void;
  readonly shown: number;
  readonly total: number;
  readonly selected: number;
  readonly locale: string;
  readonly tools: ComponentChildren;
}

/** What stands above a table: the owner's tools, how many rows it has, and the choice of columns. */
export function TableBar<Row>({ columns, hidden, onHide, tools, ...counts }: Props<Row>) {
  return (
    <div class="table-bar">
      {tools}
      <p class="note" role="status">
        <span>{rowsText(counts)}</span>
        {counts.selected > 0 && (
          <span>{l10n.t('{0} selected', formatCount(counts.selected, counts.locale))}</span>
        )}
      </p>
      <ColumnMenu columns={columns.slice(1)} hidden={hidden} onHide={onHide} />
    </div>
  );
}

function rowsText({ shown, total, locale }: { shown: number; total: number; locale: string }): string {
  if (shown < total) {
    return l10n.t('{0} of {1} rows', formatCount(shown, locale), formatCount(total, locale));
  }
  return shown === 1 ? l10n.t('1 row') : l10n.t('{0} rows', formatCount(shown, locale));
}

import * as l10n from '@vscode/l10n';
import { nextSort, type TableColumn, type TableSort } from './tableColumn';
import type { useSelection } from './useSelection';

interface Props<Row> {
  readonly columns: readonly TableColumn<Row>[];
  readonly sort: TableSort | null;
  readonly onSort: (sort: TableSort) => void;
  /** Present where rows can be selected. */
  readonly selection: ReturnType<typeof useSelection> | undefined;
  readonly hasDetails: boolean;
  /** The cell that Tab leads to, if it is one of these. */
  readonly active: number | null;
}

/** The row of column headers; those that can be sorted are buttons. */
export function TableHead<Row>({ columns, sort, onSort, selection, hasDetails, active }: Props<Row>) {
  const leading = Number(selection !== undefined) + Number(hasDetails);
  const tabIndex = (column: number) => (column === active ? 0 : -1);
  return (
    <thead>
      <tr aria-rowindex={1}>
        {selection && (
          <th scope="col" class="leading">
            <input
              type="checkbox"
              data-control
              tabIndex={tabIndex(0)}
              aria-label={l10n.t('Select All Rows')}
              checked={selection.state === 'all'}
              indeterminate={selection.state === 'some'}
              onChange={selection.toggleAll}
            />
          </th>
        )}
        {hasDetails && (
          <th scope="col" class="leading" tabIndex={tabIndex(leading - 1)}>
            <span class="for-screen-readers">{l10n.t('Details')}</span>
          </th>
        )}
        {columns.map((column, index) => {
          const isSorted = sort?.column === column.id;
          const place = index === 0 ? `first ${column.align}` : column.align;
          return column.sortBy ? (
            <th key={column.id} scope="col" class={place} aria-sort={isSorted ? sort.direction : 'none'}>
              <button
                type="button"
                data-control
                tabIndex={tabIndex(leading + index)}
                title={headTitle(column, sort)}
                onClick={() => onSort(nextSort(column, sort))}
              >
                {column.label}
                <span class={isSorted ? `sorted ${sort.direction}` : 'sorted'} />
              </button>
            </th>
          ) : (
            <th
              key={column.id}
              scope="col"
              class={place}
              tabIndex={tabIndex(leading + index)}
              title={column.meaning}
            >
              {column.label}
            </th>
          );
        })}
      </tr>
    </thead>
  );
}

function headTitle<Row>(column: TableColumn<Row>, sort: TableSort | null): string {
  const act =
    nextSort(column, sort).direction === 'ascending'
      ? l10n.t('Sort by {0}, ascending', column.label)
      : l10n.t('Sort by {0}, descending', column.label);
  return column.meaning === undefined ? act : `${column.meaning}\n${act}`;
}

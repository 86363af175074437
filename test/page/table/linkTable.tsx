import { useMemo, useState } from 'preact/hooks';
import { filterRows, sortRows } from '../../../media/table/arrangeRows';
import { DataTable } from '../../../media/table/dataTable';
import type { TableSort } from '../../../media/table/tableColumn';
import { linkColumns } from './linkColumns';
import type { LinkRow } from './linkRow';
import type { FromTable, ToTable } from './messages';

interface Props extends ToTable {
  readonly tell: (message: FromTable) => void;
}

/** A table of links with what every owner of a table does: it holds the sort, the filter and the selection. */
export function LinkTable({ rows, filter = '', isPlain = false, hidden = [], tell }: Props) {
  const columns = useMemo(() => linkColumns((url) => tell({ type: 'pressed', url })), [tell]);
  const [sort, setSort] = useState<TableSort | null>(null);
  const [selected, select] = useState<ReadonlySet<string>>(new Set());
  const shown = useMemo(() => {
    const column = columns.find(({ id }) => id === sort?.column);
    const found = filterRows(rows, columns, filter);
    return column && sort ? sortRows(found, column, sort.direction, 'en') : found;
  }, [rows, columns, filter, sort]);
  return (
    <>
      <h1>Backlinks</h1>
      <h2>Links</h2>
      <DataTable<LinkRow>
        caption="Links"
        columns={columns}
        rows={shown}
        total={rows.length}
        emptyText="No links found."
        rowKey={({ id }) => id}
        locale="en"
        lines={2}
        sort={sort}
        onSort={(next) => {
          tell({ type: 'sorted', ...next });
          setSort(next);
        }}
        initiallyHidden={hidden}
        onHide={(ids) => tell({ type: 'hid', ids })}
        onOpen={({ id }) => tell({ type: 'opened', id })}
        onCopy={(tsv) => tell({ type: 'copied', tsv })}
        {...(isPlain
          ? {}
          : {
              selection: {
                keys: selected,
                onSelect: (keys) => {
                  tell({ type: 'selected', keys: [...keys] });
                  select(keys);
                },
              },
              details: ({ anchor, url }) => (
                <p>
                  Around the link: <bdi>{anchor}</bdi>, on <bdi>{url}</bdi>
                </p>
              ),
            })}
      />
    </>
  );
}

import type { TableColumn, TableSort } from './tableColumn';

/** The rows in which every word of a text stands somewhere, in capitals or not. */
export function filterRows<Row>(
  rows: readonly Row[],
  columns: readonly Pick<TableColumn<Row>, 'text'>[],
  text: string,
): readonly Row[] {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) {
    return rows;
  }
  return rows.filter((row) => {
    const texts = columns.map((column) => column.text(row).toLowerCase());
    return words.every((word) => texts.some((one) => one.includes(word)));
  });
}

/** The rows sorted by one column; what has no value comes last in both directions, and equal rows keep their order. */
export function sortRows<Row>(
  rows: readonly Row[],
  { sortBy }: Pick<TableColumn<Row>, 'sortBy'>,
  direction: TableSort['direction'],
  locale?: string,
): readonly Row[] {
  if (!sortBy) {
    return rows;
  }
  const collator = new Intl.Collator(locale, { numeric: true });
  const sign = direction === 'ascending' ? 1 : -1;
  // Each value is read once, not at every comparison.
  const valued = rows.map((row) => ({ row, value: known(sortBy(row)) }));
  valued.sort(({ value: a }, { value: b }) => {
    if (a === null || b === null) {
      return Number(a === null) - Number(b === null);
    }
    return sign * compare(a, b, collator);
  });
  return valued.map(({ row }) => row);
}

function known(value: string | number | null): string | number | null {
  return Number.isNaN(value) ? null : value;
}

/** Numbers come before texts where a column has both. */
function compare(a: string | number, b: string | number, collator: Intl.Collator): number {
  if (typeof a === 'number' && typeof b === 'number') {
    return a - b;
  }
  if (typeof a === 'string' && typeof b === 'string') {
    return collator.compare(a, b);
  }
  return typeof a === 'number' ? -1 : 1;
}

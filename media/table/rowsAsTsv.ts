import type { TableColumn } from './tableColumn';

/** What a spreadsheet takes for a formula, and what it may drop in front of one; an apostrophe, so that dropping one gives the text back. */
const RISKY = /^[=+\-@'\s\p{C}\p{Default_Ignorable_Code_Point}]/u;

/** Rows with the names of their columns as tab-separated values, as spreadsheets paste them; texts can't become formulas. */
export function rowsAsTsv<Row>(columns: readonly TableColumn<Row>[], rows: readonly Row[]): string {
  const lines = [
    columns.map(({ label }) => cell(label)),
    ...rows.map((row) =>
      columns.map((column) =>
        typeof column.sortBy?.(row) === 'number' ? onOneLine(column.text(row)) : cell(column.text(row)),
      ),
    ),
  ];
  return lines.map((line) => line.join('\t')).join('\n');
}

function cell(text: string): string {
  const line = onOneLine(text);
  return RISKY.test(line) ? `'${line}` : line;
}

function onOneLine(text: string): string {
  return text.replace(/[\t\r\n\v\f\u0085\u2028\u2029]+/g, ' ');
}

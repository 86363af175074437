import { stringify } from 'csv-stringify/browser/esm/sync';

/** One cell: an empty one where a value is null. */
export type CsvCell = string | number | boolean | null;

/**
 * Rows as CSV (RFC 4180). A text that a spreadsheet could take for a formula gets an apostrophe in front, and so does one that begins with
 * an apostrophe, so that dropping one gives the text back; numbers stay numbers.
 */
export function csv(rows: readonly (readonly CsvCell[])[]): string {
  return stringify([...rows], {
    // The library's own list of dangerous beginnings leaves out white space, which a spreadsheet may drop.
    cast: { string: (text) => (/^['\s]/.test(text) ? `'${text}` : text), boolean: String },
    escape_formulas: true,
    record_delimiter: 'windows',
    quote_record_delimiter: true,
  });
}

import { stringify } from 'csv-stringify/browser/esm/sync';

/** One cell: an empty one where a value is null. */
export type CsvCell = string | number | boolean | null;

/** White space, controls, and characters without a width or of no script. */
const UNSEEN_OR_APOSTROPHE = /^['\s\p{C}\p{Default_Ignorable_Code_Point}]/u;

/**
 * Rows as CSV (RFC 4180). A text that a spreadsheet could take for a formula gets an apostrophe in front, and so does one that begins with
 * an apostrophe, so that dropping one gives the text back; numbers stay numbers.
 */
export function csv(rows: readonly (readonly CsvCell[])[]): string {
  return stringify([...rows], {
    // The library's own list of dangerous beginnings leaves out what can't be seen, which a spreadsheet may drop.
    cast: { string: (text) => (UNSEEN_OR_APOSTROPHE.test(text) ? `'${text}` : text), boolean: String },
    escape_formulas: true,
    record_delimiter: 'windows',
    quote_record_delimiter: true,
  });
}

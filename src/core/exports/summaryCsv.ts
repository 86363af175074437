import type { Snapshot } from '../snapshot';
import { sideBySideCsv } from './sideBySideCsv';

/** A summary as CSV, one value a row. */
export function summaryCsv(snapshot: Snapshot, locale: string): string {
  return sideBySideCsv([snapshot], ['value'], locale);
}

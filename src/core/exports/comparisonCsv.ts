import type { Snapshot } from '../snapshot';
import { columnNames } from './comparison';
import { sideBySideCsv } from './sideBySideCsv';

/** Two to five snapshots as CSV, one value a row and one snapshot a column. */
export function comparisonCsv(snapshots: readonly Snapshot[], locale: string): string {
  return sideBySideCsv(snapshots, columnNames(snapshots), locale);
}

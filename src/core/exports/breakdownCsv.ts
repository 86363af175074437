import { isCut, type BreakdownInfo } from '../figures/breakdowns';
import { notAvailable } from '../figures/format';
import type { Snapshot } from '../snapshot';
import { LOOKUP_FIELDS } from './answerFields';
import { answerJson } from './answerJson';
import { breakdownRows } from './breakdownRows';
import { csv, type CsvCell } from './csv';

/**
 * One breakdown as CSV, one entry a row, each with the lookup that it comes from. `listed` is empty where the service gave no breakdown;
 * such a one, and an empty one, has a single row without key.
 */
export function breakdownCsv(snapshot: Snapshot, info: BreakdownInfo, locale: string): string {
  const answer = answerJson(snapshot, locale);
  const entries = snapshot.data[info.id];
  const state: CsvCell[] = [
    entries && entries.length,
    entries && isCut(entries, answer.options.internalListLimit),
    info.overlaps,
  ];
  const lookup = LOOKUP_FIELDS.map(({ value }) => value(answer));
  const rows = breakdownRows([entries]).map(({ key, counts }) => [
    key,
    info.keyLabel(key, locale),
    counts[0] ?? null,
  ]);
  const none = [[null, entries === null ? notAvailable() : null, null]];
  return csv([
    ['breakdown', 'key', 'label', 'links', 'listed', 'cut', 'overlaps', ...LOOKUP_FIELDS.map(({ id }) => id)],
    ...(rows.length > 0 ? rows : none).map((row) => [info.id, ...row, ...state, ...lookup]),
  ]);
}

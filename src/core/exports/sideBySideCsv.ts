import * as l10n from '@vscode/l10n';
import { BREAKDOWNS, isCut, type BreakdownInfo } from '../figures/breakdowns';
import type { Snapshot } from '../snapshot';
import { ANSWER_FIELDS } from './answerFields';
import { answerJson } from './answerJson';
import { breakdownRows } from './breakdownRows';
import { csv, type CsvCell } from './csv';

/**
 * Snapshots as CSV with a column for each. A row is one value: `id` is its path in the JSON export, `key` is the entry's where it is one
 * of a breakdown; an empty cell is not available, or not listed.
 */
export function sideBySideCsv(
  snapshots: readonly Snapshot[],
  columns: readonly string[],
  locale: string,
): string {
  const answers = snapshots.map((snapshot) => answerJson(snapshot, locale));
  return csv([
    ['id', 'key', 'label', ...columns],
    ...ANSWER_FIELDS.map(({ id, label, value }) => [id, null, label(), ...answers.map(value)]),
    ...BREAKDOWNS.flatMap((info) => [
      ...stateRows(info, snapshots),
      ...breakdownRows(snapshots.map(({ data }) => data[info.id])).map(({ key, counts }) => [
        `summary.${info.id}`,
        key,
        info.keyLabel(key, locale),
        ...counts.map((count) => count ?? null),
      ]),
    ]),
  ]);
}

/** How many entries a breakdown has, none where the service gave no breakdown, and whether further ones may exist. */
function stateRows(info: BreakdownInfo, snapshots: readonly Snapshot[]): CsvCell[][] {
  const lists = snapshots.map(({ data: summary, question }) => ({
    entries: summary[info.id],
    limit: question.options.internalListLimit,
  }));
  return [
    [
      `listed.${info.id}`,
      null,
      l10n.t('{0}: entries listed', info.label()),
      ...lists.map(({ entries }) => entries && entries.length),
    ],
    [
      `cut.${info.id}`,
      null,
      l10n.t('{0}: further entries may not be listed', info.label()),
      ...lists.map(({ entries, limit }) => entries && isCut(entries, limit)),
    ],
    [
      `overlaps.${info.id}`,
      null,
      l10n.t('{0}: one link can count more than once', info.label()),
      ...lists.map(() => info.overlaps),
    ],
  ];
}

import type { Snapshot } from '../../core/snapshot';

/** In what form figures leave the product as text, for the clipboard or a file. */
export type TextFormat = 'markdown' | 'csv' | 'json';

/** One target's figures, or several side by side, as a text; the exporters load when first used. */
export async function exportText(
  snapshots: readonly [Snapshot, ...Snapshot[]],
  format: TextFormat,
  locale: string,
): Promise<string> {
  const [first] = snapshots;
  const exports = await import('../late');
  const isOne = snapshots.length === 1;
  switch (format) {
    case 'markdown':
      return isOne ? exports.summaryMarkdown(first, locale) : exports.comparisonMarkdown(snapshots, locale);
    case 'csv':
      return isOne ? exports.summaryCsv(first, locale) : exports.comparisonCsv(snapshots, locale);
    case 'json':
      return isOne ? exports.summaryJson(first, locale) : exports.comparisonJson(snapshots, locale);
  }
}

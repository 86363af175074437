import type { Snapshot } from '../../core/snapshot';

/** In what form figures leave the product; a page of HTML is of one target only. */
export const EXPORT_FORMATS = ['markdown', 'csv', 'json', 'html'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** One target's figures, or up to five side by side, as a text; the exporters load when first used. */
export async function exportText(
  snapshots: readonly [Snapshot, ...Snapshot[]],
  format: ExportFormat,
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
    case 'html':
      return exports.summaryHtml(first, locale);
  }
}

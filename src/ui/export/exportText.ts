import type { Snapshot } from '../../core/snapshot';

/** In what form figures leave the product; a page of HTML is of one target only. */
export const EXPORT_FORMATS = ['markdown', 'csv', 'json', 'html'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** One target's figures, or up to five side by side, as a text; each exporter loads when first used. */
export async function exportText(
  snapshots: readonly [Snapshot, ...Snapshot[]],
  format: ExportFormat,
  locale: string,
): Promise<string> {
  const [first] = snapshots;
  const isOne = snapshots.length === 1;
  switch (format) {
    case 'markdown':
      return isOne
        ? (await import('../../core/exports/summaryMarkdown')).summaryMarkdown(first, locale)
        : (await import('../../core/exports/comparisonMarkdown')).comparisonMarkdown(snapshots, locale);
    case 'csv':
      return isOne
        ? (await import('../../core/exports/summaryCsv')).summaryCsv(first, locale)
        : (await import('../../core/exports/comparisonCsv')).comparisonCsv(snapshots, locale);
    case 'json':
      return isOne
        ? (await import('../../core/exports/summaryJson')).summaryJson(first, locale)
        : (await import('../../core/exports/comparisonJson')).comparisonJson(snapshots, locale);
    case 'html':
      return (await import('../../core/exports/summaryHtml')).summaryHtml(first, locale);
  }
}

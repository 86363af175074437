import * as l10n from '@vscode/l10n';
import type { Snapshot } from '../snapshot';
import { columnNames, comparisonNotes } from './comparison';
import { markdownDocument, markdownText } from './markdown';
import { sideBySideMarkdown } from './sideBySideMarkdown';

/** Two to five snapshots side by side as Markdown. */
export function comparisonMarkdown(snapshots: readonly Snapshot[], locale: string): string {
  const columns = columnNames(snapshots).map(markdownText);
  return markdownDocument([
    `# ${l10n.t('Comparison of backlinks')}`,
    ...comparisonNotes(snapshots),
    ...sideBySideMarkdown(snapshots, columns, locale),
  ]);
}

import * as l10n from '@vscode/l10n';
import { describeDifference, type DifferenceRow } from '../figures/describeDifference';
import type { Difference } from '../figures/difference';
import { factsMarkdown } from './sideBySideMarkdown';
import { madeUpNotes } from './facts';
import { markdownDocument, markdownTable, markdownText } from './markdown';

/** What lies between two snapshots as Markdown: both lookups, the figures, the entries that changed. */
export function differenceMarkdown(difference: Difference, locale: string): string {
  const { before, after } = difference;
  const { target, source } = before.question;
  return markdownDocument([
    `# ${l10n.t('Changes in backlinks to {0}', markdownText(target.value))}`,
    ...madeUpNotes([source]),
    factsMarkdown([before, after], [l10n.t('Before'), l10n.t('After')], locale),
    ...describeDifference(difference, locale).flatMap(({ title, meaning, notes, rows }) => [
      `## ${title}`,
      [meaning, ...notes].join(' '),
      rows.length > 0 ? rowsTable(title, rows) : l10n.t('Nothing to list.'),
    ]),
  ]);
}

function rowsTable(title: string, rows: readonly DifferenceRow[]): string {
  return markdownTable(
    [title, l10n.t('Before'), l10n.t('After'), l10n.t('Change')],
    rows.map(({ label, before, after, change }) => [label, before, after, change].map(markdownText)),
  );
}

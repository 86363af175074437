import * as l10n from '@vscode/l10n';
import type { Snapshot } from '../snapshot';
import { madeUpNotes } from './facts';
import { markdownDocument, markdownText } from './markdown';
import { sideBySideMarkdown } from './sideBySideMarkdown';

/** A summary as Markdown: the facts of the lookup, all figures with their meanings, all breakdowns. */
export function summaryMarkdown(snapshot: Snapshot, locale: string): string {
  const { target, source } = snapshot.question;
  return markdownDocument([
    `# ${l10n.t('Backlinks of {0}', markdownText(target.value))}`,
    ...madeUpNotes([source]),
    ...sideBySideMarkdown([snapshot], [l10n.t('Value')], locale),
  ]);
}

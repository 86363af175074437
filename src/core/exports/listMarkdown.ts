import * as l10n from '@vscode/l10n';
import type { SectionId } from '../lists/listSection';
import { madeUpNotes } from './facts';
import { listFacts, listTitle } from './listFacts';
import { rowsMarkdown } from './listRows';
import { markdownDocument, markdownText } from './markdown';
import type { TakenList } from './takenList';

/** A list as Markdown: what was asked, how many of the rows these are, and their main columns. */
export function listMarkdown<I extends SectionId>(list: TakenList<I>, locale: string): string {
  const { id, question, rows } = list;
  const { target, source, options } = question;
  return markdownDocument([
    `# ${listTitle(id, markdownText(target.value))}`,
    ...madeUpNotes([source]),
    listFacts([list], [l10n.t('Value')], locale),
    rows.length > 0 ? rowsMarkdown(id, rows, options.rankScale, locale) : l10n.t('Nothing to list.'),
  ]);
}

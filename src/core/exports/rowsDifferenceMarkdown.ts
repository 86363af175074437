import * as l10n from '@vscode/l10n';
import { formatTime } from '../figures/format';
import type { SectionId, SectionRows } from '../lists/listSection';
import { rowKey } from '../lists/rowKey';
import { isListCut, rowsDifference } from '../lists/rowsDifference';
import { madeUpNotes } from './facts';
import { listFacts, listTitle } from './listFacts';
import { rowsMarkdown } from './listRows';
import { markdownDocument, markdownText } from './markdown';
import type { TakenList } from './takenList';

/** What came and went between two answers to the same question as Markdown, with what a reader must know before believing it. */
export function rowsDifferenceMarkdown<I extends SectionId>(
  older: TakenList<I>,
  newer: TakenList<I>,
  locale: string,
): string {
  const { id, question } = newer;
  const { added, gone } = rowsDifference(id, older, newer, question.list);
  const keys = new Set(added);
  const since = formatTime(older.takenAt, locale, 'UTC');
  const table = (rows: readonly SectionRows[I][]) =>
    rows.length > 0 ? rowsMarkdown(id, rows, question.options.rankScale, locale) : l10n.t('Nothing to list.');
  return markdownDocument([
    `# ${l10n.t('Changes: {0}', listTitle(id, markdownText(question.target.value)))}`,
    ...madeUpNotes([question.source]),
    listFacts([older, newer], [l10n.t('Before'), l10n.t('After')], locale),
    ...notesOf(older, newer),
    `## ${l10n.t('New since {0}', since)}`,
    table(newer.rows.filter((row) => keys.delete(rowKey(id, row)))),
    `## ${l10n.t('Gone since {0}', since)}`,
    table(gone),
  ]);
}

function notesOf(older: TakenList, newer: TakenList): string[] {
  const mode = newer.question.list?.mode;
  return [
    ...(isListCut(newer.id, older) || isListCut(newer.id, newer)
      ? [l10n.t('Not all rows were compared. Rows that may only have moved out of sight are left out.')]
      : []),
    ...(mode === 'one_per_domain'
      ? [l10n.t('Domains that link in both lookups are left out, even if their strongest link changed.')]
      : []),
    ...(mode === 'one_per_anchor'
      ? [l10n.t('Anchor texts found in both lookups are left out, even if their strongest link changed.')]
      : []),
  ];
}

import * as l10n from '@vscode/l10n';
import type { Snapshot } from '../snapshot';
import { factsOf } from './facts';
import { markdownTable, markdownText } from './markdown';
import { breakdownSections, figureSections } from './sections';

/** The facts, figures and breakdowns of snapshots as Markdown blocks, with a column for each; `columns` are Markdown. */
export function sideBySideMarkdown(
  snapshots: readonly Snapshot[],
  columns: readonly string[],
  locale: string,
): string[] {
  return [
    factsMarkdown(snapshots, columns, locale),
    ...figureSections(snapshots, locale).flatMap(({ label, rows }) => [
      `## ${label}`,
      markdownTable(
        [l10n.t('Figure'), ...columns, l10n.t('Meaning')],
        rows.map((row) => [row.label, ...row.texts.map(markdownText), row.meaning]),
      ),
    ]),
    ...breakdownSections(snapshots, locale).flatMap(({ label, meaning, notes, rows, listed }) => [
      `## ${label}`,
      [meaning, ...notes].join(' '),
      markdownTable(
        [label, ...(columns.length === 1 ? [l10n.t('Links')] : columns)],
        [
          ...rows.map((row) => [markdownText(row.label), ...row.texts.map(markdownText)]),
          [l10n.t('Entries listed'), ...listed.map(markdownText)],
        ],
      ),
    ]),
  ];
}

/** What was asked, of whom, when, and at what cost, as a table with a column for each snapshot; `columns` are Markdown. */
export function factsMarkdown(
  snapshots: readonly Snapshot[],
  columns: readonly string[],
  locale: string,
): string {
  const facts = snapshots.map((snapshot) => factsOf(snapshot, locale));
  const rows = (facts[0] ?? []).map(({ label }, row) => [
    label,
    ...facts.map((column) => markdownText(column[row]?.text ?? '')),
  ]);
  return markdownTable([l10n.t('Lookup'), ...columns], rows);
}

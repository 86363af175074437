import * as l10n from '@vscode/l10n';
import type { Snapshot } from '../snapshot';
import { madeUpNotes } from './facts';

/** The names of the columns; numbers keep those of the same target apart. */
export function columnNames(snapshots: readonly Snapshot[]): string[] {
  return snapshots.map(({ question }, i) => `${i + 1}: ${question.target.value}`);
}

/** What a reader must know before setting the figures of several snapshots against each other. */
export function comparisonNotes(snapshots: readonly Snapshot[]): string[] {
  const questions = snapshots.map(({ question }) => question);
  const options = questions.map(({ options }) => JSON.stringify({ ...options, tag: '' }));
  const sources = questions.map(({ source }) => JSON.stringify([source.service, source.via]));
  return [
    ...madeUpNotes(questions.map(({ source }) => source)),
    ...(new Set(sources).size > 1
      ? [l10n.t("The figures come from different sources and can't be compared.")]
      : []),
    ...(new Set(options).size > 1
      ? [l10n.t('The lookups used different options, so their figures count different links.')]
      : []),
  ];
}

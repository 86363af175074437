import * as vscode from 'vscode';
import { formatAge } from '../../core/figures/format';
import { describeOptions } from '../../core/figures/reading';
import { sourceLabel } from '../../core/source';
import { displayName, isHomePage } from '../../core/target/displayName';
import type { Initiator } from '../../lookup/consent';
import { answeredAt, foundOf, isOfFigures, stateOf, type Series } from '../../lookup/series';
import type { LookUpDeps } from '../lookUpDeps';
import { lookUpMany } from '../lookUp/lookUpMany';
import { notify } from '../notify';
import { plainText } from '../plainText';
import { stateWord } from '../seriesText';
import { shortFigures } from '../tree/shortFigures';

/** A comparison has so many columns at the most. */
const MOST = 5;

/** Shows two to five questions side by side: those that are selected, or those that the user picks. */
export async function compare(deps: LookUpDeps, selected: readonly Series[]): Promise<void> {
  await deps.store.load();
  const chosen = selected.length >= 2 && selected.length <= MOST ? selected : await pick(deps, selected);
  if (chosen) {
    await deps.reports.compare(chosen.map(({ question }) => question));
  }
}

/** Looks up what a comparison has no figures of. */
export async function lookUpMissing(
  deps: LookUpDeps,
  all: readonly Series[],
  initiator: Initiator,
): Promise<void> {
  await lookUpMany(
    deps,
    all.filter(({ entries }) => !entries.some(({ ended }) => ended?.status === 'found')),
    initiator,
  );
}

/** What helps to choose a target: its main figures and how old they are, or that there are none, and whose figures of what. */
function candidateWords(series: Series, locale: string): string[] {
  const { question, entries } = series;
  const [newest] = foundOf(series);
  const figures = newest
    ? [
        ...shortFigures(newest, null).map(({ seen }) => seen),
        formatAge(answeredAt(newest), Date.now(), locale),
      ]
    : [stateWord(stateOf(entries[0])) ?? ''];
  const kind = isHomePage(question.target) ? [vscode.l10n.t('home page')] : [];
  return [
    ...kind,
    ...figures,
    sourceLabel(question.source),
    ...describeOptions(question.options, locale, false),
  ];
}

async function pick(
  { store }: LookUpDeps,
  selected: readonly Series[],
): Promise<readonly Series[] | undefined> {
  const rows = store.series.filter(isOfFigures).map((series) => ({
    label: plainText(displayName(series.question.target)),
    description: plainText(candidateWords(series, vscode.env.language).join(' · ')),
    picked: selected.includes(series),
    series,
  }));
  if (rows.length < 2) {
    void notify.information(vscode.l10n.t('A comparison needs two targets that were looked up.'));
    return undefined;
  }
  const picked = await vscode.window.showQuickPick(rows, {
    title: vscode.l10n.t('Compare'),
    placeHolder: vscode.l10n.t('Choose two to {0} targets', MOST),
    canPickMany: true,
    ignoreFocusOut: true,
    matchOnDescription: true,
  });
  if (!picked) {
    return undefined;
  }
  if (picked.length < 2 || picked.length > MOST) {
    void notify.warning(
      vscode.l10n.t('A comparison has two to {0} targets; {1} were chosen.', MOST, picked.length),
    );
    return undefined;
  }
  return picked.map(({ series }) => series);
}

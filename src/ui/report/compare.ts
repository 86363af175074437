import * as vscode from 'vscode';
import { describeOptions } from '../../core/figures/reading';
import { sourceLabel } from '../../core/source';
import type { Initiator } from '../../lookup/consent';
import type { Series } from '../../lookup/series';
import type { LookUpDeps } from '../lookUpDeps';
import { lookUpMany } from '../lookUp/lookUpMany';
import { notify } from '../notify';

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

async function pick(
  { store }: LookUpDeps,
  selected: readonly Series[],
): Promise<readonly Series[] | undefined> {
  const locale = vscode.env.language;
  const rows = store.series.map((series) => ({
    label: series.question.target.value.replaceAll('$(', '\\$('),
    description: [sourceLabel(series.question.source), ...describeOptions(series.question.options, locale, false)].join(' · '), // prettier-ignore
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

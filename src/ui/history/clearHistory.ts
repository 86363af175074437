import * as vscode from 'vscode';
import { sourceLabel, type Source } from '../../core/source';
import { bySource, clearingOf, type Clearing } from '../../lookup/clearing';
import type { Series } from '../../lookup/series';
import type { LookUpDeps } from '../lookUpDeps';
import { plainText } from '../plainText';
import { notify } from '../notify';

/** Forgets all lookups of the source that the user picks, once they have agreed. */
export async function clearSource(deps: LookUpDeps): Promise<void> {
  await deps.store.load();
  const rows = bySource(deps.store.series)
    .map(({ source, series }) => ({ source, series, clearing: clearingOf(series) }))
    .filter(({ clearing }) => clearing.ids.length > 0)
    .map(({ source, series, clearing: { ids, targets } }) => ({
      label: plainText(sourceLabel(source)),
      description: vscode.l10n.t('lookups: {0}, targets: {1}', ids.length, targets),
      ...{ source, series },
    }));
  if (rows.length === 0) {
    sayEmpty();
    return;
  }
  const picked = await vscode.window.showQuickPick(rows, {
    title: vscode.l10n.t('Clear Lookups of a Source'),
    placeHolder: vscode.l10n.t('Whose lookups to remove'),
  });
  if (picked) {
    await clear(deps, picked.series, [picked.source]);
  }
}

/** Forgets all lookups, once the user has agreed. */
export async function clearHistory(deps: LookUpDeps): Promise<void> {
  await deps.store.load();
  const { series } = deps.store;
  if (clearingOf(series).ids.length === 0) {
    sayEmpty();
    return;
  }
  await clear(deps, series, bySource(series).map(({ source }) => source)); // prettier-ignore
}

async function clear(
  { store, journal }: LookUpDeps,
  series: readonly Series[],
  sources: readonly Source[],
): Promise<void> {
  const clearing = clearingOf(series);
  const remove = vscode.l10n.t('Remove');
  const message = vscode.l10n.t('Remove these lookups from the history?');
  if ((await notify.question(message, details(clearing, sources), remove)) === remove) {
    await store.remove(clearing.ids);
    void journal.compact(); // what other windows have left goes from the disk at once
  }
}

function details({ ids, targets, unknown, pending }: Clearing, sources: readonly Source[]): string {
  return [
    vscode.l10n.t('Lookups: {0}', ids.length),
    vscode.l10n.t('Targets: {0}', targets),
    vscode.l10n.t('Source: {0}', sources.map(sourceLabel).join(', ')),
    ...(unknown > 0 ? [vscode.l10n.t("Of unknown outcome, which then can't be checked any more: {0}", unknown)] : []), // prettier-ignore
    ...(pending > 0 ? [vscode.l10n.t('Under way, which stay: {0}', pending)] : []),
    '',
    vscode.l10n.t("What was spent stays counted. This can't be undone; the history can be exported before."),
  ].join('\n');
}

function sayEmpty(): void {
  void notify.information(vscode.l10n.t('There are no lookups to remove.'));
}

import * as vscode from 'vscode';
import { sourceLabel, type Source } from '../../core/source';
import { bySource, clearingOf, type Clearing } from '../../lookup/clearing';
import type { Series } from '../../lookup/series';
import type { LookUpDeps } from '../lookUpDeps';
import { plainText } from '../plainText';
import { notify } from '../notify';
import { lookupCount, targetCount } from '../tree/listViewText';

/** Forgets all lookups of the source that the user picks, once they have agreed. */
export async function clearSource(deps: LookUpDeps): Promise<void> {
  await deps.store.load();
  const rows = bySource(deps.store.series)
    .map(({ source, series }) => ({ source, series, clearing: clearingOf(series) }))
    .filter(({ clearing }) => clearing.ids.length > 0)
    .map(({ source, series, clearing: { ids, targets } }) => ({
      label: plainText(sourceLabel(source)),
      description: `${lookupCount(ids.length)}, ${targetCount(targets)}`,
      ...{ source, series },
    }));
  if (rows.length === 0) {
    sayEmpty();
    return;
  }
  const picked = await vscode.window.showQuickPick(rows, {
    title: vscode.l10n.t('Delete Lookups by Source'),
    placeHolder: vscode.l10n.t('Select a source'),
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
  const remove = vscode.l10n.t('Delete');
  const message = vscode.l10n.t('Delete {0} from your history?', lookupCount(clearing.ids.length));
  if ((await notify.question(message, details(clearing, sources), remove)) === remove) {
    await store.remove(clearing.ids);
    void journal.compact(); // what other windows have left goes from the disk at once
  }
}

function details({ targets, unknown, pending }: Clearing, sources: readonly Source[]): string {
  return [
    targetCount(targets),
    vscode.l10n.t('Source: {0}', sources.map(sourceLabel).join(', ')),
    ...(unknown === 0
      ? []
      : [
          unknown === 1
            ? vscode.l10n.t('{0} possibly charged lookup can no longer be checked.', unknown)
            : vscode.l10n.t('{0} possibly charged lookups can no longer be checked.', unknown),
        ]),
    ...(pending === 0 ? [] : [vscode.l10n.t('Lookups in progress are kept.')]),
    '',
    vscode.l10n.t("This can't be undone. Consider exporting the history first. Spending totals are kept."),
  ].join('\n');
}

function sayEmpty(): void {
  void notify.information(vscode.l10n.t('There are no lookups to delete.'));
}

import * as vscode from 'vscode';
import { isPending } from '../../lookup/journal/entry';
import type { Series } from '../../lookup/series';
import type { LookUpDeps } from '../lookUpDeps';
import { notify } from '../notify';

/** Takes targets out of the list at once, and out of the disk unless the user undoes it; what was spent on them stays counted. */
export async function removeTargets({ store }: LookUpDeps, all: readonly Series[]): Promise<void> {
  const ids = all.flatMap(({ entries }) => entries.filter((entry) => !isPending(entry)).map(({ id }) => id));
  if (ids.length === 0) {
    return;
  }
  store.hide(ids);
  const undo = vscode.l10n.t('Undo');
  const text = vscode.l10n.t('Targets removed: {0}, with {1} of their lookups. What was spent on them stays counted.', all.length, ids.length); // prettier-ignore
  // Until this is closed nothing is lost: should the window end before, they are there again.
  try {
    if ((await notify.information(text, undo)) !== undo) {
      await store.remove(ids);
    }
  } finally {
    store.unhide(ids); // what couldn't be removed is there, and is shown
  }
}

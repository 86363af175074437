import * as vscode from 'vscode';
import { strangersText } from '../../core/strangersText';
import { displayName } from '../../core/target/displayName';
import { isPending } from '../../lookup/journal/entry';
import type { Series } from '../../lookup/series';
import type { LookUpDeps } from '../lookUpDeps';
import { notify } from '../notify';
import { targetCount } from './listViewText';

/** Takes targets out of the list at once, and out of the disk unless the user undoes it; what was spent on them stays counted. */
export async function removeTargets({ store }: LookUpDeps, all: readonly Series[]): Promise<void> {
  const ids = all.flatMap(({ entries }) => entries.filter((entry) => !isPending(entry)).map(({ id }) => id));
  if (ids.length === 0) {
    return;
  }
  store.hide(ids);
  const undo = vscode.l10n.t('Undo');
  const text = removedText(all, ids.length);
  // Until this is closed nothing is lost: should the window end before, they are there again.
  try {
    if ((await notify.information(text, undo)) !== undo) {
      await store.remove(ids);
    }
  } finally {
    store.unhide(ids); // what couldn't be removed is there, and is shown
  }
}

function removedText(all: readonly Series[], lookups: number): string {
  const [first] = all;
  const what =
    first && all.length === 1 ? strangersText(displayName(first.question.target)) : targetCount(all.length);
  return lookups === 1
    ? vscode.l10n.t('Removed {0} ({1} lookup). It still counts toward your spending.', what, lookups)
    : vscode.l10n.t('Removed {0} ({1} lookups). They still count toward your spending.', what, lookups);
}

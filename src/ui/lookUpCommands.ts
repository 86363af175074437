import * as vscode from 'vscode';
import { describeTargetProblem } from '../core/targetProblem';
import type { Target } from '../core/target';
import { askTarget, confirmQuery } from './askTarget';
import { pointedAt, readTarget } from './editorTarget';
import type { LookUpDeps } from './lookUpDeps';
import { lookUpAndShow } from './lookUpFlow';
import type { Asker } from './permission';
import { settings } from './settings';

/** Narrows what was pointed at to what is looked up: the address itself, or the domain it belongs to. */
type Narrow = (target: Target) => Target | Promise<Target>;

/** Looks up the selection, the address under the cursor, the given text, or what the user types. */
export async function lookUp(deps: LookUpDeps, argument: unknown): Promise<void> {
  await lookUpNarrowed(deps, argument, (target) => target);
}

/** The same for the whole domain that the address belongs to. */
export async function lookUpDomain(deps: LookUpDeps, argument: unknown): Promise<void> {
  await lookUpNarrowed(deps, argument, async (target) => {
    const { siteTarget } = await import('../core/target');
    return siteTarget(target);
  });
}

async function lookUpNarrowed(deps: LookUpDeps, argument: unknown, narrow: Narrow): Promise<void> {
  // The editor's menu passes the document's URI; a text can only come from somebody's code.
  const asker: Asker = typeof argument === 'string' ? 'code' : 'person';
  const text = typeof argument === 'string' ? argument : await chosenText(deps);
  if (text === undefined) {
    return;
  }
  const parsed = await readTarget(text);
  if (!parsed.ok) {
    void vscode.window.showErrorMessage(
      vscode.l10n.t('Nothing was looked up. {0}', describeTargetProblem(parsed.problem)),
    );
    return;
  }
  const target = await sendable(await narrow(parsed.target));
  if (target) {
    await lookUpAndShow(deps, target, asker);
  }
}

async function chosenText({ store }: LookUpDeps): Promise<string | undefined> {
  await store.load();
  const pointed = await pointedAt(vscode.window.activeTextEditor);
  return pointed && !pointed.isGuess ? pointed.text : askTarget(store, pointed?.text);
}

/** A query leaves this machine only after the user has seen it; nothing leaves it for sample data. */
async function sendable(target: Target): Promise<Target | undefined> {
  if (settings.service === 'sample' || !target.value.includes('?')) {
    return target;
  }
  const seen = await confirmQuery(target.value);
  const parsed = seen === undefined ? undefined : await readTarget(seen);
  return parsed?.ok ? parsed.target : undefined;
}

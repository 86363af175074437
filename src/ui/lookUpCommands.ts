import * as vscode from 'vscode';
import { describeTargetProblem } from '../core/targetProblem';
import type { Target } from '../core/target';
import { askTarget, confirmQuery } from './askTarget';
import { pointedAt, readTarget } from './editorTarget';
import type { LookUpDeps } from './lookUpDeps';
import { lookUpAndShow } from './lookUpFlow';
import type { Initiator } from '../lookup/consent';
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
  const target = await chooseTarget(deps, argument, narrow);
  if (target) {
    await lookUpAndShow(deps, target, { initiator: askerOf(argument) });
  }
}

/** The editor's menu passes the document's URI; a text can only come from somebody's code. */
export function askerOf(argument: unknown): Initiator {
  return typeof argument === 'string' ? 'code' : 'person';
}

/** The target that the argument names, else the editor, else the user; undefined after saying why it is none. */
export async function chooseTarget(
  deps: LookUpDeps,
  argument: unknown,
  narrow: Narrow = (target) => target,
): Promise<Target | undefined> {
  const text = typeof argument === 'string' ? argument : await chosenText(deps);
  if (text === undefined) {
    return undefined;
  }
  const parsed = await readTarget(text);
  if (!parsed.ok) {
    void vscode.window.showErrorMessage(
      vscode.l10n.t('Nothing was looked up. {0}', describeTargetProblem(parsed.problem)),
    );
    return undefined;
  }
  return sendable(await narrow(parsed.target));
}

/** Asks for another target than the one chosen first. */
export async function chooseOtherTarget(deps: LookUpDeps, before: Target): Promise<Target | undefined> {
  const text = await askTarget(deps.store, before.value);
  return text === undefined ? undefined : chooseTarget(deps, text);
}

async function chosenText({ store }: LookUpDeps): Promise<string | undefined> {
  await store.load();
  const pointed = await pointedAt(vscode.window.activeTextEditor);
  return pointed && !pointed.isGuess ? pointed.text : askTarget(store, pointed?.text);
}

/** A query leaves this machine only after the user has seen it; nothing leaves it for sample data. */
export async function sendable(target: Target): Promise<Target | undefined> {
  if (settings.service === 'sample' || !target.value.includes('?')) {
    return target;
  }
  const seen = await confirmQuery(target.value);
  const parsed = seen === undefined ? undefined : await readTarget(seen);
  return parsed?.ok ? parsed.target : undefined;
}

import * as vscode from 'vscode';
import { strangersText } from '../../core/strangersText';
import { describeTargetProblem, type TargetProblem } from '../../core/target/targetProblem';
import type { Target } from '../../core/target/target';
import { askTarget, confirmQuery } from './askTarget';
import { pointedAt, readTarget } from './editorTarget';
import type { LookUpDeps } from '../lookUpDeps';
import { lookUpAndShow } from './lookUpFlow';
import type { Initiator } from '../../lookup/consent';
import { settings } from '../settings';
import { notify } from '../notify';

/** Narrows what was pointed at to what is looked up: the address itself, or the domain it belongs to. */
type Narrow = (target: Target) => Target | Promise<Target>;

/** Looks up the selection, the address under the cursor, the given text, or what the user types. */
export async function lookUp(deps: LookUpDeps, argument: unknown): Promise<void> {
  await lookUpNarrowed(deps, argument, (target) => target);
}

/** The same for the whole domain that the address belongs to. */
export async function lookUpDomain(deps: LookUpDeps, argument: unknown): Promise<void> {
  await lookUpNarrowed(deps, argument, async (target) => {
    const { siteTarget } = await import('../../core/late');
    return siteTarget(target);
  });
}

/** Looks up the given text though an answer of before may be there; it comes from a link in a hover, which anybody can follow, so that it asks. */
export async function lookUpAnew(deps: LookUpDeps, argument: unknown): Promise<void> {
  const chosen = typeof argument === 'string' ? await chooseTarget(deps, argument) : undefined;
  if (chosen) {
    await lookUpAndShow(deps, chosen.target, { initiator: 'code', anew: true });
  }
}

async function lookUpNarrowed(deps: LookUpDeps, argument: unknown, narrow: Narrow): Promise<void> {
  const chosen = await chooseTarget(deps, argument, narrow);
  if (chosen) {
    await lookUpAndShow(deps, chosen.target, { initiator: chosen.initiator });
  }
}

/** A target, and who chose it. */
export interface ChosenTarget {
  readonly target: Target;
  readonly initiator: Initiator;
}

/** The target that the argument names, else the editor, else the user; undefined after saying why it is none. */
export async function chooseTarget(
  deps: LookUpDeps,
  argument: unknown,
  narrow: Narrow = (target) => target,
  /** Who chose a text that is the argument: unless our own question did, it can only come from somebody's code. */
  initiator: Initiator = 'code',
): Promise<ChosenTarget | undefined> {
  const chosen =
    typeof argument === 'string' ? { text: argument, initiator } : await chosenText(deps, argument);
  if (chosen === undefined) {
    return undefined;
  }
  const parsed = await readTarget(chosen.text);
  if (!parsed.ok) {
    const instead = await offerInstead(chosen.text, parsed.problem);
    return instead === undefined ? undefined : chooseTarget(deps, instead, narrow, 'person');
  }
  const target = await sendable(await narrow(parsed.target));
  return target && { target, initiator: chosen.initiator };
}

/** Asks for another target than the one chosen first. */
export async function chooseOtherTarget(deps: LookUpDeps, before: Target): Promise<ChosenTarget | undefined> {
  const text = await askTarget(deps.store, before.value);
  return text === undefined ? undefined : chooseTarget(deps, text, undefined, 'person');
}

interface ChosenText {
  readonly text: string;
  readonly initiator: Initiator;
}

/** Says why nothing was looked up; where a placeholder is the reason, what stands before it can be chosen instead. */
async function offerInstead(text: string, problem: TargetProblem): Promise<string | undefined> {
  const reason = vscode.l10n.t('Nothing was looked up. {0}', describeTargetProblem(problem));
  const { beforePlaceholder } = await import('../../core/late');
  const before = problem === 'placeholder' ? await readTarget(beforePlaceholder(text)) : undefined;
  if (!before?.ok) {
    void notify.error(reason);
    return undefined;
  }
  const { value } = before.target;
  const instead = vscode.l10n.t('Look Up {0}', strangersText(value));
  return (await notify.error(reason, instead)) === instead ? value : undefined;
}

/** The editor's menu passes the document's URI, palette and keys pass nothing; anything else is not of our own UI. */
async function chosenText({ store, acts }: LookUpDeps, argument: unknown): Promise<ChosenText | undefined> {
  await store.load();
  const editor = vscode.window.activeTextEditor;
  const pointed = await pointedAt(editor);
  if (pointed && !pointed.isGuess) {
    const isDocument =
      argument instanceof vscode.Uri && argument.toString() === editor?.document.uri.toString();
    const isOurs = argument === undefined || isDocument;
    return { text: pointed.text, initiator: isOurs ? acts.initiatorOf(editor) : 'code' };
  }
  const text = await askTarget(store, pointed?.text);
  return text === undefined ? undefined : { text, initiator: 'person' };
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

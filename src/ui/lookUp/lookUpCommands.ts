import * as vscode from 'vscode';
import { strangersText } from '../../core/strangersText';
import { describeTargetProblem, type TargetProblem } from '../../core/target/targetProblem';
import type { Target } from '../../core/target/target';
import { askTarget, confirmQuery } from './askTarget';
import { pointedAt, readTarget } from './editorTarget';
import type { LookUpDeps } from '../lookUpDeps';
import { lookUpAndShow } from './lookUpFlow';
import type { Initiator } from '../../lookup/consent';
import type { Series } from '../../lookup/series';
import { lookUpTargets } from './lookUpMany';
import { settings } from '../settings';
import { notify } from '../notify';

/** Narrows what was pointed at to what is looked up: the address itself, or the domain it belongs to. */
type Narrow = (target: Target) => Target;

const itself: Narrow = (target) => target;

/** Looks up the selection, the address under the cursor, the given text, or what the user types. */
export async function lookUp(deps: LookUpDeps, argument: unknown): Promise<void> {
  await lookUpNarrowed(deps, argument, itself);
}

/** The same for the whole domain that the address belongs to; for the one of a question that was asked, by the same options. */
export async function lookUpDomain(
  deps: LookUpDeps,
  argument: unknown,
  earlier: Series | undefined,
): Promise<void> {
  const { siteTarget } = await import('../../core/late');
  if (earlier) {
    const { target, options } = earlier.question;
    await lookUpAndShow(deps, siteTarget(target), { initiator: 'person' }, options);
  } else {
    await lookUpNarrowed(deps, argument, siteTarget);
  }
}

/** Looks up the given text though an answer of before may be there; it comes from a link in a hover, which anybody can follow, so that it asks. */
export async function lookUpAnew(deps: LookUpDeps, argument: unknown): Promise<void> {
  const chosen = typeof argument === 'string' ? await chooseTarget(deps, argument) : undefined;
  if (chosen) {
    await lookUpAndShow(deps, chosen.target, { initiator: 'code', anew: true });
  }
}

async function lookUpNarrowed(deps: LookUpDeps, argument: unknown, narrow: Narrow): Promise<void> {
  const chosen = await choose(deps, argument, narrow, true);
  if (chosen && chosen.targets.length > 1) {
    await lookUpTargets(deps, chosen.targets, chosen.initiator);
  } else if (chosen) {
    const target = await sendable(chosen.targets[0]);
    if (target) {
      await lookUpAndShow(deps, target, { initiator: chosen.initiator });
    }
  }
}

/** A target, and who chose it. */
export interface ChosenTarget {
  readonly target: Target;
  readonly initiator: Initiator;
}

/** The target that the argument names, else the editor, else the user; undefined after saying why it is none. */
export async function chooseTarget(deps: LookUpDeps, argument: unknown): Promise<ChosenTarget | undefined> {
  return sendableOf(await choose(deps, argument, itself, false));
}

/** Asks for another target than the one chosen first. */
export async function chooseOtherTarget(deps: LookUpDeps, before: Target): Promise<ChosenTarget | undefined> {
  return sendableOf(await asked(deps, { guess: before.value, narrow: itself, takesSeveral: false }));
}

/** One target, or several that the user chose as one act, and who chose. */
interface Chosen {
  readonly targets: readonly [Target, ...Target[]];
  readonly initiator: Initiator;
}

/** A text that is the argument can only come from somebody's code; palette and keys pass nothing, the editor's menu the document's URI. */
async function choose(
  deps: LookUpDeps,
  argument: unknown,
  narrow: Narrow,
  takesSeveral: boolean,
): Promise<Chosen | undefined> {
  if (typeof argument === 'string') {
    return textTarget(argument, 'code', narrow);
  }
  await deps.store.load();
  const editor = vscode.window.activeTextEditor;
  const pointed = await pointedAt(editor);
  if (!pointed || pointed.isGuess) {
    return asked(deps, { guess: pointed?.text, narrow, takesSeveral });
  }
  const { addressesIn, parseTarget, readingsOf } = await import('../../core/late');
  const { text, isSelected, isTable } = pointed;
  if (isSelected && !parseTarget(text).ok) {
    if (readingsOf(text).length > 0) {
      return asked(deps, { guess: text.trim(), narrow, takesSeveral });
    }
    const addresses = addressesIn(text, isTable);
    const [only, ...others] = addresses.targets;
    if (only) {
      const begin = others.length > 0 ? { addresses } : { guess: only.value };
      return asked(deps, { ...begin, narrow, takesSeveral });
    }
  }
  const isDocument =
    argument instanceof vscode.Uri && argument.toString() === editor?.document.uri.toString();
  const isOurs = argument === undefined || isDocument;
  return textTarget(text, isOurs ? deps.acts.initiatorOf(editor) : 'code', narrow);
}

async function asked(deps: LookUpDeps, ask: Parameters<typeof askTarget>[1]): Promise<Chosen | undefined> {
  const [first, ...others] = (await askTarget(deps, ask)) ?? [];
  return first && { targets: [first, ...others], initiator: 'person' };
}

async function textTarget(text: string, initiator: Initiator, narrow: Narrow): Promise<Chosen | undefined> {
  const parsed = await readTarget(text);
  if (parsed.ok) {
    return { targets: [narrow(parsed.target)], initiator };
  }
  const instead = await offerInstead(text, parsed.problem);
  return instead && { targets: [narrow(instead)], initiator: 'person' };
}

async function sendableOf(chosen: Chosen | undefined): Promise<ChosenTarget | undefined> {
  const target = chosen && (await sendable(chosen.targets[0]));
  return target && { target, initiator: chosen.initiator };
}

/** Says why nothing was looked up; where a placeholder is the reason, what stands before it can be chosen instead. */
async function offerInstead(text: string, problem: TargetProblem): Promise<Target | undefined> {
  const reason = vscode.l10n.t('Nothing was looked up. {0}', describeTargetProblem(problem));
  const { beforePlaceholder } = await import('../../core/late');
  const before = problem === 'placeholder' ? await readTarget(beforePlaceholder(text)) : undefined;
  if (!before?.ok) {
    void notify.error(reason);
    return undefined;
  }
  const instead = vscode.l10n.t('Look Up {0}', strangersText(before.target.value));
  return (await notify.error(reason, instead)) === instead ? before.target : undefined;
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

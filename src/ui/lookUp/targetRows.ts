import * as vscode from 'vscode';
import { formatPrice } from '../../core/figures/format';
import type { Addresses } from '../../core/links/addresses';
import { displayName, isHomePage } from '../../core/target/displayName';
import type { Target } from '../../core/target/target';
import { targetProblemWords, type TargetProblem } from '../../core/target/targetProblem';
import { plainText } from '../plainText';
import { kindIcon } from '../tree/targetRow';
import type { KnownTargets } from './knownTargets';

/** What the input offers. */
export interface TargetPick extends vscode.QuickPickItem {
  /** What is looked up when it is taken; none for what can't be looked up. */
  readonly targets: readonly Target[];
  readonly readsClipboard?: boolean;
}

/** So many are looked up by one act. */
const MOST_AT_ONCE = 100;
/** More would bury the rest. */
const MOST_ROWS = 30;

/** A target with what it stands for, and what is known of it or what it costs. */
export function targetPick(target: Target, known: KnownTargets, said: readonly string[] = []): TargetPick {
  const { value } = target;
  const name = displayName(target);
  // Only a name in its own script differs from what is sent.
  const isForeign = value.includes('xn--') && !value.includes(name);
  const label = isForeign ? (value.startsWith('https://') ? `https://${name}` : name) : value;
  return {
    label: plainText(label),
    description: plainText([kindWord(target), ...said, ...known.words(target)].join(' · ')),
    ...(isForeign ? { detail: value } : {}),
    iconPath: new vscode.ThemeIcon(kindIcon(target)),
    targets: [target],
    alwaysShow: true,
  };
}

/** Several addresses as one act, with what it costs, what is known, and what was left out; then each of them. */
export function severalPicks(
  { targets, duplicates, problems, isCut }: Addresses,
  known: KnownTargets,
  isOneAct: boolean,
): TargetPick[] {
  const picks = targets.slice(0, MOST_ROWS).map((target) => targetPick(target, known));
  if (targets.length < 2 || !isOneAct) {
    return picks;
  }
  const chosen = targets.slice(0, MOST_AT_ONCE);
  const price = chosen.reduce((sum, target) => sum + known.price(target), 0);
  const saved = chosen.filter((target) => known.isSaved(target)).length;
  const detail = [
    ...(saved > 0 ? [savedText(saved, known.isFree)] : []),
    ...(duplicates > 0 ? [duplicatesText(duplicates)] : []),
    ...(targets.length > chosen.length
      ? [vscode.l10n.t('Only the first {0} of {1} are looked up at once.', chosen.length, targets.length)]
      : []),
    ...(isCut ? [vscode.l10n.t('The text is too long to be read to its end.')] : []),
  ].join(' ');
  return [
    {
      label:
        price > 0
          ? vscode.l10n.t('{0} addresses · about {1}', chosen.length, formatPrice(price, vscode.env.language))
          : vscode.l10n.t('{0} addresses · free', chosen.length),
      ...(detail === '' ? {} : { detail }),
      iconPath: new vscode.ThemeIcon('checklist'),
      targets: chosen,
      alwaysShow: true,
    },
    ...(problems.length > 0 ? [problemsPick(problems)] : []),
    heading(vscode.l10n.t('Only one of them')),
    ...picks,
  ];
}

/** Why a text is no target, and what to do. */
export function problemPick(problem: TargetProblem): TargetPick {
  const { reason, advice } = targetProblemWords(problem);
  const iconPath = new vscode.ThemeIcon('error');
  return { label: reason, detail: advice, iconPath, targets: [], alwaysShow: true };
}

/** A line between rows. */
export function heading(label: string): TargetPick {
  return { label, kind: vscode.QuickPickItemKind.Separator, targets: [] };
}

function kindWord(target: Target): string {
  switch (target.kind) {
    case 'domain':
      return vscode.l10n.t('domain');
    case 'subdomain':
      return vscode.l10n.t('subdomain');
    case 'page':
      return isHomePage(target) ? vscode.l10n.t('home page') : vscode.l10n.t('page');
  }
}

function savedText(count: number, isFree: boolean): string {
  if (isFree) {
    return count === 1
      ? vscode.l10n.t('{0} is already known.', count)
      : vscode.l10n.t('{0} are already known.', count);
  }
  return count === 1
    ? vscode.l10n.t("{0} is already known and won't be charged again.", count)
    : vscode.l10n.t("{0} are already known and won't be charged again.", count);
}

function duplicatesText(count: number): string {
  return count === 1
    ? vscode.l10n.t('{0} duplicate is left out.', count)
    : vscode.l10n.t('{0} duplicates are left out.', count);
}

/** How many can't be looked up, and why: each reason once. */
function problemsPick(problems: readonly TargetProblem[]): TargetPick {
  const reasons = [...new Set(problems)].map((problem) => targetProblemWords(problem).reason);
  return {
    label:
      problems.length === 1
        ? vscode.l10n.t("{0} address can't be looked up", problems.length)
        : vscode.l10n.t("{0} addresses can't be looked up", problems.length),
    detail: reasons.join(' '),
    iconPath: new vscode.ThemeIcon('error'),
    targets: [],
    alwaysShow: true,
  };
}

import * as vscode from 'vscode';
import type { Addresses } from '../../core/links/addresses';
import type { Target } from '../../core/target/target';
import { describeTargetProblem } from '../../core/target/targetProblem';
import type { LookUpDeps } from '../lookUpDeps';
import { readTarget } from './editorTarget';
import { knownTargets, type KnownTargets } from './knownTargets';
import { heading, problemPick, severalPicks, targetPick, type TargetPick } from './targetRows';

/** How the user is asked for a target. */
interface AskTarget {
  /** What the box begins with. */
  readonly guess?: string | undefined;
  /** What is offered first, such as the addresses of a selection. */
  readonly addresses?: Addresses | undefined;
  /** What each address is looked up as: itself, or its domain. */
  readonly narrow: (target: Target) => Target;
  /** Whether several addresses may be chosen as one act. */
  readonly takesSeveral: boolean;
}

/** Asks for a target, typed or picked, or for several as one act; undefined when the user leaves. */
export async function askTarget(
  deps: Pick<LookUpDeps, 'store' | 'account' | 'credentials'>,
  ask: AskTarget,
): Promise<readonly Target[] | undefined> {
  const { addressesIn } = await import('../../core/late');
  const known = await knownTargets(deps);
  const several = (addresses: Addresses) =>
    severalPicks(narrowed(addresses, ask.narrow), known, ask.takesSeveral);
  let offers = ask.addresses
    ? several(ask.addresses)
    : [...(await clipboardPicks(known, ask, several)), ...recentPicks(deps, known, ask)];
  const pick = vscode.window.createQuickPick<TargetPick>();
  pick.title = vscode.l10n.t('Look Up Backlinks');
  pick.placeholder = vscode.l10n.t(
    'A domain such as example.com, or a page such as https://example.com/page',
  );
  const rowsFor = async (text: string) =>
    text.trim() === '' ? offers : typedPicks(text, known, ask.narrow, several);
  /** The text that the rows are of. */
  let shown: string | undefined;
  const offer = async () => {
    const { value } = pick;
    const items = await rowsFor(value);
    if (pick.value === value) {
      pick.items = items;
      shown = value;
    }
  };
  pick.onDidChangeValue(offer);
  pick.value = ask.guess ?? '';
  await offer();
  try {
    return await new Promise<readonly Target[] | undefined>((resolve) => {
      pick.onDidAccept(async () => {
        const { value } = pick;
        // What stands in the box counts: the rows, or the one that VS Code says is selected, may still be those of an earlier text.
        const rows = shown === value ? pick.items : await rowsFor(value);
        const selected = rows.find((one) => pick.selectedItems.includes(one));
        const chosen = selected ?? (value.trim() === '' ? undefined : rows[0]);
        if (chosen && chosen.targets.length > 0) {
          resolve(chosen.targets);
        } else if (chosen?.readsClipboard) {
          const text = await vscode.env.clipboard.readText();
          const found = addressesIn(text);
          if (found.targets.length > 1) {
            offers = several(found);
          } else {
            pick.value = text.trim();
          }
          await offer();
        }
      });
      pick.onDidHide(() => resolve(undefined));
      pick.show();
    });
  } finally {
    pick.dispose();
  }
}

/** Shows an address with a query before it is sent, since a query can carry what should stay here; undefined when the user leaves. */
export async function confirmQuery(target: string): Promise<string | undefined> {
  return vscode.window.showInputBox({
    title: vscode.l10n.t('Look Up Backlinks'),
    prompt: vscode.l10n.t(
      'This URL has a query string and will be sent exactly as shown. Remove anything private.',
    ),
    value: target,
    valueSelection: [target.indexOf('?'), target.length],
    ignoreFocusOut: true,
    validateInput: async (value) => {
      const parsed = await readTarget(value);
      return parsed.ok ? undefined : describeTargetProblem(parsed.problem);
    },
  });
}

/** What a typed text may mean; of several addresses all and each; else the reason why it is no target. */
async function typedPicks(
  text: string,
  known: KnownTargets,
  narrow: AskTarget['narrow'],
  several: (addresses: Addresses) => TargetPick[],
): Promise<TargetPick[]> {
  const { addressesIn, parseTarget, readingsOf } = await import('../../core/late');
  const readings = distinct(readingsOf(text).map(narrow));
  if (readings.length > 0) {
    return readings.map((target) => targetPick(target, known));
  }
  const addresses = addressesIn(text);
  const parsed = parseTarget(text);
  return addresses.targets.length > 0 || parsed.ok ? several(addresses) : [problemPick(parsed.problem)];
}

/** A browser asks its user before it gives the clipboard away, so there it is read only once it is chosen. */
async function clipboardPicks(
  known: KnownTargets,
  { narrow, takesSeveral }: AskTarget,
  several: (addresses: Addresses) => TargetPick[],
): Promise<TargetPick[]> {
  const iconPath = new vscode.ThemeIcon('clippy');
  if (vscode.env.uiKind === vscode.UIKind.Web) {
    return [{ label: vscode.l10n.t('From the clipboard'), iconPath, targets: [], readsClipboard: true }];
  }
  const { addressesIn } = await import('../../core/late');
  const text = await vscode.env.clipboard.readText();
  const parsed = await readTarget(text);
  const said = vscode.l10n.t('from the clipboard');
  if (parsed.ok) {
    return [{ ...targetPick(narrow(parsed.target), known, [said]), iconPath }];
  }
  const [all] = several(addressesIn(text));
  return takesSeveral && all && all.targets.length > 1 ? [{ ...all, description: said, iconPath }] : [];
}

/** More would bury the rest. */
const MOST_RECENT = 30;

function recentPicks(
  { store }: Pick<LookUpDeps, 'store'>,
  known: KnownTargets,
  { narrow }: AskTarget,
): TargetPick[] {
  const recent = distinct(store.series.map(({ question }) => narrow(question.target))).slice(0, MOST_RECENT);
  return recent.length === 0
    ? []
    : [heading(vscode.l10n.t('Recent')), ...recent.map((target) => targetPick(target, known))];
}

function narrowed(addresses: Addresses, narrow: AskTarget['narrow']): Addresses {
  const targets = distinct(addresses.targets.map(narrow));
  const duplicates = addresses.duplicates + addresses.targets.length - targets.length;
  return { ...addresses, targets, duplicates };
}

function distinct(targets: readonly Target[]): Target[] {
  return [...new Map(targets.map((target) => [target.value, target])).values()];
}

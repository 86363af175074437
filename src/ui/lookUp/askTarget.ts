import * as vscode from 'vscode';
import { sourceLabel } from '../../core/source';
import { describeTargetProblem, targetProblemWords } from '../../core/target/targetProblem';
import type { LookupStore } from '../../lookup/lookupStore';
import { readTarget } from './editorTarget';
import { plainText } from '../plainText';

interface TargetPick extends vscode.QuickPickItem {
  /** Undefined for what can't be looked up as it stands. */
  readonly target: string | undefined;
  readonly readsClipboard?: boolean;
}

/** Asks for a target: typed, or picked from the clipboard and what was looked up before; undefined when the user leaves. */
export async function askTarget(store: LookupStore, guess = ''): Promise<string | undefined> {
  const offers = [...(await clipboardOffers()), ...recentOffers(store)];
  const pick = vscode.window.createQuickPick<TargetPick>();
  pick.title = vscode.l10n.t('Look Up Backlinks');
  pick.placeholder = vscode.l10n.t(
    'A domain such as example.com, or a page such as https://example.com/page',
  );
  const offer = async () => {
    const { value } = pick;
    const items = value.trim() === '' ? offers : [await typedOffer(value)];
    if (pick.value === value) {
      pick.items = items;
    }
  };
  pick.onDidChangeValue(offer);
  pick.value = guess;
  await offer();
  try {
    return await new Promise<string | undefined>((resolve) => {
      pick.onDidAccept(async () => {
        const { value } = pick;
        const [chosen] = pick.selectedItems;
        // What stands in the box counts: the rows may still be those of an earlier text.
        const target = value.trim() === '' ? chosen?.target : (await typedOffer(value)).target;
        if (target !== undefined) {
          resolve(target);
        } else if (value.trim() === '' && chosen?.readsClipboard) {
          pick.value = await vscode.env.clipboard.readText();
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

/** What was typed is the only offer while there is any, with the reason when it is no target. */
async function typedOffer(value: string): Promise<TargetPick> {
  const parsed = await readTarget(value);
  if (parsed.ok) {
    const label = plainText(parsed.target.value);
    return { label, iconPath: new vscode.ThemeIcon('search'), target: value, alwaysShow: true };
  }
  const { reason, advice } = targetProblemWords(parsed.problem);
  const iconPath = new vscode.ThemeIcon('error');
  return { label: reason, detail: advice, iconPath, target: undefined, alwaysShow: true };
}

/** A browser asks its user before it gives the clipboard away, so there it is read only once it is chosen. */
async function clipboardOffers(): Promise<TargetPick[]> {
  if (vscode.env.uiKind === vscode.UIKind.Web) {
    const iconPath = new vscode.ThemeIcon('clippy');
    return [
      { label: vscode.l10n.t('From the clipboard'), iconPath, target: undefined, readsClipboard: true },
    ];
  }
  const text = (await vscode.env.clipboard.readText()).trim();
  const parsed = await readTarget(text);
  return parsed.ok
    ? [
        {
          label: plainText(parsed.target.value),
          description: vscode.l10n.t('from the clipboard'),
          iconPath: new vscode.ThemeIcon('clippy'),
          target: text,
        },
      ]
    : [];
}

/** More would bury the rest. */
const MOST_RECENT = 30;

function recentOffers(store: LookupStore): TargetPick[] {
  const byTarget = new Map(store.series.map(({ question }) => [question.target.value, question]));
  return [...byTarget.values()].slice(0, MOST_RECENT).map((question) => ({
    label: plainText(question.target.value),
    description: sourceLabel(question.source),
    iconPath: new vscode.ThemeIcon('history'),
    target: question.target.value,
  }));
}

import * as vscode from 'vscode';
import { sourceLabel } from '../core/source';
import { describeTargetProblem } from '../core/targetProblem';
import type { LookupService } from '../lookup/lookupService';
import { readTarget } from './editorTarget';

interface TargetPick extends vscode.QuickPickItem {
  readonly target: string;
}

/** Asks for a target: typed, or picked from the clipboard and what was looked up before; undefined when the user leaves. */
export async function askTarget(lookups: LookupService, guess = ''): Promise<string | undefined> {
  const offers = [...(await clipboardOffer()), ...recentOffers(lookups)];
  const pick = vscode.window.createQuickPick<TargetPick>();
  pick.title = vscode.l10n.t('Look Up Backlinks');
  pick.placeholder = vscode.l10n.t(
    'A domain such as example.com, or a page such as https://example.com/page',
  );
  const offer = async (value: string) => {
    const typed = value.trim() === '' ? [] : [await typedOffer(value)];
    if (pick.value === value) {
      pick.items = [...typed, ...offers];
    }
  };
  pick.value = guess;
  pick.onDidChangeValue(offer);
  await offer(guess);
  try {
    return await new Promise<string | undefined>((resolve) => {
      pick.onDidAccept(() => {
        const chosen = pick.selectedItems[0];
        if (chosen && chosen.target !== '') {
          resolve(chosen.target);
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
      'This address has a query. It is sent as it stands here; shorten it if it holds anything private.',
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

/** What was typed is always offered first, with the reason when it is no target. */
async function typedOffer(value: string): Promise<TargetPick> {
  const parsed = await readTarget(value);
  return parsed.ok
    ? { label: `$(search) ${parsed.target.value}`, target: value, alwaysShow: true }
    : { label: `$(error) ${describeTargetProblem(parsed.problem)}`, target: '', alwaysShow: true };
}

async function clipboardOffer(): Promise<TargetPick[]> {
  const text = (await vscode.env.clipboard.readText()).trim();
  const parsed = await readTarget(text);
  return parsed.ok
    ? [{ label: parsed.target.value, description: vscode.l10n.t('from the clipboard'), target: text }]
    : [];
}

function recentOffers(lookups: LookupService): TargetPick[] {
  return lookups.lookups.map(({ question }) => ({
    label: question.target.value,
    description: sourceLabel(question.source),
    target: question.target.value,
  }));
}

import * as vscode from 'vscode';
import { formatMoney } from '../core/format';
import { describeOptions } from '../core/reading';
import type { Question } from '../core/snapshot';
import { sourceLabel } from '../core/source';

/** Asks before a lookup is sent, naming target, options, source and the estimated cost in USD; true when the user agrees. */
export async function confirmSending(question: Question, estimate: number): Promise<boolean> {
  const lookUp = vscode.l10n.t('Look Up');
  const message =
    estimate > 0
      ? vscode.l10n.t('Look up the backlinks of this target for money?')
      : vscode.l10n.t('Send this address with its query?');
  const options = { modal: true, detail: details(question, estimate) };
  return (await vscode.window.showWarningMessage(message, options, lookUp)) === lookUp;
}

/** Asks before something is bought that may have been paid for already: the answer of the lookup before never came. */
export async function confirmSecondBuy(
  question: Question,
  estimate: number,
): Promise<'buy' | 'check' | undefined> {
  const buy = vscode.l10n.t('Look Up Again');
  const check = vscode.l10n.t('Check with DataForSEO');
  const choice = await vscode.window.showWarningMessage(
    vscode.l10n.t('The lookup of this target before may have been charged, though its answer never came. Look it up again for money?'), // prettier-ignore
    { modal: true, detail: details(question, estimate) },
    check,
    buy,
  );
  return choice === buy ? 'buy' : choice === check ? 'check' : undefined;
}

function details({ target, options, source }: Question, estimate: number): string {
  const locale = vscode.env.language;
  return [
    vscode.l10n.t('Target: {0}', target.value),
    vscode.l10n.t('Options: {0}', describeOptions(options, locale, true).join(', ')),
    vscode.l10n.t('Source: {0}', sourceLabel(source)),
    vscode.l10n.t('Estimated cost: {0}', formatMoney(estimate, locale)),
  ].join('\n');
}

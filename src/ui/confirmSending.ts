import * as vscode from 'vscode';
import { formatMoney } from '../core/format';
import { describeOptions } from '../core/reading';
import type { Question } from '../core/snapshot';
import { isBilled, sourceLabel } from '../core/source';

/** Asks before a lookup that costs money, or that sends a query the user may not have seen; true at once for any other. */
export async function confirmSending(question: Question): Promise<boolean> {
  const { source, target } = question;
  const billed = isBilled(source);
  if (!billed && (source.service === 'sample' || !target.value.includes('?'))) {
    return true;
  }
  const lookUp = vscode.l10n.t('Look Up');
  const message = billed
    ? vscode.l10n.t('Look up the backlinks of this target for money?')
    : vscode.l10n.t('Send this address with its query?');
  const detail = await details(question);
  const choice = await vscode.window.showWarningMessage(message, { modal: true, detail }, lookUp);
  return choice === lookUp;
}

async function details({ target, options, source }: Question): Promise<string> {
  const { PUBLISHED_PRICE } = await import('../dataforseo/service');
  const locale = vscode.env.language;
  return [
    vscode.l10n.t('Target: {0}', target.value),
    vscode.l10n.t('Options: {0}', describeOptions(options, locale, true).join(', ')),
    vscode.l10n.t('Source: {0}', sourceLabel(source)),
    vscode.l10n.t('Estimated cost: {0}', formatMoney(isBilled(source) ? PUBLISHED_PRICE : 0, locale)),
  ].join('\n');
}

import * as vscode from 'vscode';
import { formatMoney } from '../core/format';
import { describeOptions } from '../core/reading';
import { isBilled, sourceLabel } from '../core/source';
import type { Question } from '../core/snapshot';

/** Asks before a lookup that would cost money; true at once when it costs nothing. */
export async function confirmCost(question: Question): Promise<boolean> {
  if (!isBilled(question.source)) {
    return true;
  }
  const { PUBLISHED_PRICE } = await import('../dataforseo/service');
  const lookUp = vscode.l10n.t('Look Up');
  const locale = vscode.env.language;
  const choice = await vscode.window.showWarningMessage(
    vscode.l10n.t('Look up the backlinks of this target for money?'),
    {
      modal: true,
      detail: [
        vscode.l10n.t('Target: {0}', question.target.value),
        vscode.l10n.t('Options: {0}', describeOptions(question.options, locale, true).join(', ')),
        vscode.l10n.t('Source: {0}', sourceLabel(question.source)),
        vscode.l10n.t('Estimated cost: {0}', formatMoney(PUBLISHED_PRICE, locale)),
      ].join('\n'),
    },
    lookUp,
  );
  return choice === lookUp;
}

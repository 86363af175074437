import * as vscode from 'vscode';
import { formatMoney } from '../core/format';
import { isBilled } from '../core/source';
import { stateOf, type Series } from '../lookup/series';
import type { LookUpDeps } from './lookUpDeps';
import { logOutcome, lookUpAndShow } from './lookUpFlow';
import { againBy, termsOf } from './permission';
import { settings } from './settings';
import { usableConnection } from './usableConnection';

/** Asks questions anew: one as a person expects it of one, several as one act. */
export async function lookUpAgain(deps: LookUpDeps, all: readonly Series[]): Promise<void> {
  const [first] = all;
  if (first && all.length === 1) {
    const { target, options, source } = first.question;
    await lookUpAndShow(deps, target, againBy(source), options, { anew: true });
  } else {
    await lookUpMany(deps, all);
  }
}

/** Asks several questions anew as one act, priced as one: the user is asked once, and can stop what isn't sent yet. */
export async function lookUpMany(deps: LookUpDeps, all: readonly Series[]): Promise<void> {
  const connection = all.length > 0 ? await usableConnection(deps) : undefined;
  if (!connection) {
    return;
  }
  const { source } = connection;
  const estimate = all.length * deps.account.estimate(source);
  if (!(await isAgreed(all, estimate, isBilled(source)))) {
    return;
  }
  await vscode.window.withProgress(
    {
      location: vscode.ProgressLocation.Notification,
      title: vscode.l10n.t('Looking up {0} targets…', all.length),
      cancellable: true,
    },
    async (progress, token) => {
      const abort = new AbortController();
      token.onCancellationRequested(() => abort.abort());
      const asked = all.map(async ({ question: { target, options } }) => {
        const question = { target, options, source };
        const { outcome } = deps.lookups.lookUp(connection, target, options, termsOf(deps, question, true), abort.signal); // prettier-ignore
        logOutcome(deps.log, question, await outcome);
        progress.report({ increment: 100 / all.length });
      });
      await Promise.all(asked);
    },
  );
}

/** Above the user's limit, from another service than before, or where one may have been paid for already, it has to be confirmed. */
async function isAgreed(all: readonly Series[], estimate: number, billed: boolean): Promise<boolean> {
  const perhapsPaid = all.filter(({ entries }) => stateOf(entries[0]) === 'unknown').length;
  const wasFree = billed && all.some(({ question }) => !isBilled(question.source));
  if (!billed || (estimate <= settings.confirmAbove && perhapsPaid === 0 && !wasFree)) {
    return true;
  }
  const lookUp = vscode.l10n.t('Look Up');
  const price = formatMoney(estimate, vscode.env.language);
  const detail = [
    vscode.l10n.t('Estimated cost: {0}', price),
    ...(perhapsPaid > 0
      ? [vscode.l10n.t('{0} of them may have been paid for already: their answers never came.', perhapsPaid)]
      : []),
    ...all.slice(0, 20).map(({ question }) => question.target.value),
  ].join('\n');
  const message = vscode.l10n.t('Look up {0} targets for money?', all.length);
  return (await vscode.window.showWarningMessage(message, { modal: true, detail }, lookUp)) === lookUp;
}

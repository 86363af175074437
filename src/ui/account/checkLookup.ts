import * as vscode from 'vscode';
import { formatMoney, formatTime } from '../../core/figures/format';
import { sourceLabel } from '../../core/source';
import type { Doubt, ChargeVerdict } from '../../lookup/checkCharge';
import { stateOf, type Entry } from '../../lookup/series';
import { SeriesArgument } from '../seriesArgument';
import { failureText } from '../../lookup/failureText';
import type { LookUpDeps } from '../lookUpDeps';
import { COMMANDS } from '../ids';
import { failureSummary } from '../failure/reportFailure';
import { usableConnection } from './usableConnection';
import { notify } from '../notify';

/** Asks the service, free of charge, whether it charged for a lookup of unknown outcome, notes the answer and says it. */
export async function checkLookup(deps: LookUpDeps, id: string): Promise<void> {
  await deps.store.load();
  const entry = deps.store.entry(id);
  if (!entry || stateOf(entry) !== 'unknown') {
    void notify.information(vscode.l10n.t('The outcome of this lookup is known.'));
    return;
  }
  const connection = await usableConnection(deps);
  if (!connection) {
    return;
  }
  if (JSON.stringify(connection.source) !== JSON.stringify(entry.question.source)) {
    void notify.warning(
      vscode.l10n.t('This lookup was sent to {0}. Choose that service to check it there.', sourceLabel(entry.question.source)), // prettier-ignore
    );
    return;
  }
  const { checkCharge } = await import('../../lookup/late');
  const verdict = await vscode.window.withProgress(
    {
      location: vscode.ProgressLocation.Notification,
      title: vscode.l10n.t('Asking DataForSEO whether the lookup was charged…'),
      cancellable: true,
    },
    (_progress, token) => {
      const abort = new AbortController();
      token.onCancellationRequested(() => abort.abort());
      const lookups = deps.store.series.flatMap(({ entries }) => entries);
      return checkCharge(connection, entry, { lookups, now: Date.now() }, abort.signal);
    },
  );
  await note(deps, entry, verdict);
  await tell(deps, entry, verdict);
}

async function note(
  { journal, log, store }: LookUpDeps,
  { id }: Entry,
  verdict: ChargeVerdict,
): Promise<void> {
  log.info(
    `check: ${verdict.status}${verdict.status === 'failed' ? `, ${failureSummary(verdict.failure)}` : ''}`,
  );
  if (verdict.status === 'charged' || verdict.status === 'notCharged') {
    const charged = verdict.status === 'charged';
    const cost = verdict.status === 'charged' ? verdict.cost : 0;
    await journal.append({ kind: 'checked', id, at: Date.now(), charged, cost });
    await store.load();
  }
}

async function tell({ store }: LookUpDeps, { id }: Entry, verdict: ChargeVerdict): Promise<void> {
  const lookUpAgain = vscode.l10n.t('Look Up Again');
  const isDecided = verdict.status === 'charged' || verdict.status === 'notCharged';
  const actions = isDecided ? [lookUpAgain] : [];
  const choice = await notify.information(verdictText(verdict), ...actions);
  const series = store.seriesOf(id);
  if (choice === lookUpAgain && series) {
    await vscode.commands.executeCommand(COMMANDS.lookUpAgain, new SeriesArgument(series.key));
  }
}

function verdictText(verdict: ChargeVerdict): string {
  const locale = vscode.env.language;
  switch (verdict.status) {
    case 'charged':
      return verdict.cost === null
        ? vscode.l10n.t('DataForSEO charged for this lookup. Its answer can\'t be fetched again.')
        : vscode.l10n.t('DataForSEO charged {0} for this lookup. Its answer can\'t be fetched again.', formatMoney(verdict.cost, locale)); // prettier-ignore
    case 'notCharged':
      return vscode.l10n.t(
        'This lookup was not charged: the account that is signed in has no charge for it.',
      );
    case 'tooEarly':
      return vscode.l10n.t('DataForSEO does not list this lookup yet. Check again after {0}.', formatTime(verdict.until, locale)); // prettier-ignore
    case 'undecidable':
      return doubtText(verdict.doubt);
    case 'failed':
      return vscode.l10n.t('It could not be checked: {0}', failureText(verdict.failure));
  }
}

function doubtText(doubt: Doubt): string {
  switch (doubt) {
    case 'tooOld':
      return vscode.l10n.t('This lookup is older than a month: DataForSEO can\'t tell any more whether it was charged. Your invoices can.'); // prettier-ignore
    case 'otherAccount':
      return vscode.l10n.t('This lookup was sent with another account. Sign in with that account, then check again.'); // prettier-ignore
    case 'unknownAccount':
      return vscode.l10n.t("DataForSEO lists no charge for this lookup in your account, but it isn't known which account it was sent with, so it may have been charged to another."); // prettier-ignore
    case 'clock':
      return vscode.l10n.t("It's not certain whether this lookup was charged: DataForSEO's clock differs from this machine's, differed when it was sent, or isn't known. Your invoices can tell."); // prettier-ignore
    case 'unreadable':
      return vscode.l10n.t("It's not certain whether this lookup was charged: DataForSEO's list of your calls is incomplete. Check again later."); // prettier-ignore
    case 'tooMany':
      return vscode.l10n.t('Your account made too many calls around that time to find this lookup. Your invoices tell whether it was charged.'); // prettier-ignore
  }
}

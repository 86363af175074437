import * as vscode from 'vscode';
import { formatPrice, formatTime } from '../../core/figures/format';
import { sourceLabel, type Source } from '../../core/source';
import type { Doubt, ChargeVerdict } from '../../lookup/checkCharge';
import type { Call } from '../../lookup/lookupsOf';
import { stateOf } from '../../lookup/series';
import { SeriesArgument } from '../seriesArgument';
import { failureText } from '../../lookup/failureText';
import type { LookUpDeps } from '../lookUpDeps';
import { COMMANDS } from '../ids';
import { failureSummary } from '../failure/reportFailure';
import { usableConnection } from './usableConnection';
import { notify } from '../notify';
import { lookupCount } from '../tree/listViewText';

/** Asks the service, free of charge, whether it charged for a call of unknown outcome, notes the answer and says it. */
export async function checkLookup(deps: LookUpDeps, id: string): Promise<void> {
  const checked = await check(deps, id);
  if (checked) {
    await tell(deps, checked.call, checked.verdict);
  }
}

/** Checks all lookups that may have been charged, one after the other, and says once what came of it. */
export async function checkAllLookups(deps: LookUpDeps): Promise<void> {
  await deps.store.load();
  const all: ChargeVerdict[] = [];
  for (const { id } of deps.store.unknown) {
    const checked = await check(deps, id);
    if (!checked) {
      break; // why has been said; asking about the others would say it again
    }
    all.push(checked.verdict);
  }
  if (all.length > 0) {
    const count = (status: ChargeVerdict['status']) => all.filter((one) => one.status === status).length;
    const [charged, free] = [count('charged'), count('notCharged')];
    const uncertain = all.length - charged - free;
    void notify.information(vscode.l10n.t('{0} checked: {1} charged, {2} not charged, {3} still uncertain.', lookupCount(all.length), charged, free, uncertain)); // prettier-ignore
  }
}

/** Undefined after saying why a lookup can't be checked now. */
async function check(
  deps: LookUpDeps,
  id: string,
): Promise<{ readonly call: Call; readonly verdict: ChargeVerdict } | undefined> {
  await deps.store.load();
  const call = deps.store.call(id);
  if (!call || stateOf(call) !== 'unknown') {
    void notify.information(vscode.l10n.t('This lookup has already been resolved.'));
    return undefined;
  }
  const connection = await usableConnection(deps);
  if (!connection) {
    return undefined;
  }
  if (JSON.stringify(connection.source) !== JSON.stringify(call.question.source)) {
    void notify.warning(
      vscode.l10n.t('This lookup was sent to {0}. Switch to that source to check it.', sourceLabel(call.question.source)), // prettier-ignore
    );
    return undefined;
  }
  const { checkCharge } = await import('../../lookup/late');
  const verdict = await vscode.window.withProgress(
    {
      location: vscode.ProgressLocation.Notification,
      title: vscode.l10n.t('Checking with DataForSEO whether the lookup was charged…'),
      cancellable: true,
    },
    (_progress, token) => {
      const abort = new AbortController();
      token.onCancellationRequested(() => abort.abort());
      const lookups = deps.store.series.flatMap(({ entries }) => entries);
      return checkCharge(connection, call, { lookups, now: Date.now() }, abort.signal);
    },
  );
  await note(deps, call, verdict);
  return { call, verdict };
}

async function note(
  { journal, log, store }: LookUpDeps,
  { id }: Call,
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

async function tell({ store }: LookUpDeps, { id, question }: Call, verdict: ChargeVerdict): Promise<void> {
  const lookUpAgain = vscode.l10n.t('Look Up Again');
  const isDecided = verdict.status === 'charged' || verdict.status === 'notCharged';
  const actions = isDecided ? [lookUpAgain] : [];
  const choice = await notify.information(verdictText(verdict, question.source), ...actions);
  const series = store.seriesOf(id);
  if (choice === lookUpAgain && series) {
    await vscode.commands.executeCommand(COMMANDS.lookUpAgain, new SeriesArgument(series.key));
  }
}

function verdictText(verdict: ChargeVerdict, source: Source): string {
  const locale = vscode.env.language;
  switch (verdict.status) {
    case 'charged':
      return verdict.cost === null
        ? vscode.l10n.t("DataForSEO charged for this lookup. The result can't be recovered.")
        : vscode.l10n.t("DataForSEO charged {0} for this lookup. The result can't be recovered.", formatPrice(verdict.cost, locale)); // prettier-ignore
    case 'notCharged':
      return vscode.l10n.t("You weren't charged for this lookup.");
    case 'tooEarly':
      return vscode.l10n.t("DataForSEO doesn't list this lookup yet. Check again after {0}.", formatTime(verdict.until, locale)); // prettier-ignore
    case 'undecidable':
      return doubtText(verdict.doubt);
    case 'failed':
      return vscode.l10n.t("Couldn't check: {0}", failureText(verdict.failure, source, locale));
  }
}

function doubtText(doubt: Doubt): string {
  switch (doubt) {
    case 'tooOld':
      return vscode.l10n.t('This lookup is more than a month old, so DataForSEO no longer lists it. Check your invoices.'); // prettier-ignore
    case 'otherAccount':
      return vscode.l10n.t('This lookup was sent with another account. Sign in with that account, then check again.'); // prettier-ignore
    case 'unknownAccount':
      return vscode.l10n.t('Your DataForSEO account shows no charge for this lookup, but it may have been sent with another account.'); // prettier-ignore
    case 'clock':
      return vscode.l10n.t("It's not certain whether this lookup was charged, because this computer's clock differs from DataForSEO's. Check your invoices."); // prettier-ignore
    case 'unreadable':
      return vscode.l10n.t("It's not certain whether this lookup was charged, because DataForSEO's list of calls is incomplete. Check again later."); // prettier-ignore
    case 'tooMany':
      return vscode.l10n.t('Your account made too many calls around that time to find this lookup. Check your invoices.'); // prettier-ignore
  }
}

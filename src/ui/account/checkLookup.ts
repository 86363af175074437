import * as vscode from 'vscode';
import { isSameSource, sourceLabel, type Source } from '../../core/source';
import type { ChargeVerdict } from '../../lookup/checkCharge';
import type { Connection } from '../../lookup/connections';
import type { Call } from '../../lookup/lookupsOf';
import { stateOf } from '../../lookup/series';
import { SeriesArgument } from '../seriesArgument';
import type { LookUpDeps } from '../lookUpDeps';
import { COMMANDS } from '../ids';
import { failureSummary } from '../failure/reportFailure';
import { usableConnection } from './usableConnection';
import { notify } from '../notify';
import { lookupCount } from '../tree/listViewText';
import { verdictText } from './verdictText';

type CheckDeps = Pick<LookUpDeps, 'store' | 'journal' | 'log' | 'connections' | 'credentials'>;

/** Asks the service, free of charge, whether it charged for a call of unknown outcome, notes the answer and says it. */
export async function checkLookup(deps: CheckDeps, id: string): Promise<void> {
  await deps.store.load();
  const call = deps.store.call(id);
  if (!call || stateOf(call) !== 'unknown') {
    void notify.information(vscode.l10n.t('This lookup has already been resolved.'));
    return;
  }
  const connection = await usableConnection(deps);
  if (connection && isSentTo(connection, call)) {
    const title = vscode.l10n.t('Checking with DataForSEO whether the lookup was charged…');
    const verdict = await withCancelButton(title, (signal) => check(deps, connection, call, signal));
    void tell(deps, call, verdict);
  } else if (connection) {
    tellOtherSource(call);
  }
}

/**
 * Checks all lookups that may have been charged, one after the other, and says once what came of it. The first one that can't be checked
 * ends it: the others would fail alike. Those that were sent to another source are left for when it is chosen.
 */
export async function checkAllLookups(deps: CheckDeps): Promise<void> {
  await deps.store.load();
  const { unknown } = deps.store;
  const [first] = unknown;
  if (!first) {
    void notify.information(vscode.l10n.t('There are no lookups to check.'));
    return;
  }
  const connection = await usableConnection(deps);
  if (!connection) {
    return;
  }
  const own = unknown.filter((call) => isSentTo(connection, call));
  if (own.length === 0) {
    tellOtherSource(first);
    return;
  }
  const title = vscode.l10n.t('Checking {0} with DataForSEO…', lookupCount(own.length));
  const verdicts: ChargeVerdict[] = [];
  await withCancelButton(title, async (signal) => {
    for (const call of own) {
      const verdict = await check(deps, connection, call, signal);
      verdicts.push(verdict);
      if (verdict.status === 'failed') {
        return;
      }
    }
  });
  tellAll(verdicts, connection.source, unknown.length - own.length);
}

function isSentTo({ source }: Connection, { question }: Call): boolean {
  return isSameSource(source, question.source);
}

async function withCancelButton<R>(title: string, work: (signal: AbortSignal) => Promise<R>): Promise<R> {
  const location = vscode.ProgressLocation.Notification;
  return vscode.window.withProgress({ location, title, cancellable: true }, (_progress, token) => {
    const abort = new AbortController();
    token.onCancellationRequested(() => abort.abort());
    return work(abort.signal);
  });
}

async function check(
  deps: CheckDeps,
  connection: Connection,
  call: Call,
  signal: AbortSignal,
): Promise<ChargeVerdict> {
  const { checkCharge } = await import('../../lookup/late');
  const lookups = deps.store.series.flatMap(({ entries }) => entries);
  const verdict = await checkCharge(connection, call, { lookups, now: Date.now() }, signal);
  await note(deps, call, verdict);
  return verdict;
}

async function note({ journal, log, store }: CheckDeps, { id }: Call, verdict: ChargeVerdict): Promise<void> {
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

async function tell({ store }: CheckDeps, { id, question }: Call, verdict: ChargeVerdict): Promise<void> {
  const lookUpAgain = vscode.l10n.t('Look Up Again');
  const isDecided = verdict.status === 'charged' || verdict.status === 'notCharged';
  const actions = isDecided ? [lookUpAgain] : [];
  const choice = await notify.information(verdictText(verdict, question.source), ...actions);
  const series = store.seriesOf(id);
  if (choice === lookUpAgain && series) {
    await vscode.commands.executeCommand(COMMANDS.lookUpAgain, new SeriesArgument(series.key));
  }
}

function tellOtherSource({ question }: Call): void {
  void notify.warning(
    vscode.l10n.t('This lookup was sent to {0}. Switch to that source to check it.', sourceLabel(question.source)), // prettier-ignore
  );
}

/** One message for all: what was found out, what failed, and how many were left out. */
function tellAll(all: readonly ChargeVerdict[], source: Source, others: number): void {
  const failed = all.find(({ status }) => status === 'failed');
  const count = (status: ChargeVerdict['status']) => all.filter((one) => one.status === status).length;
  const [charged, free] = [count('charged'), count('notCharged')];
  const checked = all.length - count('failed');
  const uncertain = checked - charged - free;
  const text = [
    ...(checked > 0
      ? [vscode.l10n.t('{0} checked: {1} charged, {2} not charged, {3} still uncertain.', lookupCount(checked), charged, free, uncertain)] // prettier-ignore
      : []),
    ...(failed ? [verdictText(failed, source)] : []),
    ...(others > 0
      ? [vscode.l10n.t('{0} not checked because another source is selected.', lookupCount(others))]
      : []),
  ].join(' ');
  void (failed ? notify.error(text) : notify.information(text));
}

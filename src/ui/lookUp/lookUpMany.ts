import * as vscode from 'vscode';
import { formatPrice } from '../../core/figures/format';
import { isBilled } from '../../core/source';
import { strangersText } from '../../core/strangersText';
import { Consent, type Decision, type Initiator } from '../../lookup/consent';
import type { Outcome } from '../../lookup/outcome';
import type { Series } from '../../lookup/series';
import type { LookupRequest } from '../../lookup/situation';
import type { LookUpDeps } from '../lookUpDeps';
import { logOutcome, lookUpAndShow } from './lookUpFlow';
import { lookupRequest } from './lookupRequest';
import { settings } from '../settings';
import { usableConnection } from '../account/usableConnection';
import { notify } from '../notify';

/** So many targets are named in the question. */
const MOST_NAMED = 20;

/** Asks questions anew: one as a person expects it of one, several as one act. */
export async function lookUpAgain(
  deps: LookUpDeps,
  all: readonly Series[],
  initiator: Initiator,
): Promise<void> {
  const [first] = all;
  if (first && all.length === 1) {
    const { target, options, source } = first.question;
    await lookUpAndShow(deps, target, { initiator, anew: true, repeats: source }, options);
  } else {
    await lookUpMany(deps, all, initiator);
  }
}

/** Asks several questions anew as one act, priced as one: the user is asked once, and can stop what isn't sent yet. */
export async function lookUpMany(
  deps: LookUpDeps,
  all: readonly Series[],
  initiator: Initiator,
): Promise<void> {
  const connection = all.length > 0 ? await usableConnection(deps) : undefined;
  if (!connection) {
    return;
  }
  const requests = all.map(({ question: { endpoint, target, options, source } }) => {
    const question = { endpoint, target, options, source: connection.source };
    return lookupRequest(deps, connection, question, { initiator, anew: true, repeats: source });
  });
  const agreed = await askForAll(deps, requests);
  if (!agreed) {
    return;
  }
  const outcomes = await vscode.window.withProgress(
    {
      location: vscode.ProgressLocation.Notification,
      title: vscode.l10n.t('Looking up {0} targets…', all.length),
      cancellable: true,
    },
    async (progress, token) => {
      const abort = new AbortController();
      token.onCancellationRequested(() => abort.abort());
      const asked = agreed.map(async (request) => {
        const outcome = await deps.lookups.lookUp(request, abort.signal).outcome;
        logOutcome(deps.log, request.question, outcome);
        progress.report({ increment: 100 / all.length });
        return outcome;
      });
      return Promise.all(asked);
    },
  );
  tellLeft(outcomes);
  tellFailures(deps, outcomes);
}

/** Says what was given up: what was sent can't be taken back. */
function tellLeft(outcomes: readonly Outcome[]): void {
  const count = (status: Outcome['status']) => outcomes.filter((one) => one.status === status).length;
  const [cancelled, pending] = [count('cancelled'), count('pending')];
  if (pending > 0) {
    void notify.information(
      vscode.l10n.t('{0} canceled. {1} already sent: their results are saved when they arrive.', cancelled, pending), // prettier-ignore
    );
  }
}

/** The requests with what the user agreed to, asked once for all of them where anything has to be asked; undefined means no. */
async function askForAll(
  deps: LookUpDeps,
  requests: readonly LookupRequest[],
): Promise<readonly LookupRequest[] | undefined> {
  const decisions = await Promise.all(requests.map((request) => deps.lookups.preview(request)));
  const proposals = decisions.map(proposalOf);
  const billed = proposals.filter((proposal) => proposal && isBilled(proposal.question.source));
  const price = billed.reduce((sum, proposal) => sum + (proposal?.mostCost ?? 0), 0);
  const mustAsk = decisions.some(({ kind }) => kind === 'ask') || price > settings.confirmAbove;
  if (mustAsk && !(await isAgreed(proposals, price))) {
    return undefined;
  }
  return requests.map((request, n) => {
    const proposal = proposals[n];
    return mustAsk && proposal ? { ...request, agreed: Consent.given(proposal) } : request;
  });
}

function proposalOf(decision: Decision) {
  return decision.kind === 'ask'
    ? decision.proposal
    : decision.kind === 'send'
      ? decision.consent.proposal
      : undefined;
}

async function isAgreed(
  proposals: readonly ReturnType<typeof proposalOf>[],
  price: number,
): Promise<boolean> {
  const lookUp = vscode.l10n.t('Look Up');
  const asked = proposals.filter((proposal) => proposal !== undefined);
  const uncertain = asked.filter(({ despite }) => despite.length > 0).length;
  const detail = [
    ...(uncertain > 0 ? [vscode.l10n.t('{0} of them may already have been charged.', uncertain)] : []),
    ...(asked.some(({ reasons }) => reasons.includes('foreignCaller'))
      ? [vscode.l10n.t('This may have been started by another extension.')]
      : []),
    '',
    ...asked.slice(0, MOST_NAMED).map(({ question }) => strangersText(question.target.value)),
    ...(asked.length > MOST_NAMED ? [vscode.l10n.t('and {0} more', asked.length - MOST_NAMED)] : []),
  ].join('\n');
  const message = vscode.l10n.t(
    'Look up {0} targets for about {1}?',
    asked.length,
    formatPrice(price, vscode.env.language),
  );
  return (await notify.question(message, detail, lookUp)) === lookUp;
}

/** One notification for all that brought no result; each row says why. */
function tellFailures({ log }: LookUpDeps, outcomes: readonly Outcome[]): void {
  const failed = outcomes.filter(({ status }) => status === 'failed').length;
  const uncertain = outcomes.filter(({ status }) => status === 'unknown').length;
  if (failed + uncertain > 0) {
    const showLog = vscode.l10n.t('Show Log');
    const text =
      uncertain > 0
        ? vscode.l10n.t('{0} of {1} targets have no result; {2} may have been charged. Each row says why.', failed + uncertain, outcomes.length, uncertain) // prettier-ignore
        : vscode.l10n.t('{0} of {1} targets have no result. Each row says why.', failed, outcomes.length);
    void notify.error(text, showLog).then((choice) => choice && log.show());
  }
}

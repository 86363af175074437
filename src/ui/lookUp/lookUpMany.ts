import * as vscode from 'vscode';
import { formatPrice } from '../../core/figures/format';
import { isBilled } from '../../core/source';
import { seriesKey, SUMMARY } from '../../core/snapshot';
import { strangersText } from '../../core/strangersText';
import type { Target } from '../../core/target/target';
import { Consent, type Decision, type Initiator } from '../../lookup/consent';
import type { Outcome } from '../../lookup/outcome';
import { isOfFigures, type Series } from '../../lookup/series';
import type { LookupRequest } from '../../lookup/situation';
import type { LookUpDeps } from '../lookUpDeps';
import { logOutcome, lookUpAndShow, usableOptions } from './lookUpFlow';
import { lookUpRows } from '../lists/lookUpRows';
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
  if (first && all.length === 1 && !isOfFigures(first)) {
    await lookUpRows(deps, first.question, '', initiator);
  } else if (first && all.length === 1) {
    const { target, options, source } = first.question;
    await lookUpAndShow(deps, target, { initiator, anew: true, repeats: source }, options);
  } else {
    await lookUpMany(deps, all, initiator);
  }
}

/** Asks several questions anew as one act. */
export async function lookUpMany(
  deps: LookUpDeps,
  all: readonly Series[],
  initiator: Initiator,
): Promise<void> {
  const connection = all.length > 0 ? await usableConnection(deps) : undefined;
  if (connection) {
    const requests = all.map(({ question: before }) => {
      const question = { ...before, source: connection.source };
      return lookupRequest(deps, connection, question, { initiator, anew: true, repeats: before.source });
    });
    await lookUpAsOne(deps, requests, false);
  }
}

/** Looks several targets up as one act, by the options of the settings; what is saved is not asked anew. */
export async function lookUpTargets(
  deps: LookUpDeps,
  targets: readonly Target[],
  initiator: Initiator,
): Promise<void> {
  const options = await usableOptions(deps);
  const connection = options && (await usableConnection(deps));
  if (connection) {
    const { source } = connection;
    const questions = targets.map((target) => ({ endpoint: SUMMARY, target, options, source }));
    const requests = questions.map((question) => lookupRequest(deps, connection, question, { initiator }));
    const outcomes = await lookUpAsOne(deps, requests, source.service !== 'sample');
    const [first] = questions;
    if (outcomes && first) {
      deps.tree.reveal(seriesKey(first), false);
      tellSaved(outcomes);
    }
  }
}

/** One act, priced as one: the user is asked once, and can stop what isn't sent yet; undefined where the user doesn't want it. */
async function lookUpAsOne(
  deps: LookUpDeps,
  requests: readonly LookupRequest[],
  showsQueries: boolean,
): Promise<readonly Outcome[] | undefined> {
  const agreed = await askForAll(deps, requests, showsQueries);
  if (!agreed) {
    return undefined;
  }
  const outcomes = await vscode.window.withProgress(
    {
      location: vscode.ProgressLocation.Notification,
      title: vscode.l10n.t('Looking up {0} targets…', requests.length),
      cancellable: true,
    },
    async (progress, token) => {
      const abort = new AbortController();
      token.onCancellationRequested(() => abort.abort());
      const asked = agreed.map(async (request) => {
        const outcome = await deps.lookups.lookUp(request, abort.signal).outcome;
        logOutcome(deps.log, request.question, outcome);
        progress.report({ increment: 100 / requests.length });
        return outcome;
      });
      return Promise.all(asked);
    },
  );
  tellLeft(outcomes);
  tellFailures(deps, outcomes);
  return outcomes;
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

/** So many that cost money are sent without a question, where their price needs none. */
const MOST_UNASKED = 5;

/** The requests with what the user agreed to, asked once for all of them where anything has to be asked; undefined means no. */
async function askForAll(
  deps: LookUpDeps,
  requests: readonly LookupRequest[],
  showsQueries: boolean,
): Promise<readonly LookupRequest[] | undefined> {
  const decisions = await Promise.all(requests.map((request) => deps.lookups.preview(request)));
  const proposals = decisions.map(proposalOf);
  const billed = proposals.filter((proposal) => proposal && isBilled(proposal.question.source));
  const price = billed.reduce((sum, proposal) => sum + (proposal?.mostCost ?? 0), 0);
  const queries = showsQueries ? proposals.filter(hasQuery).length : 0;
  const mustAsk =
    decisions.some(({ kind }) => kind === 'ask') ||
    price > settings.confirmAbove ||
    billed.length > MOST_UNASKED ||
    queries > 0;
  if (mustAsk && !(await isAgreed(proposals, price, queries))) {
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

function hasQuery(proposal: ReturnType<typeof proposalOf>): boolean {
  return proposal?.question.target.value.includes('?') ?? false;
}

async function isAgreed(
  proposals: readonly ReturnType<typeof proposalOf>[],
  price: number,
  queries: number,
): Promise<boolean> {
  const lookUp = vscode.l10n.t('Look Up');
  // Those with a query first: they are to be seen before they are sent.
  const asked = proposals
    .filter((proposal) => proposal !== undefined)
    .sort((a, b) => Number(hasQuery(b)) - Number(hasQuery(a)));
  const uncertain = asked.filter(({ despite }) => despite.length > 0).length;
  const detail = [
    ...(uncertain > 0 ? [vscode.l10n.t('{0} of them may already have been charged.', uncertain)] : []),
    ...(asked.some(({ reasons }) => reasons.includes('foreignCaller'))
      ? [vscode.l10n.t('This may have been started by another extension.')]
      : []),
    ...(queries > 0 ? [queriesText(queries)] : []),
    '',
    ...asked.slice(0, MOST_NAMED).map(({ question }) => strangersText(question.target.value)),
    ...(asked.length > MOST_NAMED ? [vscode.l10n.t('and {0} more', asked.length - MOST_NAMED)] : []),
  ].join('\n');
  const message =
    price === 0
      ? vscode.l10n.t('Look up {0} targets?', asked.length)
      : vscode.l10n.t(
          'Look up {0} targets for about {1}?',
          asked.length,
          formatPrice(price, vscode.env.language),
        );
  return (await notify.question(message, detail, lookUp)) === lookUp;
}

function queriesText(count: number): string {
  return count === 1
    ? vscode.l10n.t('{0} URL has a query string, which is sent too. Check it for anything private.', count)
    : vscode.l10n.t(
        '{0} URLs have query strings, which are sent too. Check them for anything private.',
        count,
      );
}

/** Nothing new to be seen needs a word; the rows show the rest. */
function tellSaved(outcomes: readonly Outcome[]): void {
  const saved = outcomes.filter((outcome) => 'fromCache' in outcome && outcome.fromCache).length;
  if (saved > 0) {
    void notify.information(
      vscode.l10n.t('{0} of {1} targets have saved results, which are used again.', saved, outcomes.length),
    );
  }
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

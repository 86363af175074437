import * as vscode from 'vscode';
import { SUMMARY, type Snapshot } from '../core/snapshot';
import { checkOptions, type LookupOptions } from '../core/options/options';
import { sourceLabel, type Source } from '../core/source';
import type { BacklinkSummary } from '../core/figures/summary';
import { describeTargetProblem } from '../core/target/targetProblem';
import { failureCode, type LookupFailure } from '../lookup/lookupFailure';
import type { Outcome } from '../lookup/outcome';
import { readTarget } from './lookUp/editorTarget';
import { failureText } from '../lookup/failureText';
import type { LookUpDeps } from './lookUpDeps';
import { logOutcome, type LooseOptions } from './lookUp/lookUpFlow';
import { lookupRequest } from './lookUp/lookupRequest';
import { settings } from './settings';

/** How a lookup through the API ended. Costs are in USD and of this call alone: 0 for an answer of before; null where the reply doesn't say. */
export type LookUpOutcome =
  | {
      readonly status: 'found';
      readonly cost: number | null;
      readonly summary: BacklinkSummary;
      /** The words that belong beside every figure, such as "DataForSEO" or "Sample data". */
      readonly source: string;
      /** When the reply came, in milliseconds since 1970 UTC. */
      readonly takenAt: number;
    }
  /** The service knows no backlinks of the target. */
  | { readonly status: 'noData'; readonly cost: number | null }
  /** Refused here or by the service, with a stable code and our words for it. */
  | { readonly status: 'failed'; readonly cost: number | null; readonly failure: LookUpFailure }
  /** It was sent and may have been charged; asking again may pay twice. */
  | { readonly status: 'unknown'; readonly cost: null; readonly failure: LookUpFailure }
  /** The user declined, or cancelled before it was sent. */
  | { readonly status: 'cancelled'; readonly cost: number };

export interface LookUpFailure {
  readonly code: string;
  readonly message: string;
}

/** What `activate()` returns to other extensions. */
export interface SeoBacklinksApi {
  /**
   * Looks up the backlinks of a domain, a subdomain or a page. The user is asked first whenever it would cost money.
   * Options that are left out are those of the user's settings. Never rejects.
   */
  lookUp(target: string, options?: Partial<LookupOptions>): Promise<LookUpOutcome>;
}

/** The API for other extensions; it shows nothing but the question about money and the row in the tree. */
export function publicApi(deps: LookUpDeps): SeoBacklinksApi {
  return {
    async lookUp(text, given = {}) {
      const asked = readArguments(text, given);
      try {
        return asked ? await lookUp(deps, asked) : refused('arguments', UNREADABLE());
      } catch (error) {
        deps.log.error(error instanceof Error ? error : String(error));
        return refused('internal', vscode.l10n.t('Something went wrong. See the log for details.'));
      }
    },
  };
}

/** What another extension has asked for, copied: what it changes later, while the user is asked, is not what the user is asked about. */
interface Arguments {
  readonly text: string;
  readonly options: LooseOptions;
}

const UNREADABLE = () => vscode.l10n.t("The lookup's arguments couldn't be read.");

/** Undefined where reading them throws: anything may be passed. */
function readArguments(text: unknown, given: unknown): Arguments | undefined {
  try {
    return { text: String(text), options: JSON.parse(JSON.stringify(given ?? {})) as LooseOptions };
  } catch {
    return undefined;
  }
}

async function lookUp(deps: LookUpDeps, { text, options: given }: Arguments): Promise<LookUpOutcome> {
  const parsed = await readTarget(text);
  if (!parsed.ok) {
    return refused(`target.${parsed.problem}`, describeTargetProblem(parsed.problem));
  }
  const checked = checkOptions({ ...settings.lookupOptions, ...given });
  if (!checked.ok) {
    const [first] = checked.problems;
    return refused(`option.${first?.option}`, first?.reason ?? '');
  }
  const source = { service: settings.service, via: null };
  const connected = await deps.connections.open(settings.service, settings.serviceAddress);
  if (!connected.ok) {
    return refusedBy({ kind: 'notSent', reason: 'badAddress' }, source);
  }
  const { connection } = connected;
  if (settings.service !== 'sample' && !(await deps.credentials.isSignedIn())) {
    return refusedBy({ kind: 'notSent', reason: 'noCredentials' }, source);
  }
  const question = {
    endpoint: SUMMARY,
    target: parsed.target,
    options: checked.options,
    source: connection.source,
  };
  const request = lookupRequest(deps, connection, question, { initiator: 'code' });
  const outcome = await deps.lookups.lookUp(request, new AbortController().signal).outcome;
  logOutcome(deps.log, question, outcome);
  return publicOutcome(outcome, connection.source);
}

function refusedBy(failure: LookupFailure, source: Source): LookUpOutcome {
  return refused(failureCode(failure), failureText(failure, source, vscode.env.language));
}

function refused(code: string, message: string): LookUpOutcome {
  return { status: 'failed', cost: 0, failure: { code, message } };
}

/** Nobody waits for it any more: what comes of it is known later. */
const STOPPED_WAITING: LookupFailure = { kind: 'noReply', reason: 'cancelled' };

function publicOutcome(outcome: Outcome, source: Source): LookUpOutcome {
  switch (outcome.status) {
    case 'found': {
      const { data, question, takenAt } = outcome.answers[0] as Snapshot; // a summary was asked for
      return {
        status: 'found',
        cost: outcome.cost,
        summary: data,
        source: sourceLabel(question.source),
        takenAt,
      };
    }
    case 'pending':
      return publicOutcome({ status: 'unknown', cost: null, failure: STOPPED_WAITING }, source);
    case 'failed':
    case 'unknown': {
      const message = failureText(outcome.failure, source, vscode.env.language);
      const failure = { code: failureCode(outcome.failure), message };
      return outcome.status === 'failed'
        ? { status: 'failed', cost: outcome.cost, failure }
        : { status: 'unknown', cost: null, failure };
    }
    case 'noData':
    case 'cancelled':
      return { status: outcome.status, cost: outcome.cost } as LookUpOutcome;
  }
}

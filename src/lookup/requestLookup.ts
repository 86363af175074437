import { seriesKey } from '../core/snapshot';
import { isBilled } from '../core/source';
import { hashAccount } from './accountHash';
import { toJournalError } from './journal/journalError';
import { decide, type Consent, type Decision } from './consent';
import { CANCELLED, outcomeOf, type Outcome } from './outcome';
import { withheld, type Withheld } from './lookupFailure';
import { Purchase, type PurchaseDeps } from './purchase';
import type { PurchaseGate } from './purchaseGate';
import type { Rush } from './rush';
import { isAnswer } from './series';
import { situationOf, type Findings, type LookupRequest } from './situation';
import { untilEnded } from './untilEnded';

/** What looking up works with. */
export interface RequestDeps extends PurchaseDeps {
  readonly gate: PurchaseGate;
  readonly rush: Rush;
}

/** Says that the newest view wants another decision than to send. */
const DECIDE_AGAIN = { status: 'decideAgain' } as const;
const UNNOTED = withheld('journal');

/**
 * The one way to an answer: from what was paid for, by waiting for a lookup under way, or by a call to the service. A call that bills is
 * sent only with the user's consent to exactly this call, decided again on the newest history of all windows, and noted before.
 */
export async function requestLookup(
  deps: RequestDeps,
  request: LookupRequest,
  signal: AbortSignal,
): Promise<Outcome> {
  const { store } = deps;
  await store.load();
  const findings: Findings = {
    before: answeredBefore(deps, request),
    unreadable: new Set(),
    isCounted: false,
  };
  let consent = request.agreed;
  let tell = request.onAgreed;
  const agreed = () => {
    tell?.();
    tell = undefined;
  };
  while (!signal.aborted) {
    const decision = await decideNow(deps, request, findings, consent);
    switch (decision.kind) {
      case 'useSaved': {
        const outcome = await outcomeOf(store, decision.entry, true);
        if (outcome.status === 'found' || outcome.status === 'noData') {
          agreed();
          return outcome;
        }
        findings.unreadable.add(decision.entry.id);
        break;
      }
      case 'join':
        agreed();
        await untilEnded(store, decision.entry.id, signal);
        break;
      case 'refuse': {
        const purchase = Purchase.begin(deps, request.question, 0);
        agreed();
        await purchase.end(withheld(decision.reason, decision.amounts));
        return outcomeOf(store, purchase.entry, false);
      }
      case 'ask':
        consent = await request.ask(decision.proposal);
        if (!consent) {
          return CANCELLED;
        }
        break;
      case 'send': {
        consent = decision.consent;
        const bought = buy(deps, request, findings, consent, signal);
        agreed();
        const outcome = await bought;
        if (outcome.status !== 'decideAgain') {
          return outcome;
        }
      }
    }
    await store.load();
  }
  return CANCELLED;
}

/** What would be done with a request now; nothing is sent, and nobody asked. */
export async function previewLookup(deps: RequestDeps, request: LookupRequest): Promise<Decision> {
  await deps.store.load();
  const findings: Findings = {
    before: answeredBefore(deps, request),
    unreadable: new Set(),
    isCounted: true,
  };
  return decideNow(deps, request, findings, request.agreed);
}

function answeredBefore({ store }: RequestDeps, { question }: LookupRequest): ReadonlySet<string> {
  const answers = store.find(seriesKey(question))?.entries.filter(isAnswer) ?? [];
  return new Set(answers.map(({ id }) => id));
}

/** Decides on the view of the store's last reading, on nobody's behalf but the request's own. */
async function decideNow(
  deps: RequestDeps,
  request: LookupRequest,
  findings: Findings,
  consent: Consent | undefined,
): Promise<Decision> {
  const login = await request.connection.account();
  const moment = { login, isRush: consent === undefined && deps.rush.isDue(), reserved: 0 };
  const decision = decide(situationOf(deps, request, findings, moment), consent);
  if (decision.kind === 'send' && isBilled(request.question.source) && !findings.isCounted) {
    findings.isCounted = true;
    deps.rush.note();
  }
  return decision;
}

/** Waits for a slot of the limiter, decides again behind the gate, notes, sends, and notes what came of it. */
async function buy(
  deps: RequestDeps,
  request: LookupRequest,
  findings: Findings,
  consent: Consent,
  signal: AbortSignal,
): Promise<Outcome | typeof DECIDE_AGAIN> {
  const { connection, question } = request;
  const endpoint = deps.endpoints.get(question.endpoint);
  if (!endpoint) {
    throw new RangeError('nobody can ask an endpoint that this version does not know');
  }
  const purchase = Purchase.begin(deps, question, consent.proposal.mostCost);
  // The id finds the call again in the service's list, unless the user's own tag is to stand there.
  const options = { ...question.options, tag: question.options.tag || purchase.entry.id };
  const beforeSend = () => noteIfAllowed(deps, request, findings, consent, purchase);
  try {
    const { account } = consent.proposal;
    const answer = await connection.client.ask(
      endpoint,
      question.target.value,
      options,
      signal,
      beforeSend,
      account,
      question.list,
    );
    if (answer.status === 'decideAgain') {
      await purchase.withdraw();
      return answer;
    }
    await purchase.end(answer);
  } catch (error) {
    await purchase.breakOff();
    throw error;
  }
  return outcomeOf(deps.store, purchase.entry, false);
}

/** Decides again on the newest view of all windows, and notes what will be sent; anything else than undefined keeps it from being sent. */
async function noteIfAllowed(
  deps: RequestDeps,
  request: LookupRequest,
  findings: Findings,
  consent: Consent,
  purchase: Purchase,
): Promise<typeof DECIDE_AGAIN | Withheld | undefined> {
  const { question, connection } = request;
  const login = await connection.account();
  const { despite } = consent.proposal;
  const account = login === undefined ? null : hashAccount(login);
  const note = (estimate: number) => purchase.note({ estimate, account, despite });
  if (!isBilled(question.source)) {
    await note(0); // what is free is sent even where the disk is full
    return undefined;
  }
  let answer: typeof DECIDE_AGAIN | Withheld | undefined = DECIDE_AGAIN;
  try {
    const isSure = await deps.gate.enter(async (opening) => {
      const moment = { login, isRush: false, reserved: opening.reserved, own: purchase.entry.id };
      const situation = situationOf(deps, request, findings, moment);
      if (decide(situation, consent).kind === 'send') {
        opening.reserved += situation.estimate;
        answer = (await note(situation.estimate)) ? undefined : UNNOTED;
      }
    });
    return isSure || answer !== undefined ? answer : DECIDE_AGAIN;
  } catch (error) {
    deps.onUnwritten(toJournalError(error));
    return UNNOTED;
  }
}

import { isBilled, type Source } from '../core/source';
import { callKey, type CallQuestion } from './callQuestion';
import type { BudgetAmounts, WithheldReason } from './lookupFailure';
import type { Entry } from './series';

/** Who starts a lookup: a person, of which there is evidence, or somebody else's code. */
export type Initiator = 'person' | 'code';

/** Why the user has to be asked before a lookup is sent. */
export type AskReason =
  /** The estimate is above the user's limit. */
  | 'price'
  /** A lookup of before may have been charged, and nobody has found out. */
  | 'secondPurchase'
  /** It was started by somebody else's code. */
  | 'foreignCaller'
  /** The address carries a query that nobody has looked at. */
  | 'query'
  /** What is repeated was free of charge, and this is not. */
  | 'changedSource'
  /** Another account is signed in than when the user agreed. */
  | 'changedAccount'
  /** A saved answer is there, and can't be read. */
  | 'unreadable'
  /** A saved answer is dated in the future, so that nobody can tell its age. */
  | 'futureAnswer'
  /** Many billed lookups were let through within seconds. */
  | 'rush';

/** Why a lookup that bills is not sent, whoever agrees to it; whether it can be noted shows later. */
type RefusalReason = Exclude<WithheldReason, 'journal'>;

/** Exactly the call that the user is asked about, or has agreed to; nothing else may be sent on the strength of it. */
export interface Proposal {
  readonly question: CallQuestion;
  /** The login it is sent with; undefined where nobody is signed in, and where nothing is charged. */
  readonly account: string | undefined;
  /** The most that it may cost, in USD, as far as anybody knows before. */
  readonly mostCost: number;
  readonly reasons: readonly AskReason[];
  /** The ids of the calls that may have been charged already. */
  readonly despite: readonly string[];
}

/** What was agreed to; without one nothing that bills is sent. */
export class Consent {
  private constructor(readonly proposal: Proposal) {}

  /** To be called when the user has agreed to what they were shown; the price is always part of that. */
  static given(proposal: Proposal): Consent {
    return new Consent(Object.freeze({ ...proposal, reasons: [...proposal.reasons, 'price'] as const }));
  }

  /** Of a person's own act, where there is nothing that they may not know; undefined where there is. */
  static implied(proposal: Proposal): Consent | undefined {
    return proposal.reasons.length === 0 ? new Consent(Object.freeze({ ...proposal })) : undefined;
  }
}

/** Everything that the decision depends on, as of one moment. */
export interface Situation {
  readonly question: CallQuestion;
  readonly account: string | undefined;
  /** What the lookup will cost, in USD, as far as anybody knows before. */
  readonly estimate: number;
  /** Above which estimate, in USD, to ask. */
  readonly confirmAbove: number;
  /** What may be spent in this month, in USD; 0 is no limit, null is a setting that can't be used. */
  readonly budget: number | null;
  /** What of it is spent, under way or possibly charged, in USD. */
  readonly committed: number;
  /** Whether the whole history could be read. */
  readonly isHistoryKnown: boolean;
  readonly initiator: Initiator;
  /** Where what is repeated came from; undefined for a new question. */
  readonly repeats: Source | undefined;
  readonly isRush: boolean;
  /** Answers that are young enough and can be read, of all targets; none where one is missing. */
  readonly fresh: readonly Entry[];
  /** A lookup of the same question, or of one of its targets, that is under way, in any window, other than this one. */
  readonly underWay: Entry | undefined;
  /** Whether an answer that would be young enough can't be read. */
  readonly isUnreadable: boolean;
  /** Whether an answer that was paid for is dated in the future. */
  readonly isFuture: boolean;
  /** The ids of all calls of the question that may have been charged, wherever they stand. */
  readonly uncertain: readonly string[];
}

/** What is to be done with a question. */
export type Decision =
  | { readonly kind: 'useSaved'; readonly entries: readonly Entry[] }
  | { readonly kind: 'join'; readonly entry: Entry }
  | { readonly kind: 'refuse'; readonly reason: RefusalReason; readonly amounts?: BudgetAmounts }
  | { readonly kind: 'ask'; readonly proposal: Proposal }
  | { readonly kind: 'send'; readonly consent: Consent };

/** Decides on one view of everything; whoever acts on it decides again on the newest view, with what was agreed to until then. */
export function decide(situation: Situation, agreed: Consent | undefined): Decision {
  const { fresh, underWay, isHistoryKnown, question } = situation;
  if (fresh.length > 0) {
    return { kind: 'useSaved', entries: fresh };
  }
  if (underWay && (isHistoryKnown || !isBilled(question.source))) {
    return { kind: 'join', entry: underWay }; // else it may only seem to be under way, for ever
  }
  const refusal = isBilled(question.source) ? refusalOf(situation) : undefined;
  if (refusal) {
    const { budget, committed, estimate } = situation;
    const amounts = refusal === 'budget' && budget !== null ? { budget, committed, estimate } : undefined;
    return { kind: 'refuse', reason: refusal, ...(amounts && { amounts }) };
  }
  const proposal = proposalOf(situation, agreed?.proposal);
  const consent = agreed
    ? covers(agreed.proposal, proposal)
      ? agreed
      : undefined
    : Consent.implied(proposal);
  return consent ? { kind: 'send', consent } : { kind: 'ask', proposal };
}

/** Whether what was agreed to allows what is to be sent now. */
export function covers(agreed: Proposal, now: Proposal): boolean {
  return (
    taggedKey(agreed.question) === taggedKey(now.question) &&
    agreed.account === now.account &&
    now.mostCost <= agreed.mostCost &&
    now.reasons.every((reason) => agreed.reasons.includes(reason)) &&
    now.despite.every((id) => agreed.despite.includes(id))
  );
}

function refusalOf({ isHistoryKnown, budget, committed, estimate }: Situation): RefusalReason | undefined {
  if (!isHistoryKnown) {
    return 'unreadableHistory';
  }
  if (budget === null) {
    return 'badBudget';
  }
  return budget > 0 && nano(committed) + nano(estimate) > nano(budget) ? 'budget' : undefined;
}

function proposalOf(situation: Situation, agreed: Proposal | undefined): Proposal {
  const { question, account, estimate, uncertain } = situation;
  const billed = isBilled(question.source);
  const reasons = (Object.keys(APPLIES) as AskReason[]).filter(
    (reason) => (billed || reason === 'query') && APPLIES[reason](situation, agreed),
  );
  // What is free is free for everybody.
  const of = billed ? { account, despite: uncertain } : { account: undefined, despite: [] };
  return { question, mostCost: estimate, reasons, ...of };
}

/** Whether a reason is there; `agreed` is what the user has agreed to before, which may have been overtaken since. */
const APPLIES: { readonly [R in AskReason]: (now: Situation, agreed: Proposal | undefined) => boolean } = {
  price: ({ estimate, confirmAbove }, agreed) =>
    estimate > confirmAbove || (agreed !== undefined && estimate > agreed.mostCost),
  secondPurchase: ({ uncertain }) => uncertain.length > 0,
  foreignCaller: ({ initiator }) => initiator === 'code',
  query: ({ initiator, question }) =>
    initiator === 'code' && question.source.service !== 'sample' && question.target.value.includes('?'),
  changedSource: ({ repeats }) => repeats !== undefined && !isBilled(repeats),
  changedAccount: ({ account }, agreed) => agreed !== undefined && agreed.account !== account,
  unreadable: ({ isUnreadable }) => isUnreadable,
  futureAnswer: ({ isFuture }) => isFuture,
  // What was let through once isn't held back by those that came after it.
  rush: ({ isRush }, agreed) => isRush && agreed === undefined,
};

/** Of two equal questions with other tags, each is its own call. */
function taggedKey(question: CallQuestion): string {
  return JSON.stringify([callKey(question), question.options.tag]);
}

/** USD in whole billionths, so that 0.1 + 0.2 is within a budget of 0.3. */
function nano(amount: number): number {
  return Math.round(amount * 1e9);
}

import { isBilled, type Source } from '../core/source';
import { failureCode as codeOfCall, wasCharged, type Failed, type Failure } from '../dataforseo/failure';
import type { NotSentReason } from '../dataforseo/failureTable';

/** Why a lookup that bills was not sent by this product's own decision. */
export const WITHHELD_REASONS = [
  // The month's budget has no room for it.
  'budget',
  // The setting for the budget is no number that could be kept to.
  'badBudget',
  // It may have been paid for before, and nobody can see.
  'unreadableHistory',
  // It can't be noted on disk.
  'journal',
] as const;
export type WithheldReason = (typeof WITHHELD_REASONS)[number];

/** A lookup that was not sent by this product's own decision. */
export interface Withheld {
  readonly status: 'failed';
  readonly cost: null;
  readonly failure: {
    readonly kind: 'withheld';
    readonly reason: WithheldReason;
    /** What the month's budget had no room for. */
    readonly amounts?: BudgetAmounts | undefined;
  };
}

/** The month's budget, what of it was spent, under way or possibly charged, and what the lookup was estimated to cost, in USD. */
export interface BudgetAmounts {
  readonly budget: number;
  readonly committed: number;
  readonly estimate: number;
}

/** Every way a lookup can fail. */
export type LookupFailure = Failure | Withheld['failure'];

/** What of a lookup that failed says whether it was charged. */
type Unsuccessful = Pick<Failed, 'cost' | 'wasCarriedOut'> & { readonly failure: LookupFailure };

/** What the user can do next. */
export type NextStep =
  'signIn' | 'openBalance' | 'openPlans' | 'openService' | 'openBudget' | 'tryAgain' | 'check' | 'showLog';

/** A lookup that is not sent. */
export function withheld(reason: WithheldReason, amounts?: BudgetAmounts): Withheld {
  return { status: 'failed', cost: null, failure: { kind: 'withheld', reason, ...(amounts && { amounts }) } };
}

/** A short, stable name of the failure, such as `40210`, `noReply.timeout` or `withheld.budget`. */
export function failureCode(failure: LookupFailure): string {
  return failure.kind === 'withheld' ? `withheld.${failure.reason}` : codeOfCall(failure);
}

/** Whether nobody can tell from here if a lookup was charged. */
export function isChargeUnknown({ failure, ...said }: Unsuccessful): boolean {
  return failure.kind !== 'withheld' && wasCharged({ failure, ...said }) === 'unknown';
}

/** What the user can do next; where nothing is charged, there is nothing to check. */
export function nextStepOf(failure: LookupFailure, source: Source): NextStep {
  const step = stepFor(failure);
  return step === 'check' && !isBilled(source) ? 'tryAgain' : step;
}

const WITHHELD: { readonly [R in WithheldReason]: NextStep } = {
  budget: 'openBudget',
  badBudget: 'openBudget',
  unreadableHistory: 'showLog',
  journal: 'showLog',
};

const NOT_SENT: { readonly [R in NotSentReason]: NextStep } = {
  noCredentials: 'signIn',
  badAddress: 'openService',
  changedAccount: 'tryAgain',
  unwritable: 'showLog',
  cancelled: 'tryAgain',
  refused: 'tryAgain',
  notFound: 'tryAgain',
  connectTimeout: 'tryAgain',
  tls: 'showLog',
};

/** By code where it differs from others that begin alike (DataForSEO, Appendix: errors). */
const BY_CODE: { readonly [code: number]: NextStep } = {
  40000: 'showLog',
  40103: 'tryAgain',
  40104: 'openBalance',
  40202: 'tryAgain',
  40204: 'openPlans',
  40209: 'tryAgain',
};

const BY_FIRST_DIGITS: { readonly [firstDigits: number]: NextStep } = {
  401: 'signIn',
  402: 'openBalance',
  404: 'openService',
  405: 'showLog',
  429: 'tryAgain',
};

function stepFor(failure: LookupFailure): NextStep {
  switch (failure.kind) {
    case 'withheld':
      return WITHHELD[failure.reason];
    case 'notSent':
      return NOT_SENT[failure.reason];
    case 'noReply':
    case 'unreadable':
      return 'check';
    case 'refused': {
      const code = failure.code ?? failure.httpStatus * 100;
      return BY_CODE[code] ?? BY_FIRST_DIGITS[Math.floor(code / 100)] ?? 'check';
    }
  }
}

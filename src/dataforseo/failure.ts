/** Every way a call can fail; closed, so that a switch over it is checked by the compiler. */
export type Failure =
  /** The request never left this machine. */
  | {
      readonly kind: 'notSent';
      readonly reason:
        'noCredentials' | 'badAddress' | 'cancelled' | 'refused' | 'notFound' | 'connectTimeout' | 'tls';
    }
  /** The request was sent and no whole reply came back. */
  | { readonly kind: 'noReply'; readonly reason: 'timeout' | 'closed' | 'cancelled' | 'tooLarge' }
  /** A reply came that is not the API's. */
  | {
      readonly kind: 'unreadable';
      readonly reason: 'notJson' | 'wrongShape' | 'redirect';
      readonly httpStatus: number;
    }
  /** The API refused, by an HTTP status without a code, or by a code of the envelope or the task. */
  | {
      readonly kind: 'refused';
      readonly httpStatus: number;
      readonly code: number | null;
      /** The service's own words: strangers' text, for the log and as plain text only; never to be matched. */
      readonly message: string | null;
    };

/** A failure as an exception, for the way from a transport up to the client. */
export class CallError extends Error {
  override readonly name = 'CallError';
  constructor(readonly failure: Failure) {
    super(failureCode(failure));
  }
}

/** Whether the service charged for a failed call; 'unknown' when nobody can tell from here. */
export type Charged = 'no' | 'unknown';

/** What the user can do next. */
export type NextStep =
  'signIn' | 'openBalance' | 'openPlans' | 'openService' | 'tryAgain' | 'check' | 'showLog';

/** What a failure means for the money and for the user. */
export interface FailureTraits {
  readonly charged: Charged;
  readonly nextStep: NextStep;
}

/** A short, stable name of the failure: the API's own code where there is one, such as `40210`, else such as `noReply.timeout`. */
export function failureCode(failure: Failure): string {
  if (failure.kind === 'refused') {
    return failure.code === null ? `HTTP ${failure.httpStatus}` : String(failure.code);
  }
  return `${failure.kind}.${failure.reason}`;
}

/** Whether a failed call was charged, and the next step; unknown codes are judged by their first three digits. */
export function failureTraits(failure: Failure): FailureTraits {
  switch (failure.kind) {
    case 'notSent':
      return { charged: 'no', nextStep: NOT_SENT_STEP[failure.reason] };
    case 'noReply':
      return { charged: 'unknown', nextStep: 'check' };
    case 'unreadable':
      return failure.reason === 'redirect'
        ? { charged: 'no', nextStep: 'openService' }
        : { charged: 'unknown', nextStep: 'check' };
    case 'refused':
      return refusalTraits(failure.code ?? failure.httpStatus * 100);
  }
}

const NOT_SENT_STEP: { readonly [R in (Failure & { kind: 'notSent' })['reason']]: NextStep } = {
  noCredentials: 'signIn',
  badAddress: 'openService',
  cancelled: 'tryAgain',
  refused: 'tryAgain',
  notFound: 'tryAgain',
  connectTimeout: 'tryAgain',
  tls: 'showLog',
};

/** By code (DataForSEO, Appendix: errors); an HTTP status without a body counts as its hundredfold. */
const BY_CODE: { readonly [code: number]: FailureTraits } = {
  40000: { charged: 'no', nextStep: 'showLog' },
  40100: { charged: 'no', nextStep: 'signIn' },
  40103: { charged: 'unknown', nextStep: 'tryAgain' },
  40104: { charged: 'no', nextStep: 'openBalance' },
  40200: { charged: 'no', nextStep: 'openBalance' },
  40201: { charged: 'unknown', nextStep: 'openBalance' },
  40202: { charged: 'no', nextStep: 'tryAgain' },
  40203: { charged: 'no', nextStep: 'openBalance' },
  40204: { charged: 'no', nextStep: 'openPlans' },
  40207: { charged: 'no', nextStep: 'openBalance' },
  40209: { charged: 'no', nextStep: 'tryAgain' },
  40210: { charged: 'no', nextStep: 'openBalance' },
  40404: { charged: 'no', nextStep: 'openService' },
  40501: { charged: 'no', nextStep: 'showLog' },
  42900: { charged: 'no', nextStep: 'tryAgain' },
};

function refusalTraits(code: number): FailureTraits {
  const known = BY_CODE[code];
  if (known) {
    return known;
  }
  switch (Math.floor(code / 100)) {
    case 401:
      return { charged: 'no', nextStep: 'signIn' };
    case 402:
      return { charged: 'no', nextStep: 'openBalance' };
    case 404:
      return { charged: 'no', nextStep: 'openService' };
    case 405:
      return { charged: 'no', nextStep: 'showLog' };
    default:
      return { charged: 'unknown', nextStep: 'check' };
  }
}

import {
  BY_CODE,
  BY_FIRST_DIGITS,
  NO_REPLY,
  NOT_SENT,
  UNREADABLE,
  UNKNOWN_CODE,
  type Charged,
  type NoReplyReason,
  type NotSentReason,
  type Retry,
  type UnreadableReason,
} from './failureTable';

/** Every way a call can fail; closed, so that a switch over it is checked by the compiler. */
export type Failure =
  /** The request never left this machine. */
  | { readonly kind: 'notSent'; readonly reason: NotSentReason }
  /** The request was sent and no whole reply came back. */
  | { readonly kind: 'noReply'; readonly reason: NoReplyReason }
  /** A reply came that is not the API's. */
  | { readonly kind: 'unreadable'; readonly reason: UnreadableReason; readonly httpStatus: number }
  /** The API refused, by an HTTP status without a code, or by a code of the envelope or the task. */
  | {
      readonly kind: 'refused';
      readonly httpStatus: number;
      readonly code: number | null;
      /** The service's own words: strangers' text, for the log and as plain text only; never to be matched. */
      readonly message: string | null;
    };

/** A call that failed; the cost in USD is null where no reply says. */
export interface Failed {
  readonly status: 'failed';
  readonly cost: number | null;
  readonly failure: Failure;
  /** Whether the reply shows that the call was carried out in spite of the failure. */
  readonly wasCarriedOut?: boolean;
  /** `result[0]` as received, where there is one to look at. */
  readonly result?: unknown;
}

/** A failure as an exception, for the way from a transport up to the client. */
export class CallError extends Error {
  override readonly name = 'CallError';
  constructor(readonly failure: Failure) {
    super(failureCode(failure));
  }
}

/** What a failure means for the money, and for the calls that wait. */
export interface FailureTraits {
  /** As far as the failure tells; a cost that the reply states goes before it. */
  readonly charged: Charged;
  readonly retry: Retry;
  /** Every further call would fail the same way. */
  readonly stopsQueue: boolean;
}

/** A short, stable name of the failure: the API's own code where there is one, such as `40210`, else such as `noReply.timeout`. */
export function failureCode(failure: Failure): string {
  if (failure.kind === 'refused') {
    return failure.code === null ? `HTTP ${failure.httpStatus}` : String(failure.code);
  }
  return `${failure.kind}.${failure.reason}`;
}

/** What a failure means; unknown codes are judged by their first three digits. */
export function failureTraits(failure: Failure): FailureTraits {
  const [charged, retry, stops] = rowOf(failure);
  return { charged, retry, stopsQueue: stops === 'stops' };
}

/** Whether a failed call was charged: a cost above 0 proves it, while a 0 that comes with trouble of the server's proves nothing. */
export function wasCharged({ failure, cost, wasCarriedOut }: Omit<Failed, 'status' | 'result'>): Charged {
  if ((cost ?? 0) > 0) {
    return 'yes';
  }
  return wasCarriedOut ? 'unknown' : failureTraits(failure).charged;
}

function rowOf(failure: Failure) {
  switch (failure.kind) {
    case 'notSent':
      return NOT_SENT[failure.reason];
    case 'noReply':
      return NO_REPLY[failure.reason];
    case 'unreadable':
      return UNREADABLE[failure.reason];
    case 'refused': {
      const code = failure.code ?? failure.httpStatus * 100;
      return BY_CODE[code] ?? BY_FIRST_DIGITS[Math.floor(code / 100)] ?? UNKNOWN_CODE;
    }
  }
}

import type { EnvelopeFacts } from '../../dataforseo/envelope';
import type { CallQuestion } from '../callQuestion';
import type { LookupFailure } from '../lookupFailure';

/** Spent for certain, reserved by a lookup under way, or spent perhaps. */
export const CHARGE_STATES = ['spent', 'pending', 'uncertain'] as const;
export type ChargeState = (typeof CHARGE_STATES)[number];

/** What one call cost, or may cost. */
export interface Charge {
  /** The call's id. */
  readonly id: string;
  /** When it was sent, in milliseconds since 1970 UTC. */
  readonly at: number;
  /** In USD; an estimate unless the service said it. */
  readonly amount: number;
  readonly state: ChargeState;
}

/** How a call can end; 'unknown' means that nobody can tell from here whether it was charged. */
export const END_STATUSES = ['found', 'noData', 'failed', 'unknown', 'cancelled'] as const;
export type EndStatus = (typeof END_STATUSES)[number];

/** A call is about to be sent; times are in milliseconds since 1970 UTC, money is in USD. */
export interface SentRecord {
  readonly kind: 'sent';
  readonly id: string;
  readonly at: number;
  readonly question: CallQuestion;
  readonly estimate: number;
  /** A salted hash of the account it was sent with; null where that isn't known. */
  readonly account: string | null;
  /** The ids of calls that may have been charged, in spite of which the user agreed to buy again. */
  readonly despite: readonly string[];
}

/** A call has ended; it repeats what was sent, so that the line stands alone. */
export interface EndedRecord {
  readonly kind: 'ended';
  readonly id: string;
  readonly at: number;
  readonly sentAt: number;
  readonly question: CallQuestion;
  readonly estimate: number;
  readonly account: string | null;
  readonly despite: readonly string[];
  readonly status: EndStatus;
  readonly cost: number | null;
  readonly failure: LookupFailure | null;
  readonly reply: EnvelopeFacts | null;
  /** Whether it came from a file: what it cost was spent elsewhere, or has been counted already. */
  readonly imported: boolean;
  /** `result[0]` as received, or as a file's figures give it again; or null. */
  readonly result: unknown;
}

/** What is kept in memory of how a call ended: the result stays on disk. */
export type EndedHead = Omit<EndedRecord, 'result'>;

/** The service was asked afterwards whether a call of unknown outcome was charged. */
export interface CheckedRecord {
  readonly kind: 'checked';
  readonly id: string;
  readonly at: number;
  readonly charged: boolean;
  readonly cost: number | null;
}

/** Lookups are to be forgotten; what they cost is not. */
export interface RemovedRecord {
  readonly kind: 'removed';
  readonly at: number;
  /** Of calls, all of whose lookups go, and of single lookups of calls that stay. */
  readonly ids: readonly string[];
  readonly charges: readonly Charge[];
}

/** A question is pinned to the top of the list, or no longer. */
export interface PinnedRecord {
  readonly kind: 'pinned';
  readonly at: number;
  /** The key of its series. */
  readonly key: string;
  readonly pinned: boolean;
}

/** What one line of the journal says. */
export type JournalRecord = SentRecord | EndedRecord | CheckedRecord | RemovedRecord | PinnedRecord;

/** What is kept in memory of a line. */
export type RecordHead = Exclude<JournalRecord, EndedRecord> | EndedHead;

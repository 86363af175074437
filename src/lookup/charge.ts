import { isBilled } from '../core/source';
import { isPending, isUnknown, type JournalEntry } from './journal/entry';

/** Spent for certain, reserved by a lookup under way, or spent perhaps. */
export const CHARGE_STATES = ['spent', 'pending', 'perhaps'] as const;
export type ChargeState = (typeof CHARGE_STATES)[number];

/** What one lookup cost, or may cost. */
export interface Charge {
  /** The lookup's id. */
  readonly id: string;
  /** When it was sent, in milliseconds since 1970 UTC. */
  readonly at: number;
  /** In USD; an estimate unless the service said it. */
  readonly amount: number;
  readonly state: ChargeState;
}

/** What a lookup cost, or null if nothing; only what the billed service was asked from here counts, never what was imported. */
export function chargeOf(entry: JournalEntry<unknown>): Charge | null {
  const charge = (state: ChargeState, amount: number): Charge | null =>
    amount > 0 ? { id: entry.id, at: entry.sentAt, amount, state } : null;
  const { ended, checked, estimate, question } = entry;
  if (!isBilled(question.source) || ended?.imported) {
    return null;
  }
  if (ended && ended.cost !== null) {
    return charge('spent', ended.cost);
  }
  if (checked) {
    return checked.charged ? charge('spent', checked.cost ?? estimate) : null;
  }
  if (isPending(entry)) {
    return charge('pending', estimate);
  }
  if (isUnknown(entry)) {
    return charge('perhaps', estimate);
  }
  // An answer without a cost was charged all the same; a failure that isn't 'unknown' was not.
  return ended?.status === 'found' || ended?.status === 'noData' ? charge('spent', estimate) : null;
}

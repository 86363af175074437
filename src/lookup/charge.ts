import { isBilled } from '../core/source';
import type { Charge, ChargeState } from './journal/record';
import { isPending, isUnknown, type JournalEntry, type Standing } from './journal/entry';

/** What a call cost, or null if nothing; only what the billed service was asked from here counts, never what was imported. */
export function chargeOf(
  entry: Standing & Pick<JournalEntry<unknown>, 'id' | 'sentAt' | 'estimate' | 'question'>,
): Charge | null {
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
    return charge('uncertain', estimate);
  }
  // An answer without a cost was charged all the same; a failure that isn't 'unknown' was not.
  return ended?.status === 'found' || ended?.status === 'noData' ? charge('spent', estimate) : null;
}

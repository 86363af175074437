import { chargeOf } from '../../../src/lookup/charge';
import type { JournalContent } from '../../../src/lookup/journal/entry';
import { Ledger } from '../../../src/lookup/ledger';

/** A ledger of what a journal holds. */
export function ledgerOf({ entries, removed }: Pick<JournalContent<unknown>, 'entries' | 'removed'>): Ledger {
  const ledger = new Ledger();
  entries.forEach((entry) => ledger.set(entry.id, chargeOf(entry), [entry.question.target.value]));
  removed.forEach((charge) => ledger.set(charge.id, charge, []));
  return ledger;
}

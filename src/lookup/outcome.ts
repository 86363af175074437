import type { Answer } from '../core/snapshot';
import type { LookupFailure } from './lookupFailure';
import { readAnswer } from './answers';
import type { LookupStore } from './lookupStore';
import { failureOf, type Entry } from './series';

/** How an act of looking up ended; costs are in USD and of this act alone, null where no reply says. */
export type Outcome =
  | {
      readonly status: 'found';
      readonly cost: number | null;
      readonly answer: Answer;
      /** Whether it is an answer of before, which costs nothing again. */
      readonly fromCache: boolean;
    }
  /** The service knows nothing of the target; it charges for saying so. */
  | {
      readonly status: 'noData';
      readonly cost: number | null;
      readonly takenAt: number;
      readonly fromCache: boolean;
    }
  | { readonly status: 'failed'; readonly cost: number | null; readonly failure: LookupFailure }
  /** It was sent, and whether it was charged nobody can tell from here. */
  | { readonly status: 'unknown'; readonly cost: null; readonly failure: LookupFailure }
  | { readonly status: 'cancelled'; readonly cost: number };

export const CANCELLED: Outcome = { status: 'cancelled', cost: 0 };

/** What a lookup means for whoever asked; one of before, or of another window, costs nothing again. */
export async function outcomeOf(store: LookupStore, entry: Entry, fromCache: boolean): Promise<Outcome> {
  const { ended } = entry;
  const cost = fromCache ? 0 : (ended?.cost ?? null);
  const answer = await readAnswer(store, entry);
  if (answer) {
    return answer.data === null
      ? { status: 'noData', cost, takenAt: answer.takenAt, fromCache }
      : { status: 'found', cost, answer, fromCache };
  }
  if (ended?.status === 'cancelled') {
    return CANCELLED;
  }
  const failure = failureOf(entry);
  return ended?.status === 'failed'
    ? { status: 'failed', cost, failure }
    : { status: 'unknown', cost: null, failure };
}

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
      /** Of each target, in the order asked; without data where the service knows nothing of it. */
      readonly answers: readonly [Answer, ...Answer[]];
      /** Whether it is an answer of before, which costs nothing again. */
      readonly fromCache: boolean;
    }
  /** The service knows nothing of any target; it charges for saying so. */
  | {
      readonly status: 'noData';
      readonly cost: number | null;
      readonly takenAt: number;
      readonly fromCache: boolean;
    }
  | { readonly status: 'failed'; readonly cost: number | null; readonly failure: LookupFailure }
  /** It was sent, and whether it was charged nobody can tell from here. */
  | { readonly status: 'unknown'; readonly cost: null; readonly failure: LookupFailure }
  | { readonly status: 'cancelled'; readonly cost: number }
  /** It was sent, and whoever asked waits no longer; its answer will be kept. */
  | { readonly status: 'pending'; readonly cost: null };

export const CANCELLED: Outcome = { status: 'cancelled', cost: 0 };
export const PENDING: Outcome = { status: 'pending', cost: null };

/** What lookups of one call, or of several, mean for whoever asked; those of before, or of another window, cost nothing again. */
export async function outcomeOf(
  store: LookupStore,
  [first, ...others]: readonly Entry[],
  fromCache: boolean,
): Promise<Outcome> {
  if (!first) {
    return CANCELLED; // all were removed meanwhile
  }
  const answers: Answer[] = [];
  for (const entry of [first, ...others]) {
    const answer = await readAnswer(store, entry);
    if (!answer) {
      return withoutAnswer(entry);
    }
    answers.push(answer);
  }
  const cost = fromCache ? 0 : sumOf(answers);
  const [answer, ...more] = answers as [Answer, ...Answer[]];
  return answers.every(({ data }) => data === null)
    ? { status: 'noData', cost, takenAt: answer.takenAt, fromCache }
    : { status: 'found', cost, answers: [answer, ...more], fromCache };
}

function withoutAnswer(entry: Entry): Outcome {
  const { ended } = entry;
  if (ended?.status === 'cancelled') {
    return CANCELLED;
  }
  const failure = failureOf(entry);
  return ended?.status === 'failed'
    ? { status: 'failed', cost: ended.cost, failure }
    : { status: 'unknown', cost: null, failure };
}

/** Null where one of them is not known; without the dust of binary fractions that shares leave. */
function sumOf(answers: readonly Answer[]): number | null {
  const costs = answers.map(({ cost }) => cost).filter((cost) => cost !== null);
  return costs.length < answers.length ? null : Math.round(costs.reduce((a, b) => a + b, 0) * 1e9) / 1e9;
}

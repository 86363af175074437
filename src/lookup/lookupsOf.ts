import { lookupIdsOf, questionsOf } from './callQuestion';
import type { JournalEntry } from './journal/entry';
import type { Entry } from './series';

/** One call, and what stays in memory of its result. */
export type Call = JournalEntry<unknown>;

/** Made once for each call, since most things ask for them more often. */
const made = new WeakMap<Call, readonly Entry[]>();

/** The lookups that a call is: itself, where it is about one target, else one for each target; without those that were removed. */
export function lookupsOf(call: Call): readonly Entry[] {
  if (!call.question.also) {
    return [call];
  }
  let lookups = made.get(call);
  if (!lookups) {
    const ids = lookupIdsOf(call);
    lookups = questionsOf(call.question)
      .map((question, number) => ({ ...shareOf(call, number, ids.length), id: ids[number] ?? '', question }))
      .filter(({ id }) => !call.forgotten.has(id));
    made.set(call, lookups);
  }
  return lookups;
}

/** What a call cost is shared evenly among its lookups. */
function shareOf(call: Call, number: number, count: number): Omit<Entry, 'id' | 'question'> {
  const { ended, sentAt, estimate, account, despite, checked, ownerLives } = call;
  const digests = Array.isArray(call.digest) ? (call.digest as readonly unknown[]) : null;
  const isMissing = ended?.status === 'found' && digests?.[number] === null;
  return {
    ...{ sentAt, account, despite, checked, ownerLives },
    ended: ended && {
      ...ended,
      status: isMissing ? 'noData' : ended.status,
      cost: ended.cost === null ? null : ended.cost / count,
    },
    estimate: estimate / count,
    digest: digests?.[number] ?? null,
  };
}

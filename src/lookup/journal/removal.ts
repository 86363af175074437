import { callIdOf, lookupCount, lookupIdsOf } from '../callQuestion';
import { chargeOf } from '../charge';
import { isPending, type JournalEntry } from './entry';
import type { RemovedRecord } from './record';

/** What is noted where lookups are removed: of a call that goes whole its charge too; undefined where there is nothing to remove. */
export function removalOf(
  ids: Iterable<string>,
  find: (callId: string) => JournalEntry<unknown> | undefined,
  at: number,
): RemovedRecord | undefined {
  const wanted = new Set(ids);
  const calls = [...new Set([...wanted].map(callIdOf))]
    .map(find)
    .filter((call) => call !== undefined)
    .filter((call) => !isPending(call));
  const removed = calls.map((call) => {
    const parts = lookupIdsOf(call).filter((id) => wanted.has(id) && !call.forgotten.has(id));
    const isWhole = wanted.has(call.id) || parts.length + call.forgotten.size === lookupCount(call.question);
    return isWhole ? { ids: [call.id], charge: chargeOf(call) } : { ids: parts, charge: null };
  });
  const removedIds = removed.flatMap((one) => one.ids);
  const charges = removed.map(({ charge }) => charge).filter((charge) => charge !== null);
  return removedIds.length === 0 ? undefined : { kind: 'removed', at, ids: removedIds, charges };
}

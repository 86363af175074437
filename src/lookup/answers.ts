import { isSnapshot, type Answer, type Snapshot } from '../core/snapshot';
import { partOf } from '../dataforseo/endpoints/endpoint';
import type { LookupStore } from './lookupStore';
import { answeredAt, isAnswer, type Entry } from './series';

/** Every lookup that brought an answer, 'no data' included, as of the last reading, oldest answer first. */
export function answeredLookups(store: LookupStore): Entry[] {
  const entries = store.series.flatMap((series) => series.entries);
  return entries.filter(isAnswer).sort((a, b) => answeredAt(a) - answeredAt(b));
}

/** The answers of lookups in full, read from disk one after the other; one that can't be read is left out. */
export async function* readAnswers(store: LookupStore, entries: Iterable<Entry>): AsyncGenerator<Answer> {
  for (const entry of entries) {
    const answer = await readAnswer(store, entry);
    if (answer) {
      yield answer;
    }
  }
}

/** The answer of a lookup in full; undefined where it has none, or where it can't be read. */
export async function readAnswer(store: LookupStore, entry: Entry): Promise<Answer | undefined> {
  const { ended, question } = entry;
  if (!ended || !isAnswer(entry)) {
    return undefined;
  }
  const endpoint = store.endpoints.get(question.endpoint);
  const data =
    ended.status === 'found' && endpoint
      ? endpoint.decode(partOf(endpoint, await store.result(entry), question.target.value))
      : null;
  const reply = { version: ended.reply?.version ?? null, time: ended.reply?.time ?? null };
  return ended.status === 'found' && data === null
    ? undefined
    : { question, takenAt: ended.at, cost: ended.cost, reply, data };
}

/** The figures of a lookup in full; undefined where it has none, or where they can't be read. */
export async function readSnapshot(store: LookupStore, entry: Entry): Promise<Snapshot | undefined> {
  const answer = await readAnswer(store, entry);
  return isSnapshot(answer) ? answer : undefined;
}

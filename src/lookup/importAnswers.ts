import { createHash } from 'node:crypto';
import type { LineProblem, ParsedLine } from '../core/exports/parseHistoryLines';
import { seriesKey, type Answer } from '../core/snapshot';
import type { Catalogue } from '../dataforseo/endpoints/catalogue';
import { answeredLookups, readAnswer } from './answers';
import type { Journal } from './journal/journal';
import { toJournalError, type JournalError } from './journal/journalError';
import type { EndedRecord } from './journal/record';
import type { LookupStore } from './lookupStore';
import type { Entry } from './series';

/** What became of the lines of a file. */
export interface Imported {
  /** Lookups that are on the disk now. */
  readonly added: number;
  /** Lookups that were there before. */
  readonly known: number;
  readonly problems: readonly { readonly line: number; readonly problem: LineProblem }[];
  /** Why the journal took no more, if it didn't. */
  readonly failure: JournalError | null;
}

/** So many lookups are written, and synced, at once. */
const BATCH = 100;

/** So much, in milliseconds, the clock of the machine that wrote a file may be ahead of this one's. */
const CLOCK_DIFFERENCE = 60_000;

/** What importing works with. */
export interface ImportDeps {
  readonly journal: Journal<unknown>;
  readonly store: LookupStore;
  /** Milliseconds since 1970 UTC. */
  readonly now: () => number;
}

/**
 * Takes answers from a file into the journal: none that is there already, none of the future, and none as money spent. What was taken over before the signal
 * aborts, or the journal fails, stays; `onAdded` is told how many that are so far.
 */
export async function importAnswers(
  { journal, store, now }: ImportDeps,
  lines: AsyncIterable<ParsedLine & { readonly line: number }>,
  signal: AbortSignal,
  onAdded: (added: number) => void,
): Promise<Imported> {
  await store.load();
  const known = new KnownAnswers(store);
  const problems: { line: number; problem: LineProblem }[] = [];
  let [added, knownCount] = [0, 0];
  let failure: JournalError | null = null;
  let batch: EndedRecord[] = [];

  const write = async () => {
    const written = await Promise.allSettled(batch.map((record) => journal.append(record)));
    const failed = written.filter((result) => result.status === 'rejected');
    failure = failed[0] ? toJournalError(failed[0].reason) : null;
    added += written.length - failed.length;
    batch = [];
    onAdded(added);
  };

  for await (const parsed of lines) {
    if (signal.aborted || failure) {
      break;
    }
    const read = readBack(store.endpoints, parsed, now() + CLOCK_DIFFERENCE);
    if (!read.ok) {
      problems.push({ line: parsed.line, problem: read.problem });
    } else if (await known.has(read.answer)) {
      knownCount++;
    } else {
      batch.push(importedRecord(read.answer, read.result));
      if (batch.length === BATCH) {
        await write();
      }
    }
  }
  if (batch.length > 0 && !signal.aborted) {
    await write();
  }
  await store.load();
  return { added, known: knownCount, problems, failure };
}

/** An answer of a file as its endpoint reads it back from `result`, which stands for `result[0]`; or why it can't be taken over. */
type ReadBack =
  | { readonly ok: true; readonly answer: Answer; readonly result: unknown }
  | { readonly ok: false; readonly problem: LineProblem };

function readBack(endpoints: Catalogue, parsed: ParsedLine, latest: number): ReadBack {
  if (!parsed.ok) {
    return parsed;
  }
  const { answer } = parsed;
  if (answer.takenAt > latest) {
    return { ok: false, problem: { code: 'inFuture' } };
  }
  const endpoint = endpoints.get(answer.question.endpoint);
  if (!endpoint) {
    return { ok: false, problem: { code: 'otherEndpoint' } };
  }
  if (answer.data === null) {
    return { ok: true, answer, result: null };
  }
  try {
    const result = endpoint.encode(answer.data);
    const data = endpoint.decode(result);
    if (data !== null) {
      return { ok: true, answer: { ...answer, data }, result };
    }
  } catch {
    // The data of a file may be anything.
  }
  return { ok: false, problem: { code: 'wrongValue', at: 'data' } };
}

/** The answers that the journal has, and those that were seen in the file; bodies are read only of those that may be equal. */
class KnownAnswers {
  private readonly unread = new Map<string, Entry[]>();
  private readonly seen = new Set<string>();

  constructor(private readonly store: LookupStore) {
    for (const entry of answeredLookups(store)) {
      const moment = momentOf(entry.question, entry.ended?.at ?? 0);
      this.unread.set(moment, [...(this.unread.get(moment) ?? []), entry]);
    }
  }

  /** Whether there is an equal answer to the same question of the same moment; from now on there is. */
  async has(answer: Answer): Promise<boolean> {
    const moment = momentOf(answer.question, answer.takenAt);
    const entries = this.unread.get(moment) ?? [];
    this.unread.delete(moment);
    for (const entry of entries) {
      const own = await readAnswer(this.store, entry);
      if (own) {
        this.seen.add(identityOf(own));
      }
    }
    const identity = identityOf(answer);
    const isKnown = this.seen.has(identity);
    this.seen.add(identity);
    return isKnown;
  }
}

function momentOf(question: Answer['question'], takenAt: number): string {
  return `${takenAt} ${seriesKey(question)}`;
}

function identityOf({ question, takenAt, data }: Answer): string {
  return createHash('sha256')
    .update(`${momentOf(question, takenAt)} ${JSON.stringify(data)}`)
    .digest('base64');
}

/** Nobody knows when it was sent, so that it stands where its answer came. */
function importedRecord({ question, takenAt, cost, reply, data }: Answer, result: unknown): EndedRecord {
  return {
    kind: 'ended',
    id: crypto.randomUUID(),
    at: takenAt,
    sentAt: takenAt,
    question,
    estimate: cost ?? 0,
    account: null,
    despite: [],
    status: data === null ? 'noData' : 'found',
    cost,
    failure: null,
    reply: { ...reply, path: null, resultCount: null, taskId: null },
    imported: true,
    result,
  };
}

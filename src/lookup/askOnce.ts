import { headlineOf, type Headline } from '../core/headline';
import { seriesKey } from '../core/snapshot';
import { isBilled } from '../core/source';
import type { SummaryAnswer } from '../dataforseo/client';
import { wasCharged, type Failure } from '../dataforseo/failure';
import type { Connection } from './connections';
import type { Journal } from './journal/journal';
import { toJournalError, type JournalError } from './journal/journalError';
import type { EndedRecord, EndStatus } from './journal/record';
import { wouldExceed } from './ledger';
import type { LookupStore } from './lookupStore';
import { stateOf, type Entry, type Series } from './series';

/** What a lookup is noted with. */
export interface AskDeps {
  readonly journal: Journal<Headline>;
  readonly store: LookupStore;
  /** Milliseconds since 1970 UTC. */
  readonly now: () => number;
  /** Told when an answer could not be kept on disk; it is shown all the same. */
  readonly onUnwritten: (error: JournalError) => void;
}

/** The lookup as it ended; `followed` is the id of one in another window that asked the same before, so that this one wasn't sent. */
export interface Asked {
  readonly entry: Entry;
  readonly followed: string | undefined;
}

/**
 * Asks a question once: notes on disk that it will be sent, sends it, notes what came of it.
 * Nothing that bills is sent unless it could be noted, is within the month's budget in USD (0 is none), and isn't under way in another window.
 */
export async function askOnce(
  deps: AskDeps,
  connection: Connection,
  pending: Entry,
  budget: number,
  signal: AbortSignal,
): Promise<Asked> {
  const { journal, store, now } = deps;
  const { id, question, estimate } = pending;
  let entry = pending;
  let isNoted = false;
  let followed: string | undefined;

  const beforeSend = async (): Promise<Failure | undefined> => {
    entry = { ...entry, sentAt: now() };
    try {
      await journal.append({ kind: 'sent', id, at: entry.sentAt, question, estimate });
      isNoted = true;
    } catch (error) {
      deps.onUnwritten(toJournalError(error));
    }
    if (!isBilled(question.source)) {
      return undefined;
    }
    if (!isNoted) {
      return { kind: 'notSent', reason: 'journal' };
    }
    // Read after the own line is on disk, so that of two windows at least one sees the other.
    const content = await store.load();
    followed = underWayBefore(entry, store.find(seriesKey(question)))?.id;
    if (followed !== undefined) {
      return { kind: 'notSent', reason: 'cancelled' };
    }
    return wouldExceed(content, budget, 0, now()) ? { kind: 'notSent', reason: 'budget' } : undefined;
  };

  const end = async (status: EndStatus, answer: SummaryAnswer | null): Promise<void> => {
    const record = endedRecord(entry, status, answer, now());
    const { result, ...rest } = record;
    const digest = answer?.status === 'found' ? headlineOf(answer.summary) : null;
    entry = { ...entry, digest, ended: { ...rest, place: { segment: '', offset: 0, length: 0 } } };
    store.put(entry, result);
    if (isNoted) {
      await journal.append(record).catch((error: unknown) => deps.onUnwritten(toJournalError(error)));
    }
  };

  try {
    // The id finds the call again in the service's list, unless the user's own tag is to stand there.
    const options = { ...question.options, tag: question.options.tag || id };
    const answer = await connection.client.summary(question.target.value, options, signal, beforeSend);
    await end(statusOf(answer, isBilled(question.source)), answer);
    return { entry, followed };
  } catch (error) {
    await end(isNoted && isBilled(question.source) ? 'unknown' : 'failed', null);
    throw error;
  }
}

/** How an answer is noted; only the billed service leaves anybody in doubt about money. */
function statusOf(answer: SummaryAnswer, billed: boolean): EndStatus {
  if (answer.status !== 'failed') {
    return answer.status;
  }
  if (billed && wasCharged(answer) === 'unknown') {
    return 'unknown';
  }
  return 'reason' in answer.failure && answer.failure.reason === 'cancelled' ? 'cancelled' : 'failed';
}

function endedRecord(entry: Entry, status: EndStatus, answer: SummaryAnswer | null, at: number): EndedRecord {
  const { id, sentAt, question, estimate } = entry;
  const failure = answer?.status === 'failed' ? answer.failure : null;
  const known = answer && answer.status !== 'failed' ? answer : null;
  return {
    kind: 'ended',
    ...{ id, at, sentAt, question, estimate, status, failure },
    // A stated 0 proves nothing where nobody knows.
    cost: status === 'unknown' ? null : (answer?.cost ?? null),
    reply: known?.reply ?? null,
    imported: false,
    result: known?.result ?? null,
  };
}

/** A lookup of another window that asks the same and was noted before; of two in one moment, the id decides. */
function underWayBefore(own: Entry, series: Series | undefined): Entry | undefined {
  return series?.entries.find(
    (other) =>
      other.id !== own.id &&
      stateOf(other) === 'pending' &&
      (other.sentAt < own.sentAt || (other.sentAt === own.sentAt && other.id < own.id)),
  );
}

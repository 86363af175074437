import { isBilled } from '../core/source';
import type { CallAnswer } from '../dataforseo/client';
import type { Catalogue } from '../dataforseo/endpoints/catalogue';
import type { CallQuestion } from './callQuestion';
import { isChargeUnknown, type Withheld } from './lookupFailure';
import { tryToDigest } from './journal/digests';
import type { Journal } from './journal/journal';
import { toJournalError, type JournalError } from './journal/journalError';
import type { EndedRecord, EndStatus } from './journal/record';
import type { LookupStore } from './lookupStore';
import { headlines } from './digest';
import type { Call } from './lookupsOf';

/** What a purchase is noted with. */
export interface PurchaseDeps {
  readonly journal: Journal<unknown>;
  readonly store: LookupStore;
  readonly endpoints: Catalogue;
  /** Milliseconds since 1970 UTC. */
  readonly now: () => number;
  /** Told when something could not be kept on disk; an answer is shown all the same. */
  readonly onUnwritten: (error: JournalError) => void;
  /** The ids of the calls that this window made. */
  readonly session: Set<string>;
}

/** What a call is sent with. */
export interface PurchaseTerms {
  /** In USD. */
  readonly estimate: number;
  /** A salted hash of the account's login; null where nobody is signed in. */
  readonly account: string | null;
  /** The ids of the calls that may have been charged already. */
  readonly despite: readonly string[];
}

/** One call on its way: shown at once, noted on disk before it is sent, and what came of it after. */
export class Purchase {
  private isNoted = false;

  private constructor(
    private readonly deps: PurchaseDeps,
    private current: Call,
  ) {}

  /** Shows the call as under way. */
  static begin(deps: PurchaseDeps, question: CallQuestion, estimate: number): Purchase {
    const call: Call = {
      id: crypto.randomUUID(),
      question,
      sentAt: deps.now(),
      estimate,
      account: null,
      despite: [],
      ended: null,
      digest: null,
      checked: null,
      ownerLives: true,
      forgotten: new Set(),
    };
    deps.session.add(call.id);
    deps.store.put(call);
    return new Purchase(deps, call);
  }

  /** The call as it stands. */
  get call(): Call {
    return this.current;
  }

  /** Shows the call anew, unless it has ended. */
  show(): void {
    if (!this.current.ended) {
      this.deps.store.put(this.current);
    }
  }

  /** Notes on disk that the call will be sent; false if that failed, and nothing that bills may be sent. */
  async note(terms: PurchaseTerms): Promise<boolean> {
    const { journal, now, onUnwritten } = this.deps;
    this.current = { ...this.current, ...terms, sentAt: now() };
    const { id, question, sentAt: at } = this.current;
    try {
      await journal.append({ kind: 'sent', id, at, question, ...terms });
      this.isNoted = true;
    } catch (error) {
      onUnwritten(toJournalError(error));
    }
    return this.isNoted;
  }

  /** Takes the call out of sight, since it isn't made; what was noted of it ends as never sent. */
  async withdraw(): Promise<void> {
    if (this.isNoted) {
      await this.end({ status: 'failed', cost: null, failure: { kind: 'notSent', reason: 'cancelled' } });
    }
    this.deps.store.drop(this.current.id);
  }

  /** Notes what came of the call, and shows it whether or not that can be written now. */
  async end(answer: CallAnswer | Withheld): Promise<void> {
    const record = this.endedRecord(answer);
    const { result, ...rest } = record;
    const digest =
      record.status === 'found' ? tryToDigest(headlines(this.deps.endpoints), () => result, rest) : null;
    const place = { segment: '', offset: 0, length: 0 };
    this.current = { ...this.current, digest, ended: { ...rest, place } };
    this.deps.store.put(this.current, result);
    try {
      if (this.isNoted) {
        await this.deps.journal.keep(record);
        return;
      }
    } catch (error) {
      this.deps.onUnwritten(toJournalError(error));
    }
    this.deps.store.markUnsaved(this.current.id);
  }

  /** Notes that nobody knows what came of the call; where it was never noted, or is free, that it failed. */
  async breakOff(): Promise<void> {
    const reason = this.isNoted && isBilled(this.current.question.source) ? 'interrupted' : 'cancelled';
    const failure =
      reason === 'interrupted'
        ? ({ kind: 'noReply', reason } as const)
        : ({ kind: 'notSent', reason } as const);
    await this.end({ status: 'failed', cost: null, failure });
  }

  private endedRecord(answer: CallAnswer | Withheld): EndedRecord {
    const { id, sentAt, question, estimate, account, despite } = this.current;
    const status = statusOf(answer, isBilled(question.source));
    const known = answer.status === 'failed' ? null : answer;
    return {
      kind: 'ended',
      ...{ id, at: this.deps.now(), sentAt, question, estimate, account, despite, status },
      failure: answer.status === 'failed' ? answer.failure : null,
      // A stated 0 proves nothing where nobody knows.
      cost: status === 'unknown' ? null : answer.cost,
      reply: known?.reply ?? null,
      imported: false,
      result: 'result' in answer ? (answer.result ?? null) : null,
    };
  }
}

/** How an answer is noted; only the billed service leaves anybody in doubt about money. */
function statusOf(answer: CallAnswer | Withheld, billed: boolean): EndStatus {
  if (answer.status !== 'failed') {
    return answer.status;
  }
  if (billed && isChargeUnknown(answer)) {
    return 'unknown';
  }
  return 'reason' in answer.failure && answer.failure.reason === 'cancelled' ? 'cancelled' : 'failed';
}

import { seriesKey, SUMMARY } from '../core/snapshot';
import { callKey, questionsOf } from './callQuestion';
import { ENDPOINTS, type Catalogue } from '../dataforseo/endpoints/catalogue';
import { onAbort } from '../dataforseo/onAbort';
import type { Decision } from './consent';
import type { JournalFolder } from './journal/files';
import { toJournalError } from './journal/journalError';
import { PENDING, type Outcome } from './outcome';
import type { PurchaseDeps } from './purchase';
import { PurchaseGate } from './purchaseGate';
import { Rush } from './rush';
import { previewLookup, requestLookup, type RequestDeps } from './requestLookup';
import { isAnswer, surplusOf } from './series';
import type { LookupRequest } from './situation';

/** What the service works with. */
export interface LookupDeps extends Omit<PurchaseDeps, 'session' | 'endpoints'> {
  readonly endpoints?: Catalogue;
  /** Where all windows meet. */
  readonly place: JournalFolder;
  /** How many answers to keep of each question; 0 is all. */
  readonly keep: () => number;
  readonly rush?: Rush;
}

interface Running {
  readonly outcome: Promise<Outcome>;
  /** Aborts when nobody waits any more. */
  readonly abort: AbortController;
  waiting: number;
  isOnWay: boolean;
}

/** How a lookup of this window stands that somebody waits for: once it is on its way it can't be taken back. */
export type Progress = 'unsent' | 'onWay';

/** The lookups of this window: equal ones that are under way at the same time are one. */
export class LookupService {
  private readonly running = new Map<string, Running>();
  private readonly sent = new Set<string>();
  private readonly requests: RequestDeps;
  private asked: string | undefined;

  constructor(private readonly deps: LookupDeps) {
    const { place, store, endpoints = ENDPOINTS, rush = new Rush() } = deps;
    const gate = new PurchaseGate(place, () => store.load());
    this.requests = { ...deps, endpoints, gate, rush, session: this.sent };
  }

  /** The key of the question about figures that this window asked last, answered from history or not. */
  get lastAsked(): string | undefined {
    return this.asked;
  }

  /** The ids of the calls that this window made. */
  get session(): ReadonlySet<string> {
    return this.sent;
  }

  /**
   * Asks once; whoever asks the same while it is under way shares the answer.
   * When everyone who waits has aborted, the call is given up; where it is on its way, its answer is kept, and nobody waits for it.
   */
  lookUp(
    request: LookupRequest,
    signal: AbortSignal,
  ): { readonly key: string; readonly outcome: Promise<Outcome> } {
    const key = callKey(request.question);
    if (request.question.endpoint === SUMMARY) {
      this.asked = key;
    }
    const shared = this.running.get(key);
    // One that was given up may still be ending; whoever asks now has not given up.
    const isShared = shared !== undefined && !shared.abort.signal.aborted;
    const running = isShared ? shared : this.start(key, request);
    if (isShared) {
      request.onAgreed?.();
    }
    running.waiting++;
    const leave = () => {
      running.waiting--;
      if (running.waiting === 0) {
        running.abort.abort();
      }
    };
    if (signal.aborted) {
      leave();
    } else {
      const forget = onAbort(signal, leave);
      running.outcome.then(forget, forget);
    }
    return { key, outcome: asLongAsWaiting(running, signal) };
  }

  /** What would be done with a request now; nothing is sent, and nobody asked. */
  preview(request: LookupRequest): Promise<Decision> {
    return previewLookup(this.requests, request);
  }

  /** Gives a running lookup up, or waits no longer, for everyone in this window who waits for it. */
  cancel(key: string): void {
    this.running.get(key)?.abort.abort();
  }

  /** How a lookup of this question stands in this window; undefined where nobody waits for one. */
  progress(key: string): Progress | undefined {
    const running = this.running.get(key);
    if (!running || running.abort.signal.aborted) {
      return undefined;
    }
    return running.isOnWay ? 'onWay' : 'unsent';
  }

  private start(key: string, request: LookupRequest): Running {
    const abort = new AbortController();
    const standing = { abort, waiting: 0, isOnWay: false };
    const onWay = (isOnWay: boolean) => {
      standing.isOnWay = isOnWay;
    };
    const outcome = this.answer({ ...request, onWay }, abort.signal);
    const running: Running = Object.assign(standing, { outcome });
    this.running.set(key, running);
    const end = () => {
      if (this.running.get(key) === running) {
        this.running.delete(key);
      }
    };
    running.outcome.then(end, end);
    return running;
  }

  private async answer(request: LookupRequest, signal: AbortSignal): Promise<Outcome> {
    const outcome = await requestLookup(this.requests, request, signal);
    if ('fromCache' in outcome && !outcome.fromCache) {
      for (const question of questionsOf(request.question)) {
        await this.forgetOlder(seriesKey(question));
      }
    }
    return outcome;
  }

  /** Forgets what a new answer has made one too many; one that is not on the disk yet makes none. */
  private async forgetOlder(key: string): Promise<void> {
    const { store, onUnwritten } = this.deps;
    const keep = this.deps.keep();
    if (keep === 0) {
      return;
    }
    await store.load();
    const series = store.find(key);
    const newest = series?.entries.find(isAnswer);
    if (series && newest && !store.isUnsaved(newest.id)) {
      const older = surplusOf(series, keep).map(({ id }) => id);
      await store.remove(older).catch((error: unknown) => onUnwritten(toJournalError(error)));
    }
  }
}

/** The outcome, or that it is still to come, once nobody waits any more for what is on its way. */
function asLongAsWaiting(running: Running, signal: AbortSignal): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const leave = () => {
      if (running.isOnWay) {
        resolve(PENDING);
      }
    };
    const forget = [signal, running.abort.signal].map((one) => onAbort(one, leave));
    running.outcome.then(resolve, reject).finally(() => forget.forEach((stop) => stop()));
  });
}

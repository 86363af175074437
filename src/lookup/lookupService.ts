import type { LookupOptions } from '../core/options';
import { seriesKey, type Question } from '../core/snapshot';
import type { Target } from '../core/target';
import { wait } from '../dataforseo/wait';
import { askOnce, type AskDeps } from './askOnce';
import type { Connection } from './connections';
import type { Outcome } from './outcome';
import { toJournalError } from './journal/journalError';
import { failureOf, freshAnswer, isAnswer, seriesOf, stateOf, surplusOf, type Entry } from './series';

/** What the service works with. */
export interface LookupDeps extends AskDeps {
  /** How many answers to keep of each question; 0 is all. */
  readonly keep: () => number;
}

/** On which terms a question is asked. */
export interface Terms {
  /** An answer that came within so many hours will do; 0 asks anew. */
  readonly keptHours: number;
  /** What it will cost, in USD, as far as anybody knows before. */
  readonly estimate: number;
  /** What may be spent in this month, in USD; 0 is no limit. */
  readonly budget: number;
}

interface Running {
  readonly outcome: Promise<Outcome>;
  readonly abort: AbortController;
  waiting: number;
}

/** How often to look whether another window, which may have been killed, still waits for an answer; in milliseconds. */
const LOOK_AGAIN = 5_000;

/** Looks targets up: from what was paid for, by joining in a lookup under way, or by asking the service. */
export class LookupService {
  private readonly running = new Map<string, Running>();
  private readonly sent = new Set<string>();
  private asked: string | undefined;

  constructor(private readonly deps: LookupDeps) {}

  /** The key of the question that this window asked last, answered from history or not. */
  get lastAsked(): string | undefined {
    return this.asked;
  }

  /** The ids of the lookups that this window asked for. */
  get session(): ReadonlySet<string> {
    return this.sent;
  }

  /**
   * Asks once; whoever asks the same while it is under way shares the answer.
   * When everyone who waits has aborted, the call is given up.
   */
  lookUp(
    connection: Connection,
    target: Target,
    options: LookupOptions,
    terms: Terms,
    signal: AbortSignal,
  ): { readonly key: string; readonly outcome: Promise<Outcome> } {
    const question = { target, options, source: connection.source };
    const key = seriesKey(question);
    this.asked = key;
    const shared = this.running.get(key);
    // One that was given up may still be ending; whoever asks now has not given up.
    const running = shared && !shared.abort.signal.aborted ? shared : this.start(key, question, connection, terms); // prettier-ignore
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
      signal.addEventListener('abort', leave, { once: true });
      const forget = () => signal.removeEventListener('abort', leave);
      running.outcome.then(forget, forget);
    }
    return { key, outcome: running.outcome };
  }

  /** Gives a running lookup up, for everyone in this window who waits for it. */
  cancel(key: string): void {
    this.running.get(key)?.abort.abort();
  }

  /** Whether a lookup of this question is under way in this window. */
  isRunning(key: string): boolean {
    return this.running.has(key);
  }

  private start(key: string, question: Question, connection: Connection, terms: Terms): Running {
    const abort = new AbortController();
    const outcome = this.answer(key, question, connection, terms, abort.signal);
    const running = { outcome, abort, waiting: 0 };
    this.running.set(key, running);
    const end = () => {
      if (this.running.get(key) === running) {
        this.running.delete(key);
      }
    };
    outcome.then(end, end);
    return running;
  }

  private async answer(
    key: string,
    question: Question,
    connection: Connection,
    terms: Terms,
    signal: AbortSignal,
  ): Promise<Outcome> {
    const { store, now } = this.deps;
    await store.load();
    const kept = freshAnswer(store.find(key), now(), terms.keptHours);
    // What can't be read any more is as if it had never been paid for.
    if (kept && (kept.ended?.status === 'noData' || (await store.snapshot(kept)))) {
      return this.outcomeOf(kept, true);
    }
    const pending: Entry = {
      id: crypto.randomUUID(),
      question,
      sentAt: now(),
      estimate: terms.estimate,
      ended: null,
      digest: null,
      checked: null,
      ownerLives: true,
    };
    this.sent.add(pending.id);
    store.put(pending);
    const { entry, followed } = await askOnce(this.deps, connection, pending, terms.budget, signal);
    if (followed !== undefined) {
      return this.follow(followed, signal);
    }
    const outcome = await this.outcomeOf(entry, false);
    await this.forgetOlder(key, entry.id);
    return outcome;
  }

  /** Forgets what a new answer has made one too many; an answer that is not on the disk makes none. */
  private async forgetOlder(key: string, newest: string): Promise<void> {
    const { store, onUnwritten } = this.deps;
    const keep = this.deps.keep();
    if (keep === 0) {
      return;
    }
    const { entries } = await store.load();
    const series = seriesOf(entries).get(key);
    if (series?.entries.some((entry) => entry.id === newest && isAnswer(entry))) {
      const ids = surplusOf(series, keep).map(({ id }) => id);
      const older = ids.filter((id) => id !== newest);
      await store.remove(older).catch((error: unknown) => onUnwritten(toJournalError(error)));
    }
  }

  /** Waits for the answer that another window has asked for. */
  private async follow(id: string, signal: AbortSignal): Promise<Outcome> {
    const { store } = this.deps;
    for (;;) {
      await store.load();
      const entry = store.entry(id);
      if (signal.aborted || !entry) {
        return { status: 'cancelled', cost: 0 };
      }
      if (stateOf(entry) !== 'pending') {
        return this.outcomeOf(entry, true);
      }
      const changed = new AbortController();
      const subscription = store.onDidChange(() => changed.abort());
      await wait(LOOK_AGAIN, AbortSignal.any([signal, changed.signal]));
      subscription.dispose();
    }
  }

  /** What a lookup means for whoever asked; one of before, or of another window, costs nothing again. */
  private async outcomeOf(entry: Entry, isKept: boolean): Promise<Outcome> {
    const { ended } = entry;
    const cost = isKept ? 0 : (ended?.cost ?? null);
    const snapshot = await this.deps.store.snapshot(entry);
    if (snapshot) {
      return { status: 'found', cost, snapshot, isKept };
    }
    if (ended?.status === 'noData') {
      return { status: 'noData', cost, takenAt: ended.at, isKept };
    }
    if (ended?.status === 'cancelled') {
      return { status: 'cancelled', cost: 0 };
    }
    const failure = failureOf(entry);
    return ended?.status === 'failed'
      ? { status: 'failed', cost, failure }
      : { status: 'unknown', cost: null, failure };
  }
}

import type { LookupOptions } from '../core/options';
import { seriesKey, type Question, type Snapshot } from '../core/snapshot';
import { isBilled } from '../core/source';
import type { Target } from '../core/target';
import type { SummaryAnswer } from '../dataforseo/client';
import { failureTraits } from '../dataforseo/failure';
import type { Connection } from './connections';
import { Event } from './event';
import type { Lookup, Outcome } from './outcome';

interface Running {
  readonly outcome: Promise<Outcome>;
  readonly abort: AbortController;
  waiting: number;
}

/** Looks targets up and remembers, since start, the newest lookup of each question. */
export class LookupService {
  private readonly changed = new Event();
  private readonly running = new Map<string, Running>();
  private readonly newest = new Map<string, Lookup>();

  /** @param now milliseconds since 1970 UTC */
  constructor(private readonly now: () => number) {}

  /** Tells of every lookup that starts or ends. */
  readonly onDidChange = this.changed.subscribe;

  /** The newest lookup of each question, newest first. */
  get lookups(): readonly Lookup[] {
    return [...this.newest.values()].reverse();
  }

  /** The newest lookup with this key. */
  find(key: string): Lookup | undefined {
    return this.newest.get(key);
  }

  /**
   * Asks once; whoever asks the same while it is under way shares the answer.
   * When everyone who waits has aborted, the call is given up.
   */
  lookUp(
    connection: Connection,
    target: Target,
    options: LookupOptions,
    signal: AbortSignal,
  ): { readonly key: string; readonly outcome: Promise<Outcome> } {
    const question = { target, options, source: connection.source };
    const key = seriesKey(question);
    const shared = this.running.get(key);
    // One that was given up may still be ending; whoever asks now has not given up.
    const running = shared && !shared.abort.signal.aborted ? shared : this.start(key, question, connection);
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

  /** Gives a running lookup up, for everyone who waits for it. */
  cancel(key: string): void {
    this.running.get(key)?.abort.abort();
  }

  private start(key: string, question: Question, connection: Connection): Running {
    const abort = new AbortController();
    const before = this.newest.get(key);
    const lookup: Lookup = {
      key,
      question,
      startedAt: this.now(),
      outcome: undefined,
      figures: before?.figures,
    };
    const outcome = connection.client
      .summary(question.target.value, question.options, abort.signal)
      .then((answer) => this.toOutcome(question, answer));
    const running = { outcome, abort, waiting: 0 };
    this.running.set(key, running);
    this.newest.delete(key); // so that the newest is last
    this.put(key, lookup);
    const end = (ended: Lookup | undefined) => {
      if (this.running.get(key) === running) {
        this.running.delete(key);
        this.put(key, ended);
      }
    };
    outcome.then(
      (ended) => end({ ...lookup, outcome: ended, figures: figuresOf(ended) ?? lookup.figures }),
      () => end(before),
    );
    return running;
  }

  private put(key: string, lookup: Lookup | undefined): void {
    if (lookup) {
      this.newest.set(key, lookup);
    } else {
      this.newest.delete(key);
    }
    this.changed.fire();
  }

  private toOutcome(question: Question, answer: SummaryAnswer): Outcome {
    const takenAt = this.now();
    switch (answer.status) {
      case 'found': {
        const { cost, summary } = answer;
        // The service's id of the task stays out of what is shown and exported.
        const reply = { version: answer.reply.version, time: answer.reply.time };
        return { status: 'found', cost, snapshot: { question, takenAt, cost, reply, summary } };
      }
      case 'noData':
        return { status: 'noData', cost: answer.cost, takenAt };
      case 'failed': {
        const { failure, cost } = answer;
        const charged = isBilled(question.source) ? failureTraits(failure).charged : 'no';
        if (charged === 'unknown' && cost === null) {
          return { status: 'unknown', cost: null, failure };
        }
        return 'reason' in failure && failure.reason === 'cancelled'
          ? { status: 'cancelled', cost: 0 }
          : { status: 'failed', cost, failure };
      }
    }
  }
}

function figuresOf(outcome: Outcome): Snapshot | undefined {
  return outcome.status === 'found' ? outcome.snapshot : undefined;
}

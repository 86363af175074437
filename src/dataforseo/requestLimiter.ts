import { possibleLimits, type AccountLimits } from './accountLimits';
import { failureTraits, type Failed, type Failure } from './failure';
import { onAbort } from './onAbort';
import { RateLimitedQueue } from './rateLimitedQueue';

/** An answer of the client's, of which only a failure matters here. */
interface CallOutcome {
  readonly status: string;
}

/** How often a call was repeated or put off, and since which lowering of the pace it is under way. */
interface Attempts {
  later: number;
  neverSent: number;
  late: number;
  since: number;
}

/** What was to be done first took so long that the turn has passed. */
const LATE = Symbol();
const CANCELLED: Failure = { kind: 'notSent', reason: 'cancelled' };
/** The pauses before six repeats are longer than the window together, so that a full one has passed. */
const MOST_REPEATS = { later: 6, neverSent: 2 } as const;
const SUCCESSES_TO_RECOVER = 20;
/** Before all lookups, of which those go first that were repeated most. */
const FREE_CALL = 100;
/** How often free calls may be made in a minute (DataForSEO, Appendix: user data; Backlinks ID List). */
const FREE_PER_MINUTE = { userData: 6, idList: 10 } as const;

/**
 * The one limiter of a window: every call to the service passes it, so that limits and pauses hold for all surfaces together.
 * What is repeated by itself is repeated here and nowhere else.
 */
export class RequestLimiter {
  private limits: AccountLimits;
  /** At most what the limits allow; less for a while after the service has said "too many". */
  private atOnce: number;
  private lowerings = 0;
  private successes = 0;
  /** The service has put a call off for longer than the window and has answered none since: the others get one try each. */
  private hopeless = false;
  private readonly turns: RateLimitedQueue;
  private readonly free: { readonly [C in keyof typeof FREE_PER_MINUTE]: RateLimitedQueue };
  /** The shortest pause: 1 s with the real window. */
  private readonly pauseMs: number;
  /** What is sent so long after its turn began takes another turn, since it counts from the beginning. */
  private readonly lateMs: number;
  private readonly random: () => number;
  /** End the calls that wait, unsent. */
  private readonly stops = new Set<(failure: Failure) => void>();

  /** @param scale for tests: another window than 60,000 ms, by which all pauses shrink, and what draws their jitter between 0 and 1 */
  constructor(
    limits: AccountLimits,
    { windowMs = 60_000, random = Math.random }: { windowMs?: number; random?: () => number } = {},
  ) {
    this.limits = possibleLimits(limits);
    this.atOnce = this.limits.atOnce;
    this.pauseMs = windowMs / 60;
    this.random = random;
    // Requests don't arrive as evenly as they are sent: without a margin the service would see one too many.
    const marginMs = this.pauseMs / 2;
    this.lateMs = marginMs / 2;
    const guardedMs = windowMs + marginMs;
    this.turns = new RateLimitedQueue(guardedMs, this.atOnce, this.limits.perMinute);
    this.free = {
      userData: new RateLimitedQueue(guardedMs, FREE_PER_MINUTE.userData, FREE_PER_MINUTE.userData),
      idList: new RateLimitedQueue(guardedMs, FREE_PER_MINUTE.idList, FREE_PER_MINUTE.idList),
    };
  }

  /** Changes the limits, for what waits too; values that no account may have are brought inside. */
  configure(limits: AccountLimits): void {
    const lowered = this.atOnce < this.limits.atOnce;
    this.limits = possibleLimits(limits);
    this.setPace(lowered ? Math.min(this.atOnce, this.limits.atOnce) : this.limits.atOnce);
  }

  /**
   * Sends in turn, and again, a bounded number of times, what was never sent or put off by the service.
   * Aborting ends what waits at once; a failure that every call would meet ends all that wait, unsent.
   * @param before done once, in the first turn; an answer of its own stands in place of sending, and says nothing of the service
   */
  async run<A extends CallOutcome, B extends CallOutcome = never>(
    send: () => Promise<A>,
    signal: AbortSignal,
    before?: () => Promise<B | undefined>,
  ): Promise<A | B | Failed> {
    const left = new AbortController();
    const attempts: Attempts = { later: 0, neverSent: 0, late: 0, since: 0 };
    let isPrepared = false;
    let instead: B | undefined;
    let unsent = CANCELLED;
    const cancel = () => left.abort();
    const stop = (failure: Failure) => {
      unsent = failure;
      left.abort();
    };
    const begin = async () => {
      this.stops.delete(stop);
      attempts.since = this.lowerings;
      const begun = performance.now();
      if (!isPrepared) {
        isPrepared = true;
        instead = await before?.();
      }
      return instead ?? (performance.now() - begun > this.lateMs ? LATE : send());
    };
    if (signal.aborted) {
      cancel();
    }
    const forget = onAbort(signal, cancel);
    this.stops.add(stop);
    try {
      for (;;) {
        const { later, neverSent, late } = attempts;
        const answer = await this.turns.take(begin, left.signal, later + neverSent + late);
        if (answer === undefined) {
          return { status: 'failed', cost: null, failure: unsent };
        }
        if (instead) {
          return instead;
        }
        this.stops.add(stop);
        if (answer === LATE) {
          attempts.late++;
        } else if (!(await this.isRepeated(answer, attempts, left.signal))) {
          return answer;
        }
      }
    } finally {
      this.stops.delete(stop);
      forget();
    }
  }

  /** Sends a free call before all that waits; it is never repeated, and its failure concerns no other call. */
  async once<A extends CallOutcome>(
    call: keyof typeof FREE_PER_MINUTE,
    send: () => Promise<A>,
    signal: AbortSignal,
  ): Promise<A | Failed> {
    const begin = () => this.turns.take(send, signal, FREE_CALL);
    const answer = await this.free[call].take(begin, signal, 0);
    return answer ?? { status: 'failed', cost: null, failure: CANCELLED };
  }

  /** Draws the conclusions from an answer; true once the call may be sent again. */
  private async isRepeated(answer: CallOutcome, attempts: Attempts, left: AbortSignal): Promise<boolean> {
    if (!isFailed(answer)) {
      this.recover();
      return false;
    }
    const { retry, stopsQueue } = failureTraits(answer.failure);
    if (stopsQueue) {
      this.stops.forEach((stop) => stop(answer.failure));
    }
    // A cost means that it was carried out, whatever else the reply says.
    if (retry === 'never' || (answer.cost ?? 0) > 0 || answer.wasCarriedOut) {
      return false;
    }
    const nth = ++attempts[retry];
    const isLast = nth > MOST_REPEATS[retry];
    if (retry === 'later') {
      this.hopeless ||= isLast;
      this.coolDown(this.hopeless ? 1 : nth, attempts.since);
      return !this.hopeless;
    }
    if (!isLast) {
      await wait(this.backOff(nth), left);
    }
    return !isLast;
  }

  /** Pauses everything; of calls that were under way together only the first lowers the pace. */
  private coolDown(nth: number, since: number): void {
    if (since === this.lowerings) {
      this.lowerings++;
      this.successes = 0;
      this.setPace(Math.max(1, Math.floor(this.atOnce / 2)));
    }
    this.turns.pause();
    setTimeout(() => this.turns.resume(), this.backOff(nth));
  }

  private recover(): void {
    this.hopeless = false;
    if (this.atOnce < this.limits.atOnce && ++this.successes >= SUCCESSES_TO_RECOVER) {
      this.successes = 0;
      this.setPace(this.atOnce + 1);
    }
  }

  private setPace(atOnce: number): void {
    this.atOnce = atOnce;
    this.turns.limit(atOnce, this.limits.perMinute);
  }

  /** In milliseconds: 1, 2, 4 … times the shortest pause, and up to half as much again, so that windows don't come back together. */
  private backOff(nth: number): number {
    return this.pauseMs * 2 ** (nth - 1) * (1 + this.random() / 2);
  }
}

function isFailed(answer: CallOutcome): answer is Failed {
  return answer.status === 'failed';
}

/** Waits so many milliseconds, or until the signal aborts. */
function wait(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const end = () => {
      clearTimeout(timer);
      signal.removeEventListener('abort', end);
      resolve();
    };
    const timer = setTimeout(end, signal.aborted ? 0 : milliseconds);
    signal.addEventListener('abort', end, { once: true });
  });
}

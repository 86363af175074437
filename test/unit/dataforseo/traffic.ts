import type { Failed, Failure } from '../../../src/dataforseo/failure';
import type { RequestLimiter } from '../../../src/dataforseo/requestLimiter';

/** An answer as the limiter sees it. */
export type TestAnswer = { readonly status: 'done' } | Failed;

export const DONE: TestAnswer = { status: 'done' };

export function failed(failure: Failure, cost: number | null = null): Failed {
  return { status: 'failed', cost, failure };
}

export function refusal(code: number): Failed {
  return failed({ kind: 'refused', httpStatus: 200, code, message: null });
}

export const TOO_MANY = refusal(40209);
export const NEVER_SENT = failed({ kind: 'notSent', reason: 'refused' });
export const CANCELLED = failed({ kind: 'notSent', reason: 'cancelled' });

/** A call that went through the limiter, and when what happened; times are in milliseconds since 1970 UTC. */
export interface Asked {
  readonly sentAt: readonly number[];
  /** When that began which comes before. */
  readonly preparedAt: readonly number[];
  /** The answers to each time that it was sent. */
  readonly received: readonly TestAnswer[];
  /** How it ended; a promise can't end twice, but here it would show. */
  readonly ended: readonly { readonly at: number; readonly answer: TestAnswer }[];
}

/** How a call is answered. */
export interface Script {
  /** One for each time that it is sent; the last one from then on. */
  readonly answers?: readonly TestAnswer[];
  /** How long an answer takes, in milliseconds. */
  readonly latency?: number;
  /** How long it takes to do what comes before, in milliseconds; nothing does unless given. */
  readonly before?: number | undefined;
  /** What comes of that, if it fails. */
  readonly unprepared?: Failed;
  readonly signal?: AbortSignal;
  readonly free?: boolean;
}

/** All that goes through a limiter, answered by scripts. */
export class Traffic {
  readonly all: Asked[] = [];
  inFlight = 0;
  mostInFlight = 0;

  constructor(private readonly limiter: RequestLimiter) {}

  ask({ answers = [DONE], latency = 100, before, ...script }: Script = {}): Asked {
    const { signal = new AbortController().signal, unprepared, free } = script;
    const preparedAt: number[] = [];
    const sentAt: number[] = [];
    const received: TestAnswer[] = [];
    const ended: { at: number; answer: TestAnswer }[] = [];
    const send = async (): Promise<TestAnswer> => {
      const answer = answers[Math.min(sentAt.length, answers.length - 1)] ?? DONE;
      sentAt.push(Date.now());
      this.inFlight++;
      this.mostInFlight = Math.max(this.mostInFlight, this.inFlight);
      await new Promise((resolve) => setTimeout(resolve, latency));
      this.inFlight--;
      received.push(answer);
      return answer;
    };
    const prepare = async () => {
      preparedAt.push(Date.now());
      await new Promise((resolve) => setTimeout(resolve, before));
      return unprepared;
    };
    const answered = free
      ? this.limiter.once('idList', send, signal)
      : this.limiter.run(send, signal, before === undefined ? undefined : prepare);
    void answered.then((answer) => ended.push({ at: Date.now(), answer }));
    const asked = { sentAt, preparedAt, received, ended };
    this.all.push(asked);
    return asked;
  }

  askMany(count: number, script: Script = {}): Asked[] {
    return Array.from({ length: count }, () => this.ask(script));
  }

  /** How many calls were sent so far, repeats included. */
  get sent(): number {
    return this.all.reduce((sum, { sentAt }) => sum + sentAt.length, 0);
  }

  /** The greatest number of calls that were sent in any window of so many milliseconds. */
  mostIn(window: number): number {
    const times = this.all.flatMap(({ sentAt }) => sentAt).sort((a, b) => a - b);
    let most = 0;
    for (let first = 0, last = 0; last < times.length; last++) {
      while ((times[first] ?? 0) <= (times[last] ?? 0) - window) {
        first++;
      }
      most = Math.max(most, last - first + 1);
    }
    return most;
  }
}

import type { Link } from './chain';
import { taskRefusal } from './envelope';
import { REFUSALS } from './statusCodes';

/** How much an account may do. */
export interface Limits {
  readonly atOnce: number;
  readonly perWindow: number;
  /** In milliseconds. */
  readonly windowMs: number;
}

/** What the limiter has seen, refused requests included. */
export interface Traffic {
  /** Most requests that were under way together: read, not answered, their client still there. */
  readonly atOnce: number;
  /** Most requests that began in any window of time. */
  readonly perWindow: number;
  /** How many were refused. */
  readonly refused: number;
}

/** What every account may do (DataForSEO, rate limits). */
export const DEFAULT_LIMITS: Limits = { atOnce: 30, perWindow: 2_000, windowMs: 60_000 };

/** Refuses what is too much, by the codes 40209 and 40202; a refused request counts as well, like any other. */
export class Limiter {
  private atOnce = 0;
  /** When requests began, oldest first; of the last window only. */
  private readonly starts: number[] = [];
  private seen: Traffic = { atOnce: 0, perWindow: 0, refused: 0 };

  /** @param now in milliseconds, never going back */
  constructor(
    private readonly limits: Limits,
    private readonly now: () => number,
  ) {}

  get traffic(): Traffic {
    return this.seen;
  }

  /** Counts what passes, and what it refuses. */
  readonly link: Link = (request, next) => {
    const { limits, seen, starts } = this;
    const now = this.now();
    while (starts[0] !== undefined && starts[0] <= now - limits.windowMs) {
      starts.shift();
    }
    starts.push(now);
    this.atOnce++;
    void request.ended.then(() => this.atOnce--);
    const code = this.atOnce > limits.atOnce ? 40209 : starts.length > limits.perWindow ? 40202 : undefined;
    this.seen = {
      atOnce: Math.max(seen.atOnce, this.atOnce),
      perWindow: Math.max(seen.perWindow, starts.length),
      refused: seen.refused + (code === undefined ? 0 : 1),
    };
    return code === undefined ? next() : Promise.resolve(taskRefusal(code, REFUSALS[code] ?? ''));
  };
}

/** How many calls may be under way. */
export interface AccountLimits {
  readonly atOnce: number;
  /** Calls that begin in any 60 s. */
  readonly perMinute: number;
}

/** What every account may do (DataForSEO, rate limits). */
export const DEFAULT_LIMITS: AccountLimits = { atOnce: 30, perMinute: 2_000 };

/** What no account may exceed: the limit per minute rose to 10,000 on 2026-10-19 (DataForSEO, rate limits). */
export const MOST_LIMITS: AccountLimits = { atOnce: 30, perMinute: 10_000 };

/** The limits, brought inside of what any account may do; what is no number becomes the default. */
export function possibleLimits({ atOnce, perMinute }: AccountLimits): AccountLimits {
  return {
    atOnce: between(1, atOnce, MOST_LIMITS.atOnce, DEFAULT_LIMITS.atOnce),
    perMinute: between(1, perMinute, MOST_LIMITS.perMinute, DEFAULT_LIMITS.perMinute),
  };
}

function between(least: number, value: number, most: number, fallback: number): number {
  return Number.isFinite(value) ? Math.min(most, Math.max(least, Math.floor(value))) : fallback;
}

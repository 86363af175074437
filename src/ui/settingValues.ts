import { DEFAULT_LIMITS, type AccountLimits } from '../dataforseo/accountLimits';

/** The settings that hold amounts. */
export interface SettingValues {
  /** What may be spent in a month, in USD; 0 is no limit, null is a value that can't be used, so that nothing may be spent. */
  readonly monthlyBudget: number | null;
  /** Above which estimate, in USD, to ask first; a value that can't be used asks always. */
  readonly confirmAbove: number;
  /** For how many hours an answer that was paid for will do; 0 asks anew each time. */
  readonly cacheHours: number;
  /** How many answers to keep of each question; 0 is all. */
  readonly historyKeep: number;
  /** How many calls the account allows. */
  readonly limits: AccountLimits;
}

/** Reads amounts from what the user wrote, of whatever type it is: VS Code hands it on although its schema forbids it. */
export function settingValues(read: (key: string) => unknown): SettingValues {
  const amount = (key: string, fallback: number) => limitedAmount(read(key)) ?? fallback;
  return {
    monthlyBudget: limitedAmount(read('budget.monthly')),
    confirmAbove: amount('budget.confirmAbove', 0),
    cacheHours: amount('cache.hours', 24),
    historyKeep: Math.floor(amount('history.keep', 0)),
    limits: {
      atOnce: amount('limits.atOnce', DEFAULT_LIMITS.atOnce),
      perMinute: amount('limits.perMinute', DEFAULT_LIMITS.perMinute),
    },
  };
}

/** An amount in USD that limits what is spent, as somebody wrote it; null where it is no number of 0 or more, and so no limit to hold. */
export function limitedAmount(value: unknown): number | null {
  return typeof value === 'number' && value >= 0 && Number.isFinite(value) ? value : null;
}

import { chargeOf, type Charge } from './charge';
import type { JournalContent, JournalEntry } from './journal/entry';

/** Sums in USD; only the billed service counts, never the sandbox or sample data. */
export interface Sums {
  /** What was charged, as far as the service said what; else as estimated. */
  readonly spent: number;
  /** Estimates of what is under way in any window. */
  readonly pending: number;
  /** Estimates of what may have been charged: nobody knows until it is checked. */
  readonly perhaps: number;
}

/** The sums that people are shown. */
export interface Spending {
  readonly session: Sums;
  /** Since midnight, by the local calendar. */
  readonly today: Sums;
  /** Since the month began, by the local calendar. */
  readonly month: Sums;
}

type Entries = Pick<JournalContent<unknown>, 'entries' | 'removed'>;

/** What was spent; the session is known by the ids of its lookups, and `now` is in milliseconds since 1970 UTC. */
export function spending(content: Entries, now: number, session: ReadonlySet<string>): Spending {
  const charges = chargesOf(content);
  const since = (begin: number) => sumsOf(charges.filter(({ at }) => at >= begin));
  return {
    session: sumsOf(charges.filter(({ id }) => session.has(id))),
    today: since(startOfDay(now)),
    month: since(startOfMonth(now)),
  };
}

/** What was spent for each target, by its value; removed lookups have none any more. */
export function spendingByTarget(entries: readonly JournalEntry<unknown>[]): ReadonlyMap<string, Sums> {
  const byTarget = new Map<string, Charge[]>();
  for (const entry of entries) {
    const charge = chargeOf(entry);
    if (charge) {
      const { value } = entry.question.target;
      const charges = byTarget.get(value) ?? [];
      charges.push(charge);
      byTarget.set(value, charges);
    }
  }
  return new Map([...byTarget].map(([target, charges]) => [target, sumsOf(charges)]));
}

/** What is spent, under way or possibly charged since a moment, in USD: all that a budget has no room for any more. */
export function committedSince(content: Entries, begin: number): number {
  const { spent, pending, perhaps } = sumsOf(chargesOf(content).filter(({ at }) => at >= begin));
  return rounded(spent + pending + perhaps);
}

function chargesOf({ entries, removed }: Entries): Charge[] {
  return [...entries.map(chargeOf).filter((charge) => charge !== null), ...removed];
}

function sumsOf(charges: readonly Charge[]): Sums {
  const sums = { spent: 0, pending: 0, perhaps: 0 };
  for (const { state, amount } of charges) {
    sums[state] += amount;
  }
  return { spent: rounded(sums.spent), pending: rounded(sums.pending), perhaps: rounded(sums.perhaps) };
}

/** Without the noise of binary fractions: 0.1 + 0.2 is within a budget of 0.3. */
function rounded(amount: number): number {
  return Math.round(amount * 1e9) / 1e9;
}

function startOfDay(now: number): number {
  return new Date(now).setHours(0, 0, 0, 0);
}

/** An amount in USD that limits what is spent, as somebody wrote it; null where it is no number of 0 or more, and so no limit to hold. */
export function limitedAmount(value: unknown): number | null {
  return typeof value === 'number' && value >= 0 && Number.isFinite(value) ? value : null;
}

/** When the month began by the local calendar, in milliseconds since 1970 UTC. */
export function startOfMonth(now: number): number {
  const date = new Date(now);
  return new Date(date.getFullYear(), date.getMonth(), 1).getTime();
}

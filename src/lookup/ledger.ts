import type { Charge } from './journal/record';
import { Tally, type Sums } from './tally';

/** The sums that people are shown. */
export interface Spending {
  readonly session: Sums;
  /** Since midnight, by the local calendar. */
  readonly today: Sums;
  /** Since the month began, by the local calendar. */
  readonly month: Sums;
}

/** A charge, and the values of the targets that it was for; none where the call was removed. */
interface Noted {
  readonly charge: Charge;
  readonly targets: readonly string[];
}

/** What was charged since a moment, in milliseconds since 1970 UTC. */
interface Period {
  readonly begin: number;
  readonly tally: Tally;
}

/** What was spent, by call: sums are kept up to date by what changes, so that a budget is checked as fast with a long history as with a short one. */
export class Ledger {
  private readonly noted = new Map<string, Noted>();
  private readonly byTarget = new Map<string, Tally>();
  private day: Period | undefined;
  private month: Period | undefined;
  /** Since the moment that was asked for last. */
  private since: Period | undefined;

  /** Notes what a call costs as far as it is known now, null being nothing, in place of what was noted before. */
  set(id: string, charge: Charge | null, targets: readonly string[]): void {
    const before = this.noted.get(id);
    if (before) {
      this.noted.delete(id);
      this.count(before, -1);
    }
    if (charge) {
      const now = { charge, targets };
      this.noted.set(id, now);
      this.count(now, 1);
    }
  }

  clear(): void {
    this.noted.clear();
    this.byTarget.clear();
    this.day = undefined;
    this.month = undefined;
    this.since = undefined;
  }

  /** The sums now, in milliseconds since 1970 UTC; the session is known by the ids of its calls. */
  spending(now: number, session: ReadonlySet<string>): Spending {
    const own = new Tally();
    for (const id of session) {
      const noted = this.noted.get(id);
      if (noted) {
        own.count(noted.charge, 1);
      }
    }
    return { session: own.sums, today: this.today(now).sums, month: this.thisMonth(now).sums };
  }

  /** What is spent, under way or possibly charged since the month began, in USD: all that a budget has no room for any more. */
  committed(now: number): number {
    return this.thisMonth(now).total;
  }

  /** What was spent since a moment, in milliseconds since 1970 UTC; what is under way or possibly charged counts too. In USD. */
  totalSince(moment: number): number {
    return (this.since = this.periodSince(moment, this.since)).tally.total;
  }

  /** What was spent on a target, by whatever options, a share of what was spent on several; undefined where nothing was. Removed lookups are of no target any more. */
  spentOn(target: string): Sums | undefined {
    return this.byTarget.get(target)?.sums;
  }

  private today(now: number): Tally {
    return (this.day = this.periodSince(startOfDay(now), this.day)).tally;
  }

  private thisMonth(now: number): Tally {
    return (this.month = this.periodSince(startOfMonth(now), this.month)).tally;
  }

  /** All charges are gone through when a day or a month begins, or the time zone is another, and then no more. */
  private periodSince(begin: number, known: Period | undefined): Period {
    if (known?.begin === begin) {
      return known;
    }
    const tally = new Tally();
    for (const { charge } of this.noted.values()) {
      if (charge.at >= begin) {
        tally.count(charge, 1);
      }
    }
    return { begin, tally };
  }

  private count({ charge, targets }: Noted, sign: 1 | -1): void {
    for (const period of [this.day, this.month, this.since]) {
      if (period && charge.at >= period.begin) {
        period.tally.count(charge, sign);
      }
    }
    const share = { ...charge, amount: charge.amount / targets.length };
    for (const target of targets) {
      const tally = this.byTarget.get(target) ?? new Tally();
      tally.count(share, sign);
      this.byTarget.set(target, tally);
      if (tally.isEmpty) {
        this.byTarget.delete(target);
      }
    }
  }
}

function startOfDay(now: number): number {
  return new Date(now).setHours(0, 0, 0, 0);
}

function startOfMonth(now: number): number {
  const date = new Date(now);
  return new Date(date.getFullYear(), date.getMonth(), 1).getTime();
}

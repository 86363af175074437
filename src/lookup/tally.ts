import { CHARGE_STATES, type Charge, type ChargeState } from './journal/record';

/** Sums in USD; only the billed service counts, never the sandbox or sample data. */
export interface Sums {
  /** What was charged, as far as the service said what; else as estimated. */
  readonly spent: number;
  /** Estimates of what is under way in any window. */
  readonly pending: number;
  /** Estimates of what may have been charged: nobody knows until it is checked. */
  readonly uncertain: number;
}

/** Whole numbers, so that nothing is left of what was added and taken away again, and 0.1 + 0.2 is within a budget of 0.3. */
const PARTS_OF_A_DOLLAR = 1e9;

/** Sums that charges are added to and taken from. */
export class Tally {
  private readonly parts: Record<ChargeState, number> = { spent: 0, pending: 0, uncertain: 0 };
  private charges = 0;

  /** Adds a charge, or takes away one that was added. */
  count({ state, amount }: Charge, sign: 1 | -1): void {
    this.parts[state] += sign * Math.round(amount * PARTS_OF_A_DOLLAR);
    this.charges += sign;
  }

  get isEmpty(): boolean {
    return this.charges === 0;
  }

  get sums(): Sums {
    const { spent, pending, uncertain } = this.parts;
    return { spent: dollars(spent), pending: dollars(pending), uncertain: dollars(uncertain) };
  }

  /** All of them, in USD. */
  get total(): number {
    return dollars(CHARGE_STATES.reduce((sum, state) => sum + this.parts[state], 0));
  }
}

function dollars(parts: number): number {
  return parts / PARTS_OF_A_DOLLAR;
}

/** What came and what went in one month; null where it isn't known. */
export interface Flow {
  readonly added: number | null;
  readonly lost: number | null;
}

/** Bars in a square of 100 by 100: what came above a line, what went below it, on one scale. */
interface MonthBars {
  /** SVG path data. */
  readonly added: string;
  readonly lost: string;
  /** How far down the line between them is. */
  readonly middle: number;
  readonly mostAdded: number;
  readonly mostLost: number;
}

/** How much of its month's room a bar takes. */
const THICKNESS = 0.7;

/** Draws a bar up and one down for each month; null where nothing is known of any. */
export function monthBars(months: readonly Flow[]): MonthBars | null {
  const known = months.filter(({ added, lost }) => added !== null || lost !== null);
  if (known.length === 0) {
    return null;
  }
  const mostAdded = known.reduce((most, { added }) => Math.max(most, added ?? 0), 0);
  const mostLost = known.reduce((most, { lost }) => Math.max(most, lost ?? 0), 0);
  const scale = mostAdded + mostLost > 0 ? 100 / (mostAdded + mostLost) : 0;
  const middle = scale > 0 ? mostAdded * scale : 50;
  const room = 100 / months.length;
  const bar = (index: number, value: number | null, direction: -1 | 1) =>
    value === null || value <= 0
      ? ''
      : `M${round(room * (index + (1 - THICKNESS) / 2))} ${round(middle)}` +
        `v${round(direction * value * scale)}h${round(room * THICKNESS)}V${round(middle)}z`;
  return {
    added: months.map(({ added }, index) => bar(index, added, -1)).join(''),
    lost: months.map(({ lost }, index) => bar(index, lost, 1)).join(''),
    middle: round(middle),
    mostAdded,
    mostLost,
  };
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}

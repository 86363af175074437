/** A value at a moment (milliseconds since 1970 UTC); null where there was none. */
export interface TrendPoint {
  readonly time: number;
  readonly value: number | null;
}

/** A line in a square of 100 by 100, and the values at its edges. */
export interface Trend {
  /** SVG path data; a gap where values are missing. */
  readonly line: string;
  /** SVG path data of the newest point; empty where it has no value. */
  readonly newest: string;
  readonly lowest: number;
  readonly highest: number;
}

/** Draws values over time between the lowest and the highest of them; null where there is none at all. */
export function trendPath(points: readonly TrendPoint[]): Trend | null {
  const values = points.map(({ value }) => value).filter((value) => value !== null);
  if (values.length === 0) {
    return null;
  }
  const [lowest, highest] = [values.reduce(min), values.reduce(max)];
  const [start, end] = [points[0]?.time ?? 0, points.at(-1)?.time ?? 0];
  const place = ({ time, value }: { time: number; value: number }, index: number) => {
    const x = end > start ? (time - start) / (end - start) : index / Math.max(1, points.length - 1);
    const y = highest > lowest ? (highest - value) / (highest - lowest) : 0.5;
    return `${round(100 * x)} ${round(100 * y)}`;
  };
  let line = '';
  points.forEach(({ time, value }, index) => {
    if (value !== null) {
      const isAfterGap = (points[index - 1]?.value ?? null) === null;
      const isBeforeGap = (points[index + 1]?.value ?? null) === null;
      const at = place({ time, value }, index);
      // A value between two gaps is a line of no length, which round ends turn into a dot.
      line += isAfterGap ? `M${at}${isBeforeGap ? 'h0' : ''}` : `L${at}`;
    }
  });
  const last = points.at(-1);
  const newest =
    last && last.value !== null
      ? `M${place({ time: last.time, value: last.value }, points.length - 1)}h0`
      : '';
  return { line, newest, lowest, highest };
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}

function min(a: number, b: number): number {
  return Math.min(a, b);
}

function max(a: number, b: number): number {
  return Math.max(a, b);
}

/** One value at one moment; null where there was none. */
export interface Point {
  readonly at: number;
  readonly value: number | null;
}

/** An SVG path through the points, in a box of the given size: time goes right, values go up, a missing value is a gap. */
export function trendPath(points: readonly Point[], width: number, height: number): string {
  const times = points.map(({ at }) => at);
  const values = points.flatMap(({ value }) => value ?? []);
  const [first, last] = [Math.min(...times), Math.max(...times)];
  const [low, high] = [Math.min(...values), Math.max(...values)];
  let isDrawing = false;
  return points
    .map(({ at, value }) => {
      if (value === null) {
        isDrawing = false;
        return '';
      }
      const place = `${between(at, first, last, width)} ${height - between(value, low, high, height)}`;
      // A line of no length draws a dot, so that a value between two gaps can be seen.
      const step = isDrawing ? `L${place}` : `M${place}h0`;
      isDrawing = true;
      return step;
    })
    .join('');
}

/** How far a value lies between two others, on a scale from 0 to `size`; in the middle where the two are equal. */
function between(value: number, low: number, high: number, size: number): number {
  return low === high ? size / 2 : Math.round((10 * size * (value - low)) / (high - low)) / 10;
}

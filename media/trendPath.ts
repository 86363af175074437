/** One value at one moment; null where there was none. */
export interface Point {
  readonly at: number;
  readonly value: number | null;
}

/** Two SVG paths in a box of the given size: a line with gaps where values are missing, and a dot for each value between gaps. */
export function trendPath(points: readonly Point[], width: number, height: number) {
  const times = points.map(({ at }) => at);
  const values = points.flatMap(({ value }) => value ?? []);
  const [first, last] = [Math.min(...times), Math.max(...times)];
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const valueAt = (index: number) => points[index]?.value ?? null;
  let [line, dots] = ['', ''];
  for (const [index, { at, value }] of points.entries()) {
    if (value === null) {
      continue;
    }
    const place = `${between(at, first, last, width)} ${height - between(value, low, high, height)}`;
    const isStart = valueAt(index - 1) === null;
    if (isStart && valueAt(index + 1) === null) {
      dots += `M${place}h0`;
    } else {
      line += `${isStart ? 'M' : 'L'}${place}`;
    }
  }
  return { line, dots };
}

/** How far a value lies between two others, on a scale from 0 to `size`; in the middle where the two are equal. */
function between(value: number, low: number, high: number, size: number): number {
  return low === high ? size / 2 : Math.round((10 * size * (value - low)) / (high - low)) / 10;
}

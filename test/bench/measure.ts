import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** The middle one of some values, which a busy moment of the machine does not move. */
export function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;
}

/** The median of each value that was measured several times. */
export function medians<N extends string>(all: readonly Readonly<Record<N, number>>[]): Record<N, number> {
  const names = Object.keys(all[0] ?? {}) as N[];
  const entries = names.map((name) => [name, median(all.map((one) => one[name]))]);
  return Object.fromEntries(entries) as Record<N, number>;
}

/** The heap of this process after a full collection, in bytes. */
export function heapUsed(): number {
  setFlagsFromString('--expose-gc');
  (runInNewContext('gc') as () => void)();
  return process.memoryUsage().heapUsed;
}

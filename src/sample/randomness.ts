/** A repeatable stream of numbers from 0 (included) to 1 (excluded). */
export type Random = () => number;

/** The stream that belongs to some whole numbers: equal numbers, equal stream (murmur3's mix, then mulberry32). */
export function randomFrom(...wholeNumbers: readonly number[]): Random {
  let state = 0x9e3779b9;
  for (const wholeNumber of wholeNumbers) {
    state = mix(Math.imul(state, 31) ^ wholeNumber);
  }
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let bits = Math.imul(state ^ (state >>> 15), state | 1);
    bits ^= bits + Math.imul(bits ^ (bits >>> 7), bits | 61);
    return ((bits ^ (bits >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A whole number from `low` to `high`, both included. */
export function between(random: Random, low: number, high: number): number {
  return low + Math.floor(random() * (high - low + 1));
}

/** A whole number from 0 to `length - 1`; the small ones are frequent, as places in a long tail are. */
export function longTail(random: Random, length: number, steepness: number): number {
  return Math.floor(length * random() ** steepness);
}

/** One of the entries, each as likely as the others. */
export function pick<T>(random: Random, entries: readonly T[]): T {
  return entries[Math.floor(random() * entries.length)] as T;
}

/** A draw from a table in which each entry is as likely as its weight says. */
export function weighted<T>(table: readonly (readonly [entry: T, weight: number])[]): (random: Random) => T {
  const total = table.reduce((sum, [, weight]) => sum + weight, 0);
  return (random) => {
    let left = random() * total;
    return (table.find(([, weight]) => (left -= weight) < 0) ?? table[0])?.[0] as T;
  };
}

function mix(bits: number): number {
  bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return bits ^ (bits >>> 16);
}

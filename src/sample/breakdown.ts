/**
 * Counts entries by their keys and lists the most frequent ones, as the API does
 * (DataForSEO, Backlinks Summary Live: `internal_list_limit`). Equally frequent keys stand in their own order.
 */
export function breakdown<T>(
  entries: readonly T[],
  keysOf: (entry: T) => readonly string[],
  limit: number,
): Record<string, number> {
  const counts = new Map<string, number>();
  for (const entry of entries) {
    for (const key of keysOf(entry)) {
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  }
  const sorted = [...counts].sort(([a, countA], [b, countB]) => countB - countA || (a < b ? -1 : 1));
  return Object.fromEntries(sorted.slice(0, limit));
}

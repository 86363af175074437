import { useUnfolded } from './kept';

/** So many rows are drawn unasked. */
const FIRST = 20;

interface Shown<T> {
  readonly shown: readonly T[];
  /** Whether there are more than the first. */
  readonly isLong: boolean;
  readonly isWhole: boolean;
  readonly setWhole: (isWhole: boolean) => void;
}

/** The first entries of a list, or all of them once asked for under this name. */
export function useFirst<T>(name: string, entries: readonly T[]): Shown<T> {
  const [isWhole, setWhole] = useUnfolded(name);
  const isLong = entries.length > FIRST;
  return { shown: isWhole ? entries : entries.slice(0, FIRST), isLong, isWhole, setWhole };
}

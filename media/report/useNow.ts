import { useEffect, useReducer } from 'preact/hooks';

/** The time in milliseconds since 1970 UTC; draws its component anew each minute. */
export function useNow(): number {
  const [, tick] = useReducer<number, void>((count) => count + 1, 0);
  useEffect(() => {
    const timer = setInterval(() => tick(), 60_000);
    return () => clearInterval(timer);
  }, []);
  return Date.now();
}

/** What is to be done when a signal aborts; one listener serves all, since a signal looks through its listeners each time that one comes or goes. */
const waiting = new WeakMap<AbortSignal, Set<() => void>>();

/** Does something once the signal aborts, unless the answer was called before; takes no longer the more wait for the same signal. */
export function onAbort(signal: AbortSignal, act: () => void): () => void {
  const known = waiting.get(signal);
  const acts = known ?? new Set();
  if (!known) {
    waiting.set(signal, acts);
    signal.addEventListener('abort', () => acts.forEach((each) => each()), { once: true });
  }
  acts.add(act);
  return () => acts.delete(act);
}

import { setTimeout as delay } from 'node:timers/promises';
import type { LookupStore } from './lookupStore';
import { stateOf } from './series';

/** How often to look whether another window, which may have been killed, still waits for an answer; in milliseconds. */
const LOOK_AGAIN = 5_000;

/** Waits until a lookup, of any window, is under way no more, or the signal aborts. */
export async function untilEnded(store: LookupStore, id: string, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    await store.load();
    const entry = store.entry(id);
    if (!entry || stateOf(entry) !== 'pending') {
      return;
    }
    const changed = new AbortController();
    const subscription = store.onDidChange(() => changed.abort());
    const either = AbortSignal.any([signal, changed.signal]);
    await delay(LOOK_AGAIN, undefined, { signal: either }).catch(() => undefined);
    subscription.dispose();
  }
}

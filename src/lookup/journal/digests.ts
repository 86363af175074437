import type { EndedHead } from './record';

/** What the caller wants to keep in memory of a found result: it is made once, and noted beside the result. */
export interface Digests<T> {
  /** Makes it of a result; null where that makes no sense. */
  readonly make: (result: unknown, ended: EndedHead) => T | null;
  /** Reads it back; null where it is none, or was made by another version, so that it is to be made anew. */
  readonly read: (json: unknown, ended: EndedHead) => T | null;
}

/** Makes a digest of a result that may be anything; null where that fails. */
export function tryToDigest<T>({ make }: Digests<T>, result: () => unknown, ended: EndedHead): T | null {
  try {
    return make(result(), ended);
  } catch {
    return null;
  }
}

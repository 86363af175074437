import type { ListOptions } from '../../core/options/listOptions';
import type { LookupOptions } from '../../core/options/options';

/** What a call costs, in USD. */
export interface Fees {
  readonly request: number;
  /** For each row of the result. */
  readonly row: number;
}

/** What a call asks: exactly one target, unless the endpoint takes more. */
export interface Asked {
  readonly targets: readonly [string, ...string[]];
  readonly options: LookupOptions;
  /** Of endpoints that answer with a list; the list's defaults where it is missing. */
  readonly list?: ListOptions | undefined;
}

/** One call of the API that is paid for: all that client, journal and checking know of it. */
export interface Endpoint<A = unknown, H = unknown> {
  /** Names it in every question, on disk too: never changed. */
  readonly id: string;
  /** Below the service's origin. */
  readonly path: string;
  /** As published: an estimate, as an account's own price may differ. */
  readonly price: Fees;
  /** How many rows a call is charged for, at the most. */
  readonly mostRows: (asked: Asked) => number;
  /** The body of the POST: exactly one task. */
  readonly request: (asked: Asked) => readonly [Readonly<Record<string, unknown>>];
  /** What of `result[0]` is one target's, where a call can ask about several; read by all that follows. Undefined where the service knows nothing of it. */
  readonly partOf?: (result: unknown, target: string) => unknown;
  /** Reads `result[0]`; null where it is of another shape. */
  readonly decode: (result: unknown) => A | null;
  /** Writes an answer as `result[0]` again, so that what was taken along is read back in the one way; may throw where it is none. */
  encode(answer: A): unknown;
  /** Whether `result[0]` says that the service knows nothing, which it charges for too. */
  readonly isNoData: (result: unknown) => boolean;
  /** The target as the service understood it; null where the answer doesn't say. */
  targetOf(answer: A): string | null;
  /** What stays in memory of `result[0]`; null where it is of another shape. */
  readonly headline: (result: unknown) => H | null;
  /** Whether what was noted on disk is such a headline, whole. */
  readonly isHeadline: (json: unknown) => boolean;
}

/** What of `result[0]` is one target's. */
export function partOf({ partOf: find }: Endpoint, result: unknown, target: string): unknown {
  return find ? find(result, target) : result;
}

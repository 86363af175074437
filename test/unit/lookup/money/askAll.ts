import { Client } from '../../../../src/dataforseo/client';
import { RequestLimiter } from '../../../../src/dataforseo/requestLimiter';
import { TIMEOUT_MS } from '../../../../src/dataforseo/httpTransport';
import type { Connection } from '../../../../src/lookup/connections';
import type { LookupService } from '../../../../src/lookup/lookupService';
import type { Outcome } from '../../../../src/lookup/outcome';
import { transportTo } from '../../dataforseo/transportTo';
import { ask } from '../ask';

/** Who is signed in. */
export const LOGIN = 'login';

/** What a summary costs in USD, by the emulator. */
export const PRICE = 0.024036;

/** What windows ask, and how: the same for those in a process of their own. */
export interface Plan {
  readonly origin: string;
  readonly timeoutMs?: number;
  readonly windowMs: number;
  /** In USD; 0 is none. */
  readonly budget: number;
  /** An answer that came within so many hours will do; 0, unless told otherwise, asks anew. */
  readonly maxAgeHours?: number;
  /** Whether the user agrees when they are asked; they do, unless told otherwise. */
  readonly agrees?: boolean;
  /** Targets that are asked at once; those of the next wave, after these have ended, are bought anew. */
  readonly waves: readonly (readonly string[])[];
}

/** A connection whose limiter knows a shorter minute: 30 at once, 200 in that time. */
export function limited({ origin, timeoutMs = TIMEOUT_MS, windowMs }: Plan): Connection {
  const limiter = new RequestLimiter({ atOnce: 30, perMinute: 200 }, { windowMs });
  const client = new Client(transportTo(origin, { timeoutMs }), limiter);
  return { source: { service: 'dataforseo', via: null }, client, account: () => Promise.resolve(LOGIN) };
}

/** Asks everything, one wave after the other; `signalOf` is what the nth lookup is given up by. */
export async function askAll(
  lookups: LookupService,
  connection: Connection,
  { waves, budget, maxAgeHours = 0, agrees = true }: Plan,
  signalOf: (n: number) => AbortSignal = () => new AbortController().signal,
): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  let n = 0;
  for (const targets of waves) {
    const terms = { maxAgeHours, estimate: PRICE, budget };
    const asked = targets.map(
      (target) =>
        ask(lookups, connection, { target, terms, agrees: () => agrees, signal: signalOf(n++) }).outcome,
    );
    outcomes.push(...(await Promise.all(asked)));
  }
  return outcomes;
}

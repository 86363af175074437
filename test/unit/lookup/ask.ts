import { DEFAULT_OPTIONS, type LookupOptions } from '../../../src/core/options';
import type { Service } from '../../../src/core/source';
import type { Target } from '../../../src/core/target';
import { Client } from '../../../src/dataforseo/client';
import type { Transport } from '../../../src/dataforseo/transport';
import type { Connection } from '../../../src/lookup/connections';
import type { LookupService, Terms } from '../../../src/lookup/lookupService';

/** A domain as a target. */
export function domain(value: string): Target {
  return { kind: 'domain', value, site: value };
}

/** A connection to a service whose answers come by the given transport. */
export function connect(transport: Transport, service: Service = 'dataforseo'): Connection {
  return { source: { service, via: null }, client: new Client(transport, null) };
}

/** What a lookup may differ in from the plain one of example.com, which is asked anew and without a budget. */
export interface Asking {
  readonly target?: string;
  readonly options?: Partial<LookupOptions>;
  readonly terms?: Partial<Terms>;
  readonly signal?: AbortSignal;
}

/** Looks a domain up. */
export function ask(lookups: LookupService, connection: Connection, asking: Asking = {}) {
  const { target = 'example.com', options, terms, signal = new AbortController().signal } = asking;
  return lookups.lookUp(
    connection,
    domain(target),
    { ...DEFAULT_OPTIONS, ...options },
    { keptHours: 0, estimate: 0.024, budget: 0, ...terms },
    signal,
  );
}

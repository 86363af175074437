import { DEFAULT_OPTIONS, type LookupOptions } from '../../../src/core/options';
import type { Service } from '../../../src/core/source';
import type { Target } from '../../../src/core/target';
import { Client } from '../../../src/dataforseo/client';
import type { Transport } from '../../../src/dataforseo/transport';
import type { Connection } from '../../../src/lookup/connections';
import type { LookupService } from '../../../src/lookup/lookupService';

/** A domain as a target. */
export function domain(value: string): Target {
  return { kind: 'domain', value, site: value };
}

/** A connection to a service whose answers come by the given transport. */
export function connect(transport: Transport, service: Service = 'dataforseo'): Connection {
  return { source: { service, via: null }, client: new Client(transport, null) };
}

/** Looks a domain up, with the default options unless some are given. */
export function ask(
  lookups: LookupService,
  connection: Connection,
  target = 'example.com',
  options: Partial<LookupOptions> = {},
  signal = new AbortController().signal,
) {
  return lookups.lookUp(connection, domain(target), { ...DEFAULT_OPTIONS, ...options }, signal);
}

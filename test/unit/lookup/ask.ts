import { DEFAULT_OPTIONS, type LookupOptions } from '../../../src/core/options/options';
import type { Service } from '../../../src/core/source';
import type { Target } from '../../../src/core/target/target';
import { Client } from '../../../src/dataforseo/client';
import type { Transport } from '../../../src/dataforseo/transport';
import type { Connection } from '../../../src/lookup/connections';
import { Consent, type Initiator, type Proposal } from '../../../src/lookup/consent';
import type { LookupService } from '../../../src/lookup/lookupService';
import type { LookupRequest, Terms } from '../../../src/lookup/situation';

/** A domain as a target. */
export function domain(value: string): Target {
  return { kind: 'domain', value, site: value };
}

/** A connection to a service whose answers come by the given transport. */
export function connect(transport: Transport, service: Service = 'dataforseo'): Connection {
  const account = () => Promise.resolve(service === 'sample' ? undefined : 'login');
  return { source: { service, via: null }, client: new Client(transport, null), account };
}

/** What a lookup may differ in from the plain one of example.com by a person, asked anew, without a budget, who agrees to everything. */
export interface Asking {
  readonly target?: string;
  readonly endpoint?: string;
  readonly options?: Partial<LookupOptions>;
  readonly terms?: Partial<Terms>;
  readonly initiator?: Initiator;
  readonly signal?: AbortSignal;
  /** What the user says when they are asked. */
  readonly onAgreed?: () => void;
  readonly agrees?: (proposal: Proposal) => boolean | Promise<boolean>;
}

/** Looks a domain up. */
export function ask(lookups: LookupService, connection: Connection, asking: Asking = {}) {
  const { signal = new AbortController().signal } = asking;
  return lookups.lookUp(requestOf(connection, asking), signal);
}

/** The request that `ask` makes. */
export function requestOf(connection: Connection, asking: Asking = {}): LookupRequest {
  const {
    target = 'example.com',
    endpoint = 'summary',
    options,
    terms,
    initiator = 'person',
    agrees = () => true,
    onAgreed,
  } = asking;
  const { source } = connection;
  return {
    connection,
    question: {
      endpoint,
      target: domain(target),
      options: { ...DEFAULT_OPTIONS, ...options },
      source,
    },
    initiator,
    onAgreed,
    terms: () => ({ maxAgeHours: 0, estimate: 0.024036, confirmAbove: 1, budget: 0, ...terms }),
    ask: async (proposal) => ((await agrees(proposal)) ? Consent.given(proposal) : undefined),
  };
}

import { ENDPOINTS } from '../dataforseo/endpoints/catalogue';
import type { Service, Source } from '../core/source';
import type { AccountLimits } from '../dataforseo/accountLimits';
import type { Client } from '../dataforseo/client';
import type { RequestLimiter } from '../dataforseo/requestLimiter';
import { serviceOrigin, type AddressProblem } from '../dataforseo/service';
import type { Transport } from '../dataforseo/transport';

/** Where a question goes. */
export interface Connection {
  readonly source: Source;
  readonly client: Client;
  /** Who is signed in now; undefined where nobody is, and for sample data. */
  readonly account: () => Promise<string | undefined>;
}

/** What connections are made from. */
export interface ConnectionDeps {
  readonly fetch: typeof fetch;
  /** Milliseconds since 1970 UTC. */
  readonly now: () => number;
  /** `login:password` in base64; undefined when nobody is signed in. */
  readonly credentials: () => Promise<string | undefined>;
  /** The login of the credentials; undefined when nobody is signed in. */
  readonly login: () => Promise<string | undefined>;
  /** Read at each opening. */
  readonly limits: () => AccountLimits;
}

/** A connection, or the reason why the service address is refused. */
export type Connected =
  | { readonly ok: true; readonly connection: Connection }
  | { readonly ok: false; readonly problem: AddressProblem };

/** Makes connections; the client and the sample index load when they are first needed. */
export class Connections {
  private sample: Transport | undefined;
  /** One for all connections, since the account's limits are for all calls together. */
  private limiter: RequestLimiter | undefined;

  constructor(private readonly deps: ConnectionDeps) {}

  /** Connects to a service, at its own host or through a loopback address. */
  async open(service: Service, address: string): Promise<Connected> {
    const { Client, httpTransport, RequestLimiter: Limiter, SampleTransport } = await import('./late');
    if (service === 'sample') {
      const transport = (this.sample ??= new SampleTransport({ endpoints: ENDPOINTS, now: this.deps.now }));
      return {
        ok: true,
        connection: {
          source: { service, via: null },
          client: new Client(transport, null),
          account: () => Promise.resolve(undefined),
        },
      };
    }
    const place = serviceOrigin(service, address);
    if (!place.ok) {
      return place;
    }
    const limits = this.deps.limits();
    const limiter = (this.limiter ??= new Limiter(limits));
    limiter.configure(limits);
    const client = new Client(httpTransport({ ...this.deps, origin: place.origin }), limiter);
    return { ok: true, connection: { source: place.source, client, account: this.deps.login } };
  }
}

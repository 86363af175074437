import type { Service, Source } from '../core/source';
import type { Client } from '../dataforseo/client';
import type { AddressProblem } from '../dataforseo/service';
import type { Transport } from '../dataforseo/transport';

/** Where a question goes. */
export interface Connection {
  readonly source: Source;
  readonly client: Client;
}

/** What connections are made from. */
export interface ConnectionDeps {
  readonly fetch: typeof fetch;
  /** Milliseconds since 1970 UTC. */
  readonly now: () => number;
  /** `login:password` in base64; undefined when nobody is signed in. */
  readonly credentials: () => Promise<string | undefined>;
}

/** A connection, or the reason why the service address is refused. */
export type Connected =
  | { readonly ok: true; readonly connection: Connection }
  | { readonly ok: false; readonly problem: AddressProblem };

/** Makes connections; the client and the sample index load when they are first needed. */
export class Connections {
  private sample: Transport | undefined;

  constructor(private readonly deps: ConnectionDeps) {}

  /** Connects to a service, at its own host or through a loopback address. */
  async open(service: Service, address: string): Promise<Connected> {
    if (service === 'sample') {
      const { SampleTransport } = await import('../sample/sampleTransport');
      const transport = (this.sample ??= new SampleTransport({ now: this.deps.now }));
      return this.connected({ service, via: null }, transport);
    }
    const { serviceOrigin } = await import('../dataforseo/service');
    const { httpTransport } = await import('../dataforseo/httpTransport');
    const place = serviceOrigin(service, address);
    return place.ok
      ? this.connected(place.source, httpTransport({ ...this.deps, origin: place.origin }))
      : place;
  }

  private async connected(source: Source, transport: Transport): Promise<Connected> {
    const { Client } = await import('../dataforseo/client');
    return { ok: true, connection: { source, client: new Client(transport, null) } };
  }
}

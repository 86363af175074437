import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A server for replies that the API would never give. */
export interface Served {
  readonly origin: string;
  /** How many requests have come. */
  readonly count: () => number;
  readonly stop: () => Promise<void>;
}

/** Answers every request on loopback by the given function. */
export async function serve(listener: RequestListener): Promise<Served> {
  let requests = 0;
  const server = createServer((request, response) => {
    requests++;
    listener(request, response);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    count: () => requests,
    stop: async () => {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}

/** An origin that nothing listens at. */
export async function closedOrigin(): Promise<string> {
  const { origin, stop } = await serve((_request, response) => response.end());
  await stop();
  return origin;
}

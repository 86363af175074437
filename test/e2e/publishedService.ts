import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import reply from '../unit/fixtures/explodingTopics.json';

/** A service on this machine that knows one account and answers every lookup with the published reply. */
export interface PublishedService {
  readonly origin: string;
  /** Each request's line and body, newest last. */
  readonly requests: readonly string[];
  stop(): Promise<void>;
}

const USER = { login: 'me@example.com', money: { balance: 12.5 } };

/** Starts it on loopback; whoever has another password than this gets the API's own refusal. */
export async function startPublishedService(password: string): Promise<PublishedService> {
  const expected = `Basic ${Buffer.from(`${USER.login}:${password}`).toString('base64')}`;
  const requests: string[] = [];
  const server = createServer((request, response) => {
    void readBody(request).then((body) => {
      requests.push(`${request.method} ${request.url} ${body}`);
      const isKnown = request.headers.authorization === expected;
      response.writeHead(isKnown ? 200 : 401, { 'content-type': 'application/json' });
      response.end(JSON.stringify(isKnown ? answer(request.url) : NOT_AUTHORIZED));
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    stop: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

const NOT_AUTHORIZED = {
  status_code: 40100,
  status_message: 'You are not authorized.',
  cost: 0,
  tasks: null,
};

function answer(url: string | undefined): unknown {
  return url === '/v3/appendix/user_data'
    ? { status_code: 20000, cost: 0, tasks: [{ status_code: 20000, cost: 0, result: [USER] }] }
    : reply;
}

async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) {
    chunks.push(chunk as Buffer);
  }
  return Buffer.concat(chunks).toString();
}

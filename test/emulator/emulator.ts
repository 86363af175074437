import { EventEmitter, once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { ApiReply } from '../../src/dataforseo/transport';
import type { SamplePrice } from '../../src/sample/answerTasks';
import { SampleTransport } from '../../src/sample/sampleTransport';
import { Account } from './account';
import { authenticate } from './authenticate';
import { chain, type Link } from './chain';
import { Gate, type Hold } from './gate';
import { readRequest, type RecordedRequest } from './recordedRequest';

/** The published price of a summary in USD, since 2026-07-01: a fee for the request and one for its row. */
const PUBLISHED: SamplePrice = { request: 0.024, row: 0.000036 };

/** How an emulator differs from the one that anybody gets. */
export interface EmulatorOptions {
  /** A free one unless given. */
  readonly port?: number;
  /** `login` unless given. */
  readonly login?: string;
  /** `password` unless given. */
  readonly password?: string;
  /** Stops the clock of the sample index; a date alone means its beginning in UTC. */
  readonly asOf?: string | Date;
  /** The published price unless given. */
  readonly price?: SamplePrice;
  /** In USD; 10 unless given. */
  readonly balance?: number;
}

interface EmulatorEvents {
  /** A request has come, whole, and is recorded. */
  request: [request: RecordedRequest];
  /** Its answer is on the way out. */
  answer: [request: RecordedRequest, reply: ApiReply];
}

/** The API on this machine. */
export interface Emulator {
  /** Such as `http://127.0.0.1:8787`. */
  readonly origin: string;
  /** What it was sent, refused requests included. */
  readonly requests: readonly RecordedRequest[];
  readonly events: EventEmitter<EmulatorEvents>;
  /** Keeps answers back until released; what they cost is charged before. */
  hold(): Hold;
  /** Ends it and every connection to it. */
  stop(): Promise<void>;
}

/** Serves the API on loopback around the sample index; rejects when the port is taken. */
export async function startEmulator(options: EmulatorOptions = {}): Promise<Emulator> {
  const { port = 0, login = 'login', password = 'password', price = PUBLISHED, balance = 10 } = options;
  const fixed = options.asOf === undefined ? undefined : new Date(options.asOf).getTime();
  const sample = new SampleTransport({ now: () => fixed ?? Date.now(), price });
  const account = new Account({ login, balance, price });
  const gate = new Gate();
  const requests: RecordedRequest[] = [];
  const events = new EventEmitter<EmulatorEvents>();
  const record: Link = async (request, next) => {
    requests.push(request);
    events.emit('request', request);
    const reply = await next();
    events.emit('answer', request, reply);
    return reply;
  };
  const answer = chain(
    [record, gate.link, authenticate(login, password), account.answerUserData, account.charge],
    (request) => sample.send(callOf(request), NEVER),
  );
  const server = createServer((message, response) => {
    void readRequest(message).then(
      async (request) => write(response, await answer(request)),
      () => response.destroy(),
    );
  });
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    events,
    hold: () => gate.hold(),
    stop: async () => {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}

/** A client that gives up doesn't stop the work, nor the charge. */
const NEVER = new AbortController().signal;

/** A body that is no JSON goes on as text, so that it is refused as malformed and not as missing. */
function callOf({ method, path, text, json }: RecordedRequest) {
  const body = text === '' ? undefined : (json ?? text);
  return { method: method === 'POST' ? ('POST' as const) : ('GET' as const), path, body };
}

function write(response: ServerResponse, reply: ApiReply): void {
  response.writeHead(reply.status, {
    'content-type': 'application/json',
    ...(reply.status === 401 && { 'www-authenticate': 'Basic realm="DataForSEO API emulator"' }),
  });
  response.end(reply.text);
}

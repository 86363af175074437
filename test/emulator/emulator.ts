import { ENDPOINTS } from '../../src/dataforseo/endpoints/catalogue';
import { EventEmitter, once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { summary } from '../../src/dataforseo/endpoints/summary';
import type { ApiCall } from '../../src/dataforseo/transport';
import type { Endpoint } from '../../src/dataforseo/endpoints/endpoint';
import { SampleTransport } from '../../src/sample/sampleTransport';
import { taskIds } from '../../src/sample/taskIds';
import { Account } from './account';
import { authenticate } from './authenticate';
import { cannedSummaries } from './cannedSummaries';
import { chain, type Link } from './chain';
import { compactBody, compactReply } from './compactForm';
import type { EmulatorOptions } from './emulatorOptions';
import { faultLink } from './faultScript';
import { Gate, type Hold } from './gate';
import { idList } from './idList';
import { latency } from './latency';
import { DEFAULT_LIMITS, Limiter, type Traffic } from './limiter';
import { readRequest, type RecordedRequest } from './recordedRequest';
import { send, type Reply } from './reply';
import { TaskLog, type Charge } from './taskLog';

interface EmulatorEvents {
  /** A request has come, whole, and is recorded. */
  request: [request: RecordedRequest];
  /** Its answer is on the way out, or meets its fault. */
  answer: [request: RecordedRequest, reply: Reply];
}

/** The API on this machine. */
export interface Emulator {
  /** Such as `http://127.0.0.1:8787`. */
  readonly origin: string;
  /** What it was sent, refused requests included. */
  readonly requests: readonly RecordedRequest[];
  readonly events: EventEmitter<EmulatorEvents>;
  /** Everything that was charged, whether or not its answer arrived. */
  readonly charges: readonly Charge[];
  /** What was charged under a tag, or for a target without a tag. */
  chargesOf(tagOrTarget: string): readonly Charge[];
  /** How much came at once, in any window of time, and too much. */
  traffic(): Traffic;
  /** Keeps answers back until released; what they cost is charged before. */
  hold(): Hold;
  /** Ends it and every connection to it. */
  stop(): Promise<void>;
}

/** Serves the API on loopback around the sample index; rejects when the port is taken. */
export async function startEmulator(options: EmulatorOptions = {}): Promise<Emulator> {
  const { login = 'login', password = 'password', balance = 10 } = options;
  const { now = Date.now, limits, latencyMs = 0, idListDelayMs = 0 } = options;
  const fixed = options.asOf === undefined ? undefined : new Date(options.asOf).getTime();
  const newTaskId = taskIds(now);
  const price = (endpoint: Endpoint) => options.price ?? endpoint.price;
  const sample = new SampleTransport({ endpoints: ENDPOINTS, now: () => fixed ?? now(), price, newTaskId });
  const account = new Account({ login, balance, price });
  const log = new TaskLog(now);
  const limiter = new Limiter({ ...DEFAULT_LIMITS, ...limits }, () => performance.now());
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
  // Made before anybody waits for it: the first answer of the sample index takes its time.
  const canned =
    options.summaries === 'canned' ? [cannedSummaries(await sample.send(CANNED, NEVER), newTaskId)] : [];
  const answer = chain(
    [
      record,
      gate.link,
      limiter.link,
      faultLink(options.faults ?? (() => undefined)),
      authenticate(login, password),
      account.answerUserData,
      idList({ tasks: log.tasks, now, delayMs: idListDelayMs }),
      latency(latencyMs),
      log.link,
      account.charge,
      ...canned,
    ],
    (request) => sample.send(callOf(request), NEVER),
  );
  const server = createServer((message, response) => {
    void readRequest(message, response).then(
      async (request) => {
        send(response, await answer(request), request.isCompact ? compactReply : undefined);
      },
      () => response.destroy(),
    );
  });
  breakConnections(server, options);
  server.listen(options.port ?? 0, '127.0.0.1');
  await once(server, 'listening');
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    events,
    charges: log.charges,
    chargesOf: (tagOrTarget) => log.charges.filter(({ tag, target }) => (tag ?? target) === tagOrTarget),
    traffic: () => limiter.traffic,
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

const CANNED: ApiCall = { method: 'POST', path: summary.path, body: [{ target: 'example.com' }] };

/** A body that is no JSON goes on as text, so that it is refused as malformed and not as missing. */
function callOf({ method, endpoint, isCompact, text, json }: RecordedRequest): ApiCall {
  const body = text === '' ? undefined : (json ?? text);
  return {
    method: method === 'POST' ? 'POST' : 'GET',
    path: endpoint,
    body: isCompact ? compactBody(endpoint, body) : body,
  };
}

function breakConnections(server: Server, { connections }: EmulatorOptions): void {
  let n = 0;
  server.on('connection', (socket: Socket) => {
    const fault = connections?.(n++);
    if (fault === 'reset') {
      socket.resetAndDestroy();
    } else if (fault === 'close') {
      socket.destroy();
    }
  });
}

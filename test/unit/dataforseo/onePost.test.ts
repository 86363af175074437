import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { CALL, CREDENTIALS, ON, transportTo } from './transportTo';

/** What the server does once the whole request is there. */
type Act = (socket: Socket) => void;

const BODY = JSON.stringify(CALL.body);
const reply = (status: number, body = '{}', more = '') =>
  `HTTP/1.1 ${status} Odd\r\ncontent-length: ${body.length}\r\n${more}\r\n${body}`;

/** What may stand before or in place of a reply. */
const ODD: readonly (readonly [name: string, act: Act])[] = [
  ['closes at once', (socket) => socket.end()],
  ['resets the connection', (socket) => socket.resetAndDestroy()],
  ['closes within the head', (socket) => socket.end('HTTP/1.1 200 OK\r\ncontent-le')],
  ['closes after the head', (socket) => socket.end('HTTP/1.1 200 OK\r\ncontent-length: 10\r\n\r\n')],
  ['closes within the body', (socket) => socket.end('HTTP/1.1 200 OK\r\ncontent-length: 10\r\n\r\n{"a":')],
  ['resets within the body', (socket) => socket.write('HTTP/1.1 200 OK\r\ncontent-length: 10\r\n\r\n{"a":', () => socket.resetAndDestroy())], // prettier-ignore
  ['answers what is no HTTP', (socket) => socket.end('nonsense\r\n\r\n')],
  ['says first that it goes on', (socket) => socket.end(`HTTP/1.1 102 Processing\r\n\r\n${reply(200)}`)],
  ['says where to go', (socket) => socket.end(reply(307, '', 'location: /elsewhere\r\n'))],
  [
    'asks for other credentials',
    (socket) => socket.end(reply(401, '{}', 'www-authenticate: Basic realm="x"\r\n')),
  ],
  ['asks to try again', (socket) => socket.end(reply(503, '{}', 'retry-after: 0\r\n'))],
  ['says that it was misdirected, and stays open', (socket) => socket.write(reply(421))],
  ['answers slowly', (socket) => void setTimeout(() => socket.end(reply(200)), 300)],
];

describe('one call', () => {
  let server: Server;
  let received: string[];
  let act: Act;

  before(async () => {
    server = createServer((socket) => {
      let text = '';
      socket.on('error', () => undefined);
      socket.on('data', (chunk: Buffer) => {
        text += chunk.toString('latin1');
        const end = text.indexOf('\r\n\r\n');
        if (end > 0 && text.length >= end + 4 + BODY.length) {
          received.push(text);
          text = '';
          act(socket);
        }
      });
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
  });
  after(() => server.close());

  /** Sends one call, whatever comes of it. */
  async function assertOne(odd: Act): Promise<void> {
    const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    received = [];
    act = odd;
    await Promise.allSettled([transportTo(origin, { timeoutMs: 200 }).send(CALL, ON)]);
    const posts = received.filter((text) => text.startsWith('POST'));
    assert.equal(posts.length, 1, `${posts.length} were sent`);
    assert.ok(posts[0]?.includes(BODY) && posts[0].includes(CREDENTIALS));
  }

  for (const hundreds of [1, 2, 3, 4, 5]) {
    it(`is one POST whatever status from ${hundreds}00 on answers it`, async function () {
      this.timeout(60_000);
      for (let status = hundreds * 100; status < hundreds * 100 + 100; status++) {
        await assertOne((socket) => socket.end(reply(status)));
      }
    });
  }

  for (const [name, odd] of ODD) {
    it(`is one POST when the server ${name}`, () => assertOne(odd));
  }
});

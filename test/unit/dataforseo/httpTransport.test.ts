import assert from 'node:assert/strict';
import { once } from 'node:events';
import type { RequestListener, ServerResponse } from 'node:http';
import type { Failure } from '../../../src/dataforseo/failure';
import { MAX_REPLY_BYTES } from '../../../src/dataforseo/readText';
import { startEmulator, type Emulator } from '../../emulator/emulator';
import { closedOrigin, serve, type Served } from './serve';
import { CALL, CREDENTIALS, failureOf, ON, transportTo } from './transportTo';

describe('the transport over HTTP', () => {
  let emulator: Emulator;

  before(async () => {
    emulator = await startEmulator({ asOf: '2026-11-24' });
  });

  after(() => emulator.stop());

  const servers: Served[] = [];
  async function serving(listener: RequestListener): Promise<Served> {
    const server = await serve(listener);
    servers.push(server);
    return server;
  }
  afterEach(() => Promise.all(servers.splice(0).map((server) => server.stop())));

  it('gives the status and the body as they came, refusals too', async () => {
    const reply = await transportTo(emulator.origin, { credentials: () => Promise.resolve('x') }).send(
      CALL,
      ON,
    );
    assert.equal(reply.status, 401);
    assert.equal((JSON.parse(reply.text) as { status_code: number }).status_code, 40100);
  });

  const DATES: readonly (readonly [header: string | undefined, read: number | null])[] = [
    ['Fri, 27 Nov 2026 20:41:57 GMT', Date.UTC(2026, 10, 27, 20, 41, 57)],
    [undefined, null],
    ['soon', null],
    // Read as local time, these would pass for a clock that is wrong.
    ['5', null],
    ['Fri, 27 Nov 2026 20:41:57', null],
  ];
  for (const [header, read] of DATES) {
    it(`reads the time of a reply that says ${header}`, async () => {
      const fetch = () => Promise.resolve(new Response('{}', { headers: header ? { date: header } : {} }));
      assert.equal((await transportTo('http://127.0.0.1', { fetch }).send(CALL, ON)).date, read);
    });
  }

  it('puts characters together that the network cuts apart', async () => {
    const text = '"Zürich 東京 🔗"';
    const body = new ReadableStream<Uint8Array>({
      start: (controller) => {
        for (const byte of Buffer.from(text)) {
          controller.enqueue(Uint8Array.of(byte));
        }
        controller.close();
      },
    });
    const fetch = () => Promise.resolve(new Response(body));
    assert.equal((await transportTo('http://127.0.0.1', { fetch }).send(CALL, ON)).text, text);
  });

  describe('sends nothing', () => {
    let earlier: number;
    beforeEach(() => (earlier = emulator.requests.length));
    afterEach(() => assert.equal(emulator.requests.length, earlier));

    it('while nobody is signed in', async () => {
      const signedOut = transportTo(emulator.origin, { credentials: () => Promise.resolve(undefined) });
      await assertFails(signedOut.send(CALL, ON), 'notSent', 'noCredentials');
    });

    it('where secret storage fails at that very moment', async () => {
      const credentials = () => Promise.reject(new Error('the keyring is locked'));
      await assertFails(
        transportTo(emulator.origin, { credentials }).send(CALL, ON),
        'notSent',
        'noCredentials',
      );
    });

    const round: Record<string, unknown> = {};
    round.round = round;
    const UNWRITABLE: readonly (readonly [name: string, body: unknown])[] = [
      ['a number that JSON has not', [{ limit: 1n }]],
      ['a list within itself', [round]],
      ['what throws when written', [{ toJSON: () => assert.fail('our own') }]],
      ['nothing', undefined],
    ];
    for (const [name, body] of UNWRITABLE) {
      it(`when it would be ${name}`, async () => {
        await assertFails(transportTo(emulator.origin).send({ ...CALL, body }, ON), 'notSent', 'unwritable');
      });
    }

    it('where another account has signed in than the one that agreed', async () => {
      const call = { ...CALL, account: 'another' };
      await assertFails(transportTo(emulator.origin).send(call, ON), 'notSent', 'changedAccount');
    });

    it('when cancelled before', async () => {
      await assertFails(transportTo(emulator.origin).send(CALL, AbortSignal.abort()), 'notSent', 'cancelled');
    });

    it('when cancelled while the credentials are read', async () => {
      const abort = new AbortController();
      const credentials = () => {
        abort.abort();
        return Promise.resolve(CREDENTIALS);
      };
      const transport = transportTo(emulator.origin, { credentials });
      await assertFails(transport.send(CALL, abort.signal), 'notSent', 'cancelled');
    });
  });

  it('gives up waiting when cancelled after sending', async () => {
    const hold = emulator.hold();
    const abort = new AbortController();
    const received = once(emulator.events, 'request');
    const sent = failureOf(transportTo(emulator.origin).send(CALL, abort.signal));
    await received;
    abort.abort(new Error('a reason of somebody else'));
    assert.deepEqual(await sent, { kind: 'noReply', reason: 'cancelled' });
    hold.release();
  });

  it('waits for the reply to what is paid for, whoever gives up', async () => {
    const hold = emulator.hold();
    const abort = new AbortController();
    const received = once(emulator.events, 'request');
    const sent = transportTo(emulator.origin).send({ ...CALL, isPaid: true }, abort.signal);
    await received;
    abort.abort();
    hold.release();
    assert.equal((await sent).status, 200);
  });

  it('gives up waiting after its time-out', async () => {
    const hold = emulator.hold();
    await assertFails(transportTo(emulator.origin, { timeoutMs: 50 }).send(CALL, ON), 'noReply', 'timeout');
    hold.release();
  });

  it('follows no redirect', async () => {
    const target = await serving((_request, response) => response.end('{}'));
    for (const status of [301, 302, 303, 307, 308]) {
      const redirecting = await serving((_request, response) => {
        response.writeHead(status, { location: `${target.origin}${CALL.path}` }).end();
      });
      assert.equal((await transportTo(redirecting.origin).send(CALL, ON)).status, status);
      assert.deepEqual([redirecting.count(), target.count()], [1, 0]);
    }
  });

  it('tells what can not be sent: a header, or to a port that no fetch may use', async () => {
    const server = await serving((_request, response) => response.end('{}'));
    for (const credentials of ['bG9naW4\u0100', 'bG9naW4\n6']) {
      const transport = transportTo(server.origin, { credentials: () => Promise.resolve(credentials) });
      await assertFails(transport.send(CALL, ON), 'notSent', 'noCredentials');
    }
    assert.equal(server.count(), 0);
    await assertFails(transportTo('http://127.0.0.1:6000').send(CALL, ON), 'notSent', 'badAddress');
  });

  it('tells a server that is not there, or does not speak TLS, from one that was reached', async () => {
    await assertFails(transportTo(await closedOrigin()).send(CALL, ON), 'notSent', 'refused');
    const overTls = transportTo(emulator.origin.replace('http:', 'https:'));
    await assertFails(overTls.send(CALL, ON), 'notSent', 'tls');
  });

  const BROKEN: readonly (readonly [name: string, answer: (response: ServerResponse) => void, Failure])[] = [
    ['closes without an answer', (response) => response.destroy(), noReply('closed')],
    [
      'closes in the middle of a body of known length',
      (response) => {
        response
          .writeHead(200, { 'content-length': 1000 })
          .write('{"status_code":', () => response.destroy());
      },
      noReply('closed'),
    ],
    [
      'closes in the middle of a body in chunks',
      (response) => void response.writeHead(200).write('{"status_code":', () => response.destroy()),
      noReply('closed'),
    ],
    ['does not speak HTTP', (response) => response.socket?.end('hello\r\n'), noReply('closed')],
    [
      'sends a reply that is too large',
      (response) => response.end(Buffer.alloc(MAX_REPLY_BYTES + 1, ' ')),
      noReply('tooLarge'),
    ],
  ];
  for (const [name, answer, failure] of BROKEN) {
    it(`asks once, and tells of a server that ${name}`, async () => {
      const server = await serving((_request, response) => answer(response));
      assert.deepEqual(await failureOf(transportTo(server.origin).send(CALL, ON)), failure);
      assert.equal(server.count(), 1);
    });
  }

  it('reads a reply of the largest size', async () => {
    const server = await serving((_request, response) => response.end(Buffer.alloc(MAX_REPLY_BYTES, ' ')));
    assert.equal((await transportTo(server.origin).send(CALL, ON)).text.length, MAX_REPLY_BYTES);
  });
});

async function assertFails(sent: Promise<unknown>, kind: string, reason: string): Promise<void> {
  assert.deepEqual(await failureOf(sent), { kind, reason });
}

function noReply(reason: (Failure & { kind: 'noReply' })['reason']): Failure {
  return { kind: 'noReply', reason };
}

import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import type { RequestListener } from 'node:http';
import { join } from 'node:path';
import { DEFAULT_OPTIONS } from '../../../src/core/options/options';
import { Client } from '../../../src/dataforseo/client';
import { failureCode } from '../../../src/dataforseo/failure';
import type { HttpDeps } from '../../../src/dataforseo/httpTransport';
import { MAX_REPLY_BYTES } from '../../../src/dataforseo/readText';
import { closedOrigin, serve } from '../dataforseo/serve';
import { CALL, ON, transportTo } from '../dataforseo/transportTo';
import { ask, connect } from './ask';
import { assertSilent, PAIR, PASSWORD } from './assertSilent';
import { cleanUp, newFolder } from './journal/folders';
import { openWindow } from './openWindow';
import { summary } from '../../../src/dataforseo/endpoints/summary';

interface Trouble {
  readonly failure: string;
  /** What the server does, if there is one. */
  readonly answer?: RequestListener;
  readonly deps?: Partial<HttpDeps>;
  readonly signal?: AbortSignal;
}

const TROUBLES: { readonly [name: string]: Trouble } = {
  'nothing listens': { failure: 'notSent.refused' },
  'cancelled before sending': { failure: 'notSent.cancelled', signal: AbortSignal.abort(PASSWORD) },
  'a header that can not be sent': {
    failure: 'notSent.noCredentials',
    answer: (_request, response) => response.end(),
    deps: { credentials: () => Promise.resolve(`${PAIR}\u0100`) },
  },
  'an error of the network that names the request': {
    failure: 'noReply.closed',
    deps: {
      fetch: (_url, init) => Promise.reject(new TypeError('fetch failed', { cause: { init, code: PAIR } })),
    },
  },
  'closed without an answer': {
    failure: 'noReply.closed',
    answer: (_request, response) => response.destroy(),
  },
  'never answered': { failure: 'noReply.timeout', answer: () => {}, deps: { timeoutMs: 50 } },
  'too large': {
    failure: 'noReply.tooLarge',
    answer: (_request, response) => response.end(Buffer.alloc(MAX_REPLY_BYTES + 1)),
  },
  redirected: {
    failure: 'unreadable.redirect',
    answer: (_request, response) => response.writeHead(307, { location: '/elsewhere' }).end(),
  },
  HTML: { failure: 'unreadable.notJson', answer: (_request, response) => response.end('<html>') },
  'another shape': { failure: 'unreadable.wrongShape', answer: (_request, response) => response.end('{}') },
  'wrong credentials': {
    failure: '40100',
    answer: (_request, response) => response.writeHead(401).end('{"status_code":40100}'),
  },
  'a broken gateway': {
    failure: 'HTTP 502',
    answer: (_request, response) => response.writeHead(502).end('Bad Gateway'),
  },
};

describe('the password', () => {
  afterEach(cleanUp);

  for (const [name, { failure, answer, deps, signal = ON }] of Object.entries(TROUBLES)) {
    it(`is in no error, failure, outcome or file: ${name}`, async () => {
      const folder = newFolder();
      const server = answer && (await serve(answer));
      const origin = server?.origin ?? (await closedOrigin());
      const transport = transportTo(origin, { credentials: () => Promise.resolve(PAIR), ...deps });
      try {
        const [thrown] = await Promise.allSettled([transport.send(CALL, signal)]);
        const client = new Client(transport, null);
        const { lookups, store, journal } = openWindow(folder);
        const asked = ask(lookups, connect(transport), { signal });
        const answer = await client.ask(
          summary,
          { targets: ['example.com'], options: DEFAULT_OPTIONS },
          signal,
        );
        const user = await client.userData(signal);
        for (const seen of [thrown, answer, user, await asked.outcome, store.series]) {
          assertSilent(seen);
        }
        await journal.read();
        for (const file of readdirSync(folder)) {
          assertSilent(readFileSync(join(folder, file), 'utf8'));
        }
        assert.ok(answer.status === 'failed');
        assert.equal(failureCode(answer.failure), failure);
      } finally {
        await server?.stop();
      }
    });
  }

  it('would be found', () => {
    const leaks = [
      { headers: { authorization: `Basic ${PAIR}` } },
      new Error('failed', { cause: new Error(PASSWORD) }),
      { sent: Buffer.from(PAIR) },
    ];
    for (const leak of leaks) {
      assert.throws(() => assertSilent(leak));
    }
  });
});

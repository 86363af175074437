import assert from 'node:assert/strict';
import { DEFAULT_OPTIONS } from '../../../src/core/options/options';
import type { Service, Source } from '../../../src/core/source';
import { DEFAULT_LIMITS } from '../../../src/dataforseo/accountLimits';
import type { CallAnswer } from '../../../src/dataforseo/client';
import { Connections, type ConnectionDeps } from '../../../src/lookup/connections';
import published from '../fixtures/explodingTopics.json';
import { ON } from '../dataforseo/transportTo';
import { summary } from '../../../src/dataforseo/endpoints/summary';

const NOW = Date.UTC(2026, 10, 24);

const SERVED: readonly (readonly [service: Service, address: string, origin: string, Source])[] = [
  ['dataforseo', '', 'https://api.dataforseo.com', { service: 'dataforseo', via: null }],
  ['sandbox', '', 'https://sandbox.dataforseo.com', { service: 'sandbox', via: null }],
  [
    'dataforseo',
    'http://127.0.0.1:8787/',
    'http://127.0.0.1:8787',
    { service: 'dataforseo', via: '127.0.0.1:8787' },
  ],
  ['sandbox', 'http://[::1]:80', 'http://[::1]', { service: 'sandbox', via: '[::1]' }],
];

describe('connections', () => {
  for (const address of ['', 'http://127.0.0.1:1', 'https://example.com']) {
    it(`answer from the sample index without network and account, address "${address}" or not`, async () => {
      const connections = new Connections({ ...deps, fetch: refuse, credentials: refuse });
      const connected = await connections.open('sample', address);
      assert.ok(connected.ok);
      assert.deepEqual(connected.connection.source, { service: 'sample', via: null });
      const answer = await connected.connection.client.ask(
        summary,
        { targets: ['example.com'], options: DEFAULT_OPTIONS },
        ON,
      );
      assert.deepEqual([answer.status, answer.cost], ['found', 0]);
    });
  }

  for (const [service, address, origin, source] of SERVED) {
    it(`reach ${service} at ${origin} when the address is "${address}"`, async () => {
      const calls: Parameters<typeof fetch>[] = [];
      const connections = new Connections({
        ...deps,
        fetch: (...call) => {
          calls.push(call);
          return Promise.resolve(Response.json(published));
        },
      });
      const connected = await connections.open(service, address);
      assert.ok(connected.ok);
      assert.deepEqual(connected.connection.source, source);
      const answer = await connected.connection.client.ask(
        summary,
        { targets: ['explodingtopics.com'], options: DEFAULT_OPTIONS },
        ON,
      );
      assert.equal(answer.status, 'found');
      assert.deepEqual(
        calls.map(([url]) => url),
        [`${origin}/v3/backlinks/summary/live`],
      );
      const init = calls[0]?.[1];
      assert.deepEqual([init?.method, init?.redirect], ['POST', 'manual']);
      assert.equal(new Headers(init?.headers).get('authorization'), 'Basic cGFpcg==');
    });
  }

  it('are refused at an address that is not on this machine', async () => {
    const connections = new Connections({ ...deps, fetch: refuse });
    assert.deepEqual(await connections.open('dataforseo', 'https://example.com'), {
      ok: false,
      problem: 'notLoopback',
    });
    assert.deepEqual(await connections.open('sandbox', 'nonsense'), { ok: false, problem: 'notAnAddress' });
  });

  it('read the credentials anew for every call', async () => {
    const given = ['first', undefined, 'third'];
    const seen: (string | null)[] = [];
    const connections = new Connections({
      ...deps,
      credentials: () => Promise.resolve(given.shift()),
      fetch: (_url, init) => {
        seen.push(new Headers(init?.headers).get('authorization'));
        return Promise.resolve(Response.json(published));
      },
    });
    const connected = await connections.open('dataforseo', '');
    assert.ok(connected.ok);
    for (const status of ['found', 'failed', 'found']) {
      const answer: CallAnswer = await connected.connection.client.ask(
        summary,
        { targets: ['explodingtopics.com'], options: DEFAULT_OPTIONS },
        ON,
      );
      assert.equal(answer.status, status);
    }
    assert.deepEqual(seen, ['Basic first', 'Basic third']);
  });
});

const deps: ConnectionDeps = {
  fetch: refuse,
  credentials: () => Promise.resolve('cGFpcg=='),
  login: () => Promise.resolve('login'),
  now: () => NOW,
  limits: () => DEFAULT_LIMITS,
};

function refuse(): never {
  throw new Error('this must not be called');
}

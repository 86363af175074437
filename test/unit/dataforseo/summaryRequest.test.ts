import assert from 'node:assert/strict';
import { DEFAULT_OPTIONS, type LookupOptions } from '../../../src/core/options/options';
import { Client } from '../../../src/dataforseo/client';
import { startEmulator, type Emulator } from '../../emulator/emulator';
import { CREDENTIALS, ON, transportTo } from './transportTo';
import { summary } from '../../../src/dataforseo/endpoints/summary';

const DEFAULTS_ON_THE_WIRE = {
  target: 'example.com',
  include_subdomains: true,
  include_indirect_links: true,
  exclude_internal_backlinks: true,
  internal_list_limit: 10,
  backlinks_status_type: 'live',
  rank_scale: 'one_hundred',
};

const CHANGES: readonly (readonly [options: Partial<LookupOptions>, onTheWire: object])[] = [
  [{}, {}],
  [{ includeSubdomains: false }, { include_subdomains: false }],
  [{ includeIndirectLinks: false }, { include_indirect_links: false }],
  [{ excludeInternalBacklinks: false }, { exclude_internal_backlinks: false }],
  [{ internalListLimit: 1000 }, { internal_list_limit: 1000 }],
  [{ backlinksStatusType: 'lost' }, { backlinks_status_type: 'lost' }],
  [{ backlinksFilters: ['dofollow', '=', true] }, { backlinks_filters: ['dofollow', '=', true] }],
  [{ rankScale: 'one_thousand' }, { rank_scale: 'one_thousand' }],
  [{ tag: 'Überblick' }, { tag: 'Überblick' }],
];

describe('a lookup over HTTP', () => {
  let emulator: Emulator;
  let client: Client;

  before(async () => {
    emulator = await startEmulator({ asOf: '2026-11-24' });
    client = new Client(transportTo(emulator.origin), null);
  });

  after(() => emulator.stop());

  for (const [options, onTheWire] of CHANGES) {
    it(`sends ${JSON.stringify(options)} as one explicit task of one POST, and is accepted`, async () => {
      const earlier = emulator.requests.length;
      const answer = await client.ask(
        summary,
        { targets: ['example.com'], options: { ...DEFAULT_OPTIONS, ...options } },
        ON,
      );
      assert.equal(answer.status, 'found');
      assert.equal(answer.cost, 0.024036);
      const sent = emulator.requests.slice(earlier);
      assert.deepEqual(
        sent.map(({ method, path }) => `${method} ${path}`),
        ['POST /v3/backlinks/summary/live'],
      );
      assert.deepEqual(sent[0]?.json, [{ ...DEFAULTS_ON_THE_WIRE, ...onTheWire }]);
      assert.equal(sent[0]?.headers.authorization, `Basic ${CREDENTIALS}`);
      assert.equal(sent[0]?.headers['content-type'], 'application/json');
    });
  }

  it('answers "no data" for a target that the service does not know, with what it cost', async () => {
    const answer = await client.ask(summary, { targets: ['no-links.example'], options: DEFAULT_OPTIONS }, ON);
    assert.deepEqual([answer.status, answer.cost], ['noData', 0.024]);
  });

  it('fails with the code and the message of a refused task, at no cost', async () => {
    assert.deepEqual(await client.ask(summary, { targets: ['https://'], options: DEFAULT_OPTIONS }, ON), {
      status: 'failed',
      cost: 0,
      failure: { kind: 'refused', httpStatus: 200, code: 40501, message: "Invalid Field: 'target'." },
    });
  });

  it('fails with 40100 when the password is wrong', async () => {
    const stranger = new Client(
      transportTo(emulator.origin, { credentials: () => Promise.resolve('bG9naW46d3Jvbmc=') }),
      null,
    );
    const answer = await stranger.ask(summary, { targets: ['example.com'], options: DEFAULT_OPTIONS }, ON);
    assert.ok(answer.status === 'failed' && answer.failure.kind === 'refused');
    assert.deepEqual([answer.failure.httpStatus, answer.failure.code, answer.cost], [401, 40100, 0]);
  });
});

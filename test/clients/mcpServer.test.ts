import assert from 'node:assert/strict';
import { decodeSummary, summary } from '../../src/dataforseo/endpoints/summary';
import { PATHS } from '../../src/dataforseo/service';
import { startEmulator, type Emulator } from '../emulator/emulator';
import { clientPackages } from './clientPackages';
import { startMcpServer, type McpSession } from './mcpServer';

const TASK = { target: 'example.com', include_subdomains: true, rank_scale: 'one_hundred' };

describe('the official MCP server, with the emulator for the service', () => {
  let emulator: Emulator;
  let session: McpSession;
  before(async function () {
    this.timeout(300_000);
    emulator = await startEmulator({ asOf: '2026-11-24', password: 'pass:wörd' });
    session = await startMcpServer(await clientPackages(), emulator.origin, 'pass:wörd');
  });
  after(() => Promise.all([session.stop(), emulator.stop()]));

  const ask = async (args: object) => {
    const { text, isError } = await session.callTool('api_request', { method: 'POST', ...args });
    return { isError, reply: JSON.parse(text) as Reply };
  };

  it('reads in the compact form the figures of the plain call', async () => {
    const { reply, isError } = await ask({ path: summary.path, data: [TASK] });
    const plain = await ask({ path: summary.path, data: TASK, noAiMode: true });
    assert.deepEqual(
      emulator.requests.slice(-2).map(({ path, json }) => [path, json]),
      [
        [`${summary.path}.ai`, [TASK]],
        [summary.path, [TASK]],
      ],
    );
    assert.match(emulator.requests[0]?.headers['user-agent'] ?? '', /^DataForSEO-MCP-Server-3\.1\.1$/);
    assert.deepEqual([isError, reply.status_code, reply.items?.length], [false, 20000, 1]);
    const figures = decodeSummary(plain.reply.tasks?.[0]?.result?.[0]);
    assert.ok(figures?.backlinks && figures.referringDomains && figures.countries?.length);
    assert.deepEqual(withoutNothing(decodeSummary(reply.items?.[0])), withoutNothing(figures));
    assert.deepEqual(
      emulator.charges.map(({ cost, target }) => [cost, target]),
      [
        [0.024036, 'example.com'],
        [0.024036, 'example.com'],
      ],
    );
  });

  it('reads the account, and the code of what is refused', async () => {
    const account = await ask({ method: 'GET', path: PATHS.userData });
    assert.deepEqual([account.reply.status_code, account.reply.items?.[0]?.login], [20000, 'login']);
    const refused = await ask({ path: summary.path, data: [{ ...TASK, planet: 3 }] });
    assert.deepEqual([refused.isError, refused.reply.status_code], [false, 40506]);
    const nowhere = await ask({ path: '/v3/backlinks/nothing/live', data: [TASK] });
    assert.deepEqual([nowhere.isError, nowhere.reply.status_code], [true, 40402]);
  });

  it('is a stranger with another password', async () => {
    const stranger = await startMcpServer(await clientPackages(), emulator.origin, 'wrong');
    try {
      const args = { method: 'POST', path: summary.path, data: [TASK] };
      const { text, isError } = await stranger.callTool('api_request', args);
      assert.deepEqual([isError, (JSON.parse(text) as Reply).status_code], [true, 40100]);
    } finally {
      await stranger.stop();
    }
  });
});

/** What comes back in either form. */
interface Reply {
  readonly status_code: number;
  readonly items?: readonly Readonly<Record<string, unknown>>[];
  readonly tasks?: readonly { readonly result: readonly unknown[] | null }[];
}

/** The compact form leaves out what is nothing. */
function withoutNothing(figures: object | null): object {
  const isNothing = (value: unknown) => (Array.isArray(value) ? value.length === 0 : !value);
  return Object.fromEntries(Object.entries(figures ?? {}).filter(([, value]) => !isNothing(value)));
}

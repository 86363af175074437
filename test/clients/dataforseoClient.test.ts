import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { decodeSummary, summary } from '../../src/dataforseo/endpoints/summary';
import { startEmulator, type Emulator } from '../emulator/emulator';
import { clientPackages } from './clientPackages';

/** The official client, as far as these tests use it. */
interface OfficialClient {
  readonly BacklinksApi: new (origin: string, http: { fetch: typeof fetch }) => BacklinksApi;
  readonly AppendixApi: new (origin: string, http: { fetch: typeof fetch }) => AppendixApi;
  readonly BacklinksSummaryLiveRequestInfo: new (task: object) => object;
  readonly BacklinksSummaryLiveResultInfo: new () => Record<string, unknown>;
  readonly BacklinksIdListRequestInfo: new (task: object) => object;
}
interface BacklinksApi {
  summaryLive(tasks: readonly object[]): Promise<Envelope>;
  backlinksIdList(tasks: readonly object[]): Promise<Envelope>;
}
interface AppendixApi {
  userData(): Promise<Envelope>;
}
interface Envelope {
  readonly status_code: number;
  readonly cost: number;
  readonly tasks: readonly {
    readonly id: string;
    readonly status_code: number;
    readonly result: readonly Readonly<Record<string, unknown>>[] | null;
  }[];
}

describe('the official client, with the emulator for the service', () => {
  let client: OfficialClient;
  let emulator: Emulator;
  before(async function () {
    this.timeout(300_000);
    const folder = await clientPackages();
    client = createRequire(join(folder, 'package.json'))('dataforseo-client') as OfficialClient;
    emulator = await startEmulator({ asOf: '2026-11-24' });
  });
  after(() => emulator.stop());

  /** The client leaves signing in to the fetch that it is given. */
  const signedIn = (password: string) => ({
    fetch: (url: string | URL | Request, init?: RequestInit) =>
      fetch(url, {
        ...init,
        headers: { ...init?.headers, authorization: `Basic ${btoa(`login:${password}`)}` },
      }),
  });
  const backlinks = (password = 'password') => new client.BacklinksApi(emulator.origin, signedIn(password));
  const lookUp = (task: object) =>
    backlinks().summaryLive([new client.BacklinksSummaryLiveRequestInfo(task)]);

  it('reads the figures of a summary', async () => {
    const { status_code, cost, tasks } = await lookUp({ target: 'example.com', rank_scale: 'one_hundred' });
    const result = tasks[0]?.result?.[0];
    assert.deepEqual([status_code, tasks[0]?.status_code, cost], [20000, 20000, 0.024036]);
    assert.ok(result instanceof client.BacklinksSummaryLiveResultInfo);
    const raw = await signedIn('password').fetch(emulator.origin + summary.path, {
      method: 'POST',
      body: '[{"target":"example.com","rank_scale":"one_hundred"}]',
    });
    const plain = ((await raw.json()) as Envelope).tasks[0]?.result?.[0];
    assert.deepEqual(JSON.parse(JSON.stringify(result)), plain);
    assert.ok(decodeSummary(plain)?.backlinks);
  });

  it('reads what is not known, and what is refused', async () => {
    const nothing = await lookUp({ target: 'no-links.example' });
    assert.ok(!nothing.tasks[0]?.result);
    assert.equal(nothing.cost, 0.024);
    const refused = await lookUp({ target: 'https' });
    assert.deepEqual([refused.status_code, refused.tasks[0]?.status_code, refused.cost], [20000, 40501, 0]);
    await assert.rejects(backlinks('wrong').summaryLive([{ target: 'example.com' }]), { status: 401 });
  });

  it('reads the account, and the tasks that were posted', async () => {
    const { tasks } = await new client.AppendixApi(emulator.origin, signedIn('password')).userData();
    assert.equal(tasks[0]?.result?.[0]?.login, 'login');
    const days = { datetime_from: '2000-01-01 00:00:00 +00:00', datetime_to: '2100-01-01 00:00:00 +00:00' };
    const asked = new client.BacklinksIdListRequestInfo({ ...days, include_metadata: true });
    const listed = await backlinks().backlinksIdList([asked]);
    assert.ok(emulator.charges.length > 0);
    assert.deepEqual(
      listed.tasks[0]?.result?.filter(({ cost }) => cost).map(({ id }) => id),
      emulator.charges.map(({ taskId }) => taskId),
    );
  });
});

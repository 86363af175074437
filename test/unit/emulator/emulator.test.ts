import assert from 'node:assert/strict';
import { once } from 'node:events';
import { summary } from '../../../src/dataforseo/endpoints/summary';
import { PATHS } from '../../../src/dataforseo/service';
import { startEmulator, type Emulator } from '../../emulator/emulator';
import type { EmulatorOptions } from '../../emulator/emulatorOptions';
import { balanceOf, basic, get, post, read, TASK } from './calls';

describe('the emulator', () => {
  const emulators: Emulator[] = [];
  async function start(options: EmulatorOptions = {}): Promise<Emulator> {
    const emulator = await startEmulator({ asOf: '2026-11-24', ...options });
    emulators.push(emulator);
    return emulator;
  }
  afterEach(() => Promise.all(emulators.splice(0).map((emulator) => emulator.stop())));

  it('listens on loopback and answers in JSON', async () => {
    const emulator = await start();
    assert.match(emulator.origin, /^http:\/\/127\.0\.0\.1:\d+$/);
    const response = await post(emulator, [TASK]);
    assert.equal(response.headers.get('content-type'), 'application/json');
    const envelope = await read(response);
    assert.deepEqual(
      [response.status, envelope.status_code, envelope.tasks?.[0]?.status_code],
      [200, 20000, 20000],
    );
  });

  const STRANGERS: readonly (string | undefined)[] = [
    undefined,
    'Basic',
    'Basic !!!',
    basic('login', 'wrong'),
    basic('other', 'password'),
    basic('login', 'password').replace('Basic', 'Bearer'),
    `${basic('login', 'password')}x`,
  ];
  it('refuses strangers with HTTP 401 and 40100, at no cost', async () => {
    const emulator = await start();
    for (const authorization of STRANGERS) {
      const response = await post(emulator, [TASK], authorization ? { authorization } : {});
      const envelope = await read(response);
      assert.deepEqual(
        [response.status, envelope.status_code, envelope.cost, envelope.tasks],
        [401, 40100, 0, null],
      );
      assert.match(response.headers.get('www-authenticate') ?? '', /^Basic /);
    }
    assert.equal(await balanceOf(emulator), 10);
  });

  it('knows the login and password that it was given, and no others', async () => {
    const emulator = await start({ login: 'me@example.com', password: 'päss:wörd' });
    const authorization = basic('me@example.com', 'päss:wörd');
    assert.equal((await post(emulator, [TASK], { authorization })).status, 200);
    assert.equal((await post(emulator, [TASK])).status, 401);
  });

  const CALLS: readonly (readonly [body: string, code: number, cost: number])[] = [
    [JSON.stringify([TASK]), 20000, 0.024036],
    [JSON.stringify([{ target: 'no-links.example' }]), 20000, 0.024],
    [JSON.stringify([TASK, TASK]), 20000, 0.024036],
    [JSON.stringify([{ ...TASK, planet: 3 }]), 40506, 0],
    [JSON.stringify([{ target: 'https' }]), 40501, 0],
    [JSON.stringify(TASK), 40503, 0],
    ['[{"target":', 40503, 0],
    ['', 40502, 0],
  ];
  it('answers each body by its code, and charges what it says', async () => {
    const emulator = await start();
    let balance = 10;
    for (const [body, code, cost] of CALLS) {
      const envelope = await read(await post(emulator, body));
      assert.deepEqual([envelope.tasks?.[0]?.status_code, envelope.cost], [code, cost], body);
      balance -= cost;
      assert.equal(await balanceOf(emulator), Number(balance.toFixed(6)));
    }
  });

  it('charges the price that it was given until the balance is used up', async () => {
    const emulator = await start({ price: { request: 1, row: 0.5 }, balance: 4 });
    const answers = [];
    for (let call = 0; call < 4; call++) {
      const response = await post(emulator, [TASK]);
      answers.push([response.status, (await read(response)).status_code, await balanceOf(emulator)]);
    }
    assert.deepEqual(answers, [
      [200, 20000, 2.5],
      [200, 20000, 1],
      [402, 40210, 1],
      [402, 40210, 1],
    ]);
  });

  it('tells the account its login, money and price', async () => {
    const emulator = await start({ price: { request: 1, row: 0.5 }, balance: 4 });
    const { tasks } = await read(await get(emulator, PATHS.userData));
    const user = tasks?.[0]?.result?.[0] as Record<string, unknown>;
    assert.equal(user.login, 'login');
    const fees = [
      { cost_type: 'per_request', cost: 1 },
      { cost_type: 'per_result', cost: 0.5 },
    ];
    const calls = 'summary backlinks referring_domains anchors domain_pages_summary history'.split(' ');
    const prices = calls.map((call) => [call, { live: { priority_normal: fees } }]);
    assert.deepEqual(user.price, { backlinks: Object.fromEntries(prices) as object });
    assert.equal((user.money as { total: number }).total, 4);
  });

  it('answers other paths and methods with HTTP 404', async () => {
    const emulator = await start();
    for (const [path, code] of [
      ['/', 40402],
      ['/v3/backlinks/summary', 40402],
      ['/v3/serp/google/organic/live', 40402],
      [summary.path, 40400],
    ] as const) {
      const response = await get(emulator, path);
      assert.deepEqual([response.status, (await read(response)).status_code], [404, code]);
    }
  });

  it('records what it was sent, refused requests too', async () => {
    const emulator = await start();
    await post(emulator, [TASK]);
    await post(emulator, '{oops', { authorization: 'Basic x', 'x-mine': '1' });
    await get(emulator, '/v3/x?y=z');
    assert.deepEqual(
      emulator.requests.map(({ method, path, text, json }) => [method, path, text, json]),
      [
        ['POST', summary.path, '[{"target":"example.com"}]', [TASK]],
        ['POST', summary.path, '{oops', undefined],
        ['GET', '/v3/x?y=z', '', undefined],
      ],
    );
    const { authorization, 'x-mine': mine } = emulator.requests[1]?.headers ?? {};
    assert.deepEqual([authorization, mine], ['Basic x', '1']);
  });

  it('holds answers, though charged, until the last hold is released', async () => {
    const emulator = await start();
    const holds = [emulator.hold(), emulator.hold()];
    const abort = new AbortController();
    const received = once(emulator.events, 'request');
    const answers: string[] = [];
    emulator.events.on('answer', (request) => answers.push(request.text));
    const given = post(emulator, [TASK]);
    await received;
    const givenUp = post(emulator, [{ target: 'example.org' }], undefined, abort.signal).catch(() => 'gone');
    await once(emulator.events, 'request');
    abort.abort();
    assert.equal(await givenUp, 'gone');
    holds[0]?.release();
    assert.deepEqual(answers, []);
    holds[1]?.release();
    assert.equal((await read(await given)).cost, 0.024036);
    if (answers.length < 2) {
      await once(emulator.events, 'answer');
    }
    assert.equal(await balanceOf(emulator), 9.951928);
  });

  it('answers the same on the same day, and otherwise on another', async () => {
    const figures = async (asOf: string | Date) =>
      JSON.stringify((await read(await post(await start({ asOf }), [TASK]))).tasks?.[0]?.result);
    const day = await figures('2026-11-24');
    assert.equal(await figures(new Date('2026-11-24T23:59:59Z')), day);
    assert.notEqual(await figures('2026-12-24'), day);
  });

  it('rejects when its port is taken', async () => {
    const { origin } = await start();
    await assert.rejects(start({ port: Number(new URL(origin).port) }), { code: 'EADDRINUSE' });
  });

  it('ends with its connections, held answers included', async () => {
    const emulator = await startEmulator();
    emulator.hold();
    const received = once(emulator.events, 'request');
    const pending = post(emulator, [TASK]);
    await Promise.all([assert.rejects(pending), received.then(() => emulator.stop())]);
    await assert.rejects(post(emulator, [TASK]));
  });
});

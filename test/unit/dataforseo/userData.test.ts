import assert from 'node:assert/strict';
import { Client } from '../../../src/dataforseo/client';
import { ENDPOINTS } from '../../../src/dataforseo/endpoints/catalogue';
import { decodeUserData, type UserData } from '../../../src/dataforseo/userData';
import { startEmulator, type Emulator } from '../../emulator/emulator';
import { ON, transportTo } from './transportTo';

/** The published price, as the emulator's account has it. */
const PRICE = fees({ cost_type: 'per_request', cost: 0.024 }, { cost_type: 'per_result', cost: 0.000036 });

const SHAPES: readonly (readonly [json: unknown, user: UserData | null])[] = [
  [{ login: 'me', money: { balance: 12.5 }, price: PRICE }, me(12.5, [0.024, 0.000036])],
  [{ login: 'me', money: { balance: 0, total: 5 }, rates: {} }, me(0, null)],
  [{ login: 'me', money: { balance: null } }, me(null, null)],
  [{ login: 'me', money: { balance: '12.5' } }, me(null, null)],
  [{ login: 'me', money: null }, me(null, null)],
  [{ login: 'me' }, me(null, null)],
  [{ login: null, money: { balance: 12.5 } }, null],
  [{ money: { balance: 12.5 } }, null],
  [null, null],
  [undefined, null],
  // Prices are taken whole or not at all, and leave the rest alone.
  [
    { login: 'me', price: fees({ cost_type: 'per_request', cost: 0 }, { cost_type: 'per_result', cost: 0 }) },
    me(null, [0, 0]),
  ],
  [
    {
      login: 'me',
      price: fees({ cost_type: 'per_result', cost: 0.1 }, { cost_type: 'per_request', cost: 0.2 }),
    },
    me(null, [0.2, 0.1]),
  ],
  [
    {
      login: 'me',
      price: fees(
        null,
        { cost_type: 'per_month', cost: 100 },
        { cost_type: 'per_request', cost: 0.02 },
        { cost_type: 'per_result', cost: 0.00003 },
      ),
    },
    me(null, [0.02, 0.00003]),
  ],
  [{ login: 'me', price: fees({ cost_type: 'per_request', cost: 0.024 }) }, me(null, null)],
  [
    {
      login: 'me',
      price: fees({ cost_type: 'per_request', cost: '0.024' }, { cost_type: 'per_result', cost: 0 }),
    },
    me(null, null),
  ],
  [{ login: 'me', money: { balance: 12.5 }, price: { backlinks: { summary: null } } }, me(12.5, null)],
  [{ login: 'me', price: { backlinks: { summary: { live: { priority_normal: {} } } } } }, me(null, null)],
];

function me(balance: number | null, prices: readonly [request: number, row: number] | null): UserData {
  const [request, row] = prices ?? [0, 0];
  return { login: 'me', balance, fees: prices ? { summary: { request, row } } : {} };
}

function fees(...priority_normal: readonly unknown[]): object {
  return { backlinks: { summary: { live: { priority_normal } } } };
}

describe('user data', () => {
  let emulator: Emulator;

  before(async () => {
    emulator = await startEmulator({ login: 'me@example.com', password: 'päss:wörd', balance: 2.5 });
  });

  after(() => emulator.stop());

  for (const [json, user] of SHAPES) {
    it(`reads ${JSON.stringify(json)} as ${JSON.stringify(user)}`, () => {
      assert.deepEqual(decodeUserData(json), user);
    });
  }

  it('tell who is signed in, the balance and the price, by one GET without a body', async () => {
    const credentials = () => Promise.resolve(Buffer.from('me@example.com:päss:wörd').toString('base64'));
    const client = new Client(transportTo(emulator.origin, { credentials }), null);
    const fees = Object.fromEntries(
      [...ENDPOINTS.keys()].map((id) => [id, { request: 0.024, row: 0.000036 }]),
    );
    assert.deepEqual(await client.userData(ON), {
      status: 'found',
      user: { login: 'me@example.com', balance: 2.5, fees },
    });
    assert.deepEqual(
      emulator.requests.map(({ method, path, text }) => [method, path, text]),
      [['GET', '/v3/appendix/user_data', '']],
    );
  });

  it('tell when the credentials are wrong', async () => {
    const answer = await new Client(transportTo(emulator.origin), null).userData(ON);
    assert.ok(answer.status === 'failed' && answer.failure.kind === 'refused');
    assert.equal(answer.failure.code, 40100);
  });

  it('tell when the reply is of another shape', async () => {
    const text = JSON.stringify({ status_code: 20000, tasks: [{ status_code: 20000, result: [{}] }] });
    const client = new Client({ send: () => Promise.resolve({ status: 200, text }) }, null);
    assert.deepEqual(await client.userData(ON), {
      status: 'failed',
      cost: null,
      failure: { kind: 'unreadable', reason: 'wrongShape', httpStatus: 200 },
    });
  });
});

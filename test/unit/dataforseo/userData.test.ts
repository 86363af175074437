import assert from 'node:assert/strict';
import { Client } from '../../../src/dataforseo/client';
import { decodeUserData, type UserData } from '../../../src/dataforseo/userData';
import { startEmulator, type Emulator } from '../../emulator/emulator';
import { ON, transportTo } from './transportTo';

const SHAPES: readonly (readonly [json: unknown, user: UserData | null])[] = [
  [
    { login: 'me', money: { balance: 12.5 } },
    { login: 'me', balance: 12.5 },
  ],
  [
    { login: 'me', money: { balance: 0, total: 5 }, rates: {} },
    { login: 'me', balance: 0 },
  ],
  [
    { login: 'me', money: { balance: null } },
    { login: 'me', balance: null },
  ],
  [
    { login: 'me', money: { balance: '12.5' } },
    { login: 'me', balance: null },
  ],
  [
    { login: 'me', money: null },
    { login: 'me', balance: null },
  ],
  [{ login: 'me' }, { login: 'me', balance: null }],
  [{ login: null, money: { balance: 12.5 } }, null],
  [{ money: { balance: 12.5 } }, null],
  [null, null],
  [undefined, null],
];

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

  it('tell who is signed in and the balance, by one GET without a body', async () => {
    const credentials = () => Promise.resolve(Buffer.from('me@example.com:päss:wörd').toString('base64'));
    const client = new Client(transportTo(emulator.origin, { credentials }));
    assert.deepEqual(await client.userData(ON), {
      status: 'found',
      user: { login: 'me@example.com', balance: 2.5 },
    });
    assert.deepEqual(
      emulator.requests.map(({ method, path, text }) => [method, path, text]),
      [['GET', '/v3/appendix/user_data', '']],
    );
  });

  it('tell when the credentials are wrong', async () => {
    const answer = await new Client(transportTo(emulator.origin)).userData(ON);
    assert.ok(answer.status === 'failed' && answer.failure.kind === 'refused');
    assert.equal(answer.failure.code, 40100);
  });

  it('tell when the reply is of another shape', async () => {
    const text = JSON.stringify({ status_code: 20000, tasks: [{ status_code: 20000, result: [{}] }] });
    const client = new Client({ send: () => Promise.resolve({ status: 200, text }) });
    assert.deepEqual(await client.userData(ON), {
      status: 'failed',
      cost: null,
      failure: { kind: 'unreadable', reason: 'wrongShape', httpStatus: 200 },
    });
  });
});

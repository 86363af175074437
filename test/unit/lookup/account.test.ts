import assert from 'node:assert/strict';
import { Client } from '../../../src/dataforseo/client';
import { PRICE as PUBLISHED_PRICE } from './money/askAll';
import type { Service } from '../../../src/core/source';
import { Account, type FactsMemento } from '../../../src/lookup/account';
import { hashAccount, isAccount } from '../../../src/lookup/accountHash';
import { limitedAmount } from '../../../src/ui/settingValues';
import { ON } from '../dataforseo/transportTo';
import { catalogueOf } from '../../../src/dataforseo/endpoints/catalogue';
import { summary } from '../../../src/dataforseo/endpoints/summary';

/** A memento that forgets nothing, in the form that outlives a window. */
function memento(): FactsMemento & { readonly text: () => string } {
  let text = '{}';
  return {
    get: (key) => (JSON.parse(text) as Record<string, unknown>)[key],
    update: (key, value) => {
      text = JSON.stringify({ ...(JSON.parse(text) as object), [key]: value });
      return Promise.resolve();
    },
    text: () => text,
  };
}

/** A service that says of whoever asks that a summary costs so much. */
function connection(
  service: Service,
  login: string,
  price: number,
  logins: readonly (string | undefined)[] = [login],
) {
  const fees = [
    { cost_type: 'per_request', cost: price },
    { cost_type: 'per_result', cost: 0 },
  ];
  const result = { login, money: { balance: 12 }, price: { backlinks: { summary: { live: { priority_normal: fees } } } } }; // prettier-ignore
  const body = { status_code: 20000, status_message: 'Ok.', cost: 0, tasks: [{ status_code: 20000, result: [result] }] }; // prettier-ignore
  const transport = { send: () => Promise.resolve({ status: 200, text: JSON.stringify(body) }) };
  // Who is signed in at each look; the last one stays.
  let looks = 0;
  const account = () => Promise.resolve(logins[Math.min(looks++, logins.length - 1)]);
  return { source: { service, via: null }, client: new Client(transport, null), account };
}

const BILLED = { endpoint: 'summary', source: { service: 'dataforseo', via: null } } as const;

describe('the account', () => {
  it('estimates by the price of exactly this service and this login', async () => {
    const account = new Account(memento(), () => 1);
    assert.equal(account.estimate(BILLED, 'me'), PUBLISHED_PRICE);
    await account.refresh(connection('sandbox', 'me', 0.001), ON);
    assert.equal(account.estimate(BILLED, 'me'), PUBLISHED_PRICE);
    await account.refresh(connection('dataforseo', 'me', 0.05), ON);
    await account.refresh(connection('sandbox', 'me', 0), ON);
    assert.equal(account.estimate(BILLED, 'me'), 0.05);
    assert.equal(account.estimate(BILLED, 'another'), PUBLISHED_PRICE);
    assert.equal(account.estimate(BILLED, undefined), PUBLISHED_PRICE);
    assert.equal(
      account.estimate({ endpoint: 'summary', source: { service: 'sandbox', via: null } }, 'me'),
      0,
    );
    assert.equal(account.facts('dataforseo', 'me')?.balance, 12);
    assert.equal(account.facts('dataforseo', 'another'), undefined);
  });

  it('believes a price up to USD 10', async () => {
    const account = new Account(memento(), () => 1);
    await account.refresh(connection('dataforseo', 'me', 10), ON);
    assert.equal(account.estimate(BILLED, 'me'), 10);
  });

  it('tells its own price from the published one', async () => {
    const account = new Account(memento(), () => 1);
    assert.equal(account.ownPrice(BILLED, 'me'), null);
    await account.refresh(connection('dataforseo', 'me', 0), ON);
    assert.equal(account.ownPrice(BILLED, 'me'), null);
    await account.refresh(connection('dataforseo', 'me', 0.05), ON);
    assert.equal(account.ownPrice(BILLED, 'me'), 0.05);
    assert.equal(account.estimate({ ...BILLED, endpoint: 'unknown' }, 'me'), 0);
  });

  it('counts the rows that a call may be charged for', () => {
    const lists = { ...summary, id: 'lists', price: { request: 0.02, row: 0.001 }, mostRows: () => 100 };
    const account = new Account(memento(), () => 1, catalogueOf([summary, lists]));
    assert.equal(account.estimate({ ...BILLED, endpoint: 'lists' }, 'me'), 0.12);
  });

  it('tells whenever it knows something else', async () => {
    let told = 0;
    const account = new Account(memento(), () => 1);
    account.onDidChange(() => told++);
    await account.refresh(connection('dataforseo', 'me', 0.05), ON);
    await account.forget();
    assert.equal(told, 2);
  });

  for (const price of [0, -0.02, 1_000]) {
    it(`doesn't believe that a summary costs ${price}`, async () => {
      const account = new Account(memento(), () => 1);
      await account.refresh(connection('dataforseo', 'me', price), ON);
      assert.equal(account.estimate(BILLED, 'me'), PUBLISHED_PRICE);
    });
  }

  for (const [what, logins] of [
    ['another account signs in', ['me', 'you']],
    ['the account signs out', ['me', undefined]],
    ['the account signs in', [undefined, 'me']],
  ] as const) {
    it(`keeps nothing of an answer that came while ${what}`, async () => {
      const account = new Account(memento(), () => 1);
      const { status } = await account.refresh(connection('dataforseo', 'me', 0.05, logins), ON);
      assert.equal(status, 'found');
      for (const login of ['me', 'you']) {
        assert.equal(account.facts('dataforseo', login), undefined);
        assert.equal(account.estimate(BILLED, login), PUBLISHED_PRICE);
      }
    });
  }

  it('keeps what it knows over windows, without the login, until nobody is signed in', async () => {
    const kept = memento();
    await new Account(kept, () => 1).refresh(connection('dataforseo', 'me@example.com', 0.05), ON);
    assert.ok(!kept.text().includes('me@example.com'));
    const later = new Account(kept, () => 2);
    assert.equal(later.estimate(BILLED, 'me@example.com'), 0.05);
    await later.forget();
    assert.equal(later.estimate(BILLED, 'me@example.com'), PUBLISHED_PRICE);
  });

  for (const stored of [
    null,
    7,
    'text',
    { dataforseo: 7 },
    { dataforseo: { readAt: 1, fees: { summary: { request: 0.5, row: 0 } } } },
    { dataforseo: { account: hashAccount('me'), fees: { summary: { request: 0.5, row: 0 } } } },
  ]) {
    it(`reads ${JSON.stringify(stored)} as nothing known`, async () => {
      const kept = memento();
      await kept.update('seoBacklinks.accounts', stored);
      assert.equal(new Account(kept, () => 1).facts('dataforseo', 'me'), undefined);
    });
  }
});

describe('what is remembered of an account', () => {
  it('has no number that is none', () => {
    const odd = {
      account: hashAccount('me'),
      readAt: 1,
      balance: Infinity,
      fees: { summary: { request: '0.5', row: 0 }, other: null, third: 7 },
    };
    const kept = { ...memento(), get: () => ({ dataforseo: odd }) };
    const facts = new Account(kept, () => 1).facts('dataforseo', 'me');
    assert.deepEqual([facts?.balance, facts?.fees], [null, {}]);
  });
});

describe('the note of an account', () => {
  it('tells the same login from others, and differs each time', () => {
    const [one, two] = [hashAccount('me'), hashAccount('me')];
    assert.notEqual(one, two);
    assert.deepEqual(
      [isAccount(one, 'me'), isAccount(two, 'me'), isAccount(one, 'you')],
      [true, true, false],
    );
    assert.deepEqual(
      [isAccount(null, 'me'), isAccount(one, undefined), isAccount('odd', 'me')],
      [false, false, false],
    );
  });
});

describe('an amount that limits', () => {
  for (const [value, expected] of [
    [0, 0],
    [0.03, 0.03],
    ['0.03', null],
    [-1, null],
    [null, null],
    [undefined, null],
    [NaN, null],
    [Infinity, null],
    [true, null],
    [[1], null],
  ] as const) {
    // prettier-ignore
    it(`is ${expected} where ${JSON.stringify(value)} (${typeof value}) is written`, () => {
      assert.equal(limitedAmount(value), expected);
    });
  }
});

import assert from 'node:assert/strict';
import type { SeoBacklinksApi } from '../../src/ui/publicApi';
import { startEmulator, type Emulator } from '../emulator/emulator';
import { activated, configure } from './host';

describe('the API for other extensions', () => {
  let api: SeoBacklinksApi;

  before(async () => {
    api = await activated();
  });

  afterEach(() => configure({ service: 'sample', serviceAddress: undefined }));

  it('answers from the sample index without an account, free of charge and labelled', async () => {
    await configure({ service: 'sample' });
    const outcome = await api.lookUp('https://example.com/');
    assert.equal(outcome.status, 'found');
    assert.equal(outcome.cost, 0);
    assert.equal(outcome.source, 'Sample data');
    assert.equal(outcome.summary.target, 'https://example.com/');
    assert.ok(Number(outcome.summary.backlinks) > 0);
  });

  it('takes options and leaves the others to the settings', async () => {
    await configure({ service: 'sample', 'lookup.internalListLimit': 2 });
    const few = await api.lookUp('example.com', { backlinksStatusType: 'lost' });
    await configure({ 'lookup.internalListLimit': undefined });
    const many = await api.lookUp('example.com');
    assert.ok(few.status === 'found' && many.status === 'found');
    assert.equal(few.summary.topLevelDomains?.length, 2);
    assert.equal(many.summary.topLevelDomains?.length, 10);
    assert.notEqual(few.summary.backlinks, many.summary.backlinks);
  });

  it('says that the sample index knows nothing of other sites', async () => {
    assert.deepEqual(await api.lookUp('wikipedia.org'), { status: 'noData', cost: 0 });
  });

  const REFUSED: readonly [target: string, options: Record<string, unknown>, code: string][] = [
    ['localhost', {}, 'target.privateAddress'],
    ['example.com/page', {}, 'target.pathWithoutScheme'],
    ['https://user:secret@example.com/', {}, 'target.userInfo'],
    ['example.com', { internalListLimit: 1001 }, 'option.internalListLimit'],
    ['example.com', { backlinksFilters: ['nonsense', '=', 1] }, 'option.backlinksFilters'],
  ];
  for (const [target, options, code] of REFUSED) {
    it(`refuses ${target} ${JSON.stringify(options)} before anything is sent`, async () => {
      const outcome = await api.lookUp(target, options);
      assert.equal(outcome.status, 'failed');
      assert.equal(outcome.failure.code, code);
      assert.equal(outcome.cost, 0);
      assert.doesNotMatch(outcome.failure.message, /secret/);
    });
  }

  const refuse = () => {
    throw new Error('no');
  };
  const ODD: readonly (readonly [name: string, target: unknown, options: unknown])[] = [
    ['nothing', undefined, undefined],
    ['null', null, null],
    ['a text that throws', { toString: refuse }, {}],
    ['a symbol', Symbol('x'), {}],
    ['options that throw', 'example.com', { get tag() { return refuse(); } }], // prettier-ignore
    [
      'a proxy that throws',
      'example.com',
      new Proxy({}, { ownKeys: refuse, get: refuse, getPrototypeOf: refuse }),
    ],
    ['a target that is a proxy', new Proxy({}, { get: refuse, getPrototypeOf: refuse }), {}],
    ['options that are a number', 'example.com', { internalListLimit: 10n }],
  ];
  for (const [name, target, options] of ODD) {
    it(`never rejects, and sends nothing, for ${name}`, async () => {
      await configure({ service: 'sample' });
      const outcome = await api.lookUp(target as string, options as object);
      assert.equal(outcome.status, 'failed');
    });
  }

  describe('with a service on this machine', () => {
    let emulator: Emulator;

    before(async () => {
      emulator = await startEmulator({});
    });

    after(() => emulator.stop());

    it('sends nothing while nobody is signed in', async () => {
      await configure({ service: 'dataforseo', serviceAddress: emulator.origin });
      const outcome = await api.lookUp('example.com');
      assert.equal(outcome.status, 'failed');
      assert.equal(outcome.failure.code, 'notSent.noCredentials');
      assert.equal(emulator.requests.length, 0);
    });

    it('refuses an address that is not on this machine', async () => {
      await configure({ service: 'dataforseo', serviceAddress: 'http://attacker.example.com' });
      const outcome = await api.lookUp('example.com');
      assert.equal(outcome.status, 'failed');
      assert.equal(outcome.failure.code, 'notSent.badAddress');
    });
  });
});

import assert from 'node:assert/strict';
import { once } from 'node:events';
import type { LookupOptions } from '../../../src/core/options/options';
import type { Connection } from '../../../src/lookup/connections';
import { stateOf } from '../../../src/lookup/series';
import { startEmulator, type Emulator } from '../../emulator/emulator';
import type { Hold } from '../../emulator/gate';
import { transportTo } from '../dataforseo/transportTo';
import { ask, connect } from './ask';
import { cleanUp } from './journal/folders';
import { arrived, openWindow, type TestWindow } from './openWindow';

describe('lookups under way at the same time', () => {
  let emulator: Emulator;
  let hold: Hold;
  let earlier: number;
  let clock = 0;
  let lookups: TestWindow['lookups'];
  let store: TestWindow['store'];
  let connection: Connection;

  before(async () => {
    emulator = await startEmulator({ asOf: '2026-11-24' });
  });

  after(() => emulator.stop());

  beforeEach(() => {
    hold = emulator.hold();
    earlier = emulator.requests.length;
    ({ lookups, store } = openWindow(undefined, () => ++clock));
    connection = connect(transportTo(emulator.origin));
  });

  afterEach(async () => {
    hold.release();
    await cleanUp();
  });

  const state = (key: string) => {
    const series = store.find(key);
    return series && stateOf(series.entries[0]);
  };
  const sent = () => emulator.requests.length - earlier;

  it('share one call when they ask the same, whatever their tags', async () => {
    const asked = [
      ask(lookups, connection),
      ask(lookups, connection),
      ask(lookups, connection, { options: { tag: 'mine' } }),
    ];
    hold.release();
    const [first, ...others] = await Promise.all(asked.map(({ outcome }) => outcome));
    assert.equal(first?.status, 'found');
    assert.deepEqual(
      others.map((outcome) => outcome === first),
      [true, true],
    );
    assert.deepEqual([sent(), store.series.length], [1, 1]);
  });

  const DIFFERENT: readonly (readonly [target: string, options: Partial<LookupOptions>])[] = [
    ['example.org', {}],
    ['example.com', { includeSubdomains: false }],
    ['example.com', { backlinksFilters: ['dofollow', '=', true] }],
    ['example.com', { rankScale: 'one_thousand' }],
  ];
  for (const [target, options] of DIFFERENT) {
    it(`have their own call when one asks for ${target} with ${JSON.stringify(options)}`, async () => {
      const asked = [ask(lookups, connection), ask(lookups, connection, { target, options })];
      hold.release();
      await Promise.all(asked.map(({ outcome }) => outcome));
      assert.deepEqual([sent(), store.series.length], [2, 2]);
    });
  }

  it('have their own call when they ask another service', async () => {
    const sandbox = connect(transportTo(emulator.origin), 'sandbox');
    const asked = [ask(lookups, connection), ask(lookups, sandbox)];
    hold.release();
    await Promise.all(asked.map(({ outcome }) => outcome));
    assert.deepEqual([sent(), store.series.length], [2, 2]);
  });

  it('are asked anew once the answer has come', async () => {
    hold.release();
    await ask(lookups, connection).outcome;
    await ask(lookups, connection).outcome;
    assert.deepEqual([sent(), store.series.length], [2, 1]);
  });

  it('are not waited for any more by who gives up, and kept when all have', async () => {
    const [one, two] = [new AbortController(), new AbortController()];
    const received = once(emulator.events, 'request');
    const { key, outcome } = ask(lookups, connection, { signal: one.signal });
    const other = ask(lookups, connection, { signal: two.signal });
    await received;
    one.abort();
    one.abort();
    assert.equal((await outcome).status, 'pending');
    assert.deepEqual([state(key), lookups.progress(key)], ['pending', 'onWay']);
    let shown = 0;
    store.onDidChange(() => shown++);
    two.abort();
    assert.equal(shown, 1, 'what can be done with it is shown anew');
    assert.equal((await other.outcome).status, 'pending');
    assert.deepEqual([state(key), lookups.progress(key)], ['pending', undefined]);
    hold.release();
    await arrived(store, key);
    assert.deepEqual([state(key), sent(), lookups.progress(key)], ['found', 1, undefined]);
  });

  it('go on for the one who stays', async () => {
    const abort = new AbortController();
    const leaving = ask(lookups, connection, { signal: abort.signal });
    const staying = ask(lookups, connection);
    abort.abort();
    hold.release();
    assert.equal((await staying.outcome).status, 'found');
    assert.equal(await leaving.outcome, await staying.outcome);
    assert.equal(sent(), 1);
  });

  it('are not waited for by anyone when given up, and kept with what they cost', async () => {
    const received = once(emulator.events, 'request');
    const asked = [ask(lookups, connection), ask(lookups, connection)];
    await received;
    const key = asked[0]?.key ?? '';
    lookups.cancel(key);
    for (const { outcome } of asked) {
      assert.deepEqual(await outcome, { status: 'pending', cost: null });
    }
    hold.release();
    await arrived(store, key);
    const [entry] = store.find(key)?.entries ?? [];
    assert.deepEqual([entry?.ended?.status, entry?.ended?.cost], ['found', emulator.charges.at(-1)?.cost]);
  });

  it('are joined again by who asks after giving up: nothing is paid twice', async () => {
    const received = once(emulator.events, 'request');
    const charged = emulator.charges.length;
    const givenUp = ask(lookups, connection);
    await received;
    lookups.cancel(givenUp.key);
    assert.equal((await givenUp.outcome).status, 'pending');
    const again = ask(lookups, connection, { terms: { maxAgeHours: 24 } });
    assert.equal(state(again.key), 'pending');
    hold.release();
    assert.equal((await again.outcome).status, 'found');
    assert.deepEqual([sent(), store.series.length, emulator.charges.length - charged], [1, 1, 1]);
  });

  it('send nothing when given up before', async () => {
    const { outcome } = ask(lookups, connection, { signal: AbortSignal.abort() });
    assert.deepEqual(await outcome, { status: 'cancelled', cost: 0 });
    assert.equal(sent(), 0);
  });

  it('are not disturbed by cancelling what is not under way', async () => {
    hold.release();
    const { key, outcome } = ask(lookups, connection);
    lookups.cancel('something else');
    const ended = await outcome;
    lookups.cancel(key);
    assert.equal(state(key), ended.status);
  });
});

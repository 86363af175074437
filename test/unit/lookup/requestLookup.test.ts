import assert from 'node:assert/strict';
import { startEmulator } from '../../emulator/emulator';
import { transportTo } from '../dataforseo/transportTo';
import type { Proposal } from '../../../src/lookup/consent';
import { Rush } from '../../../src/lookup/rush';
import { foundOf, stateOf } from '../../../src/lookup/series';
import published from '../fixtures/explodingTopics.json';
import { ask, connect, requestOf, type Asking } from './ask';
import { cleanUp, newFolder, writeSegment } from './journal/folders';
import { filesAround, systemError } from './journal/faults';
import { ended, NOW, question, sent } from './journal/records';
import { openWindow } from './openWindow';
import { Script } from './script';

const HOUR = 3_600_000;
const DAY_OLD = { maxAgeHours: 24 };
const UNKNOWN = { status: 'unknown', cost: null, result: null } as const;

describe('a request for a lookup', () => {
  let now: number;
  let folder: string;
  let script: Script;
  let asked: Proposal[];

  beforeEach(() => {
    now = NOW + HOUR;
    folder = newFolder();
    script = new Script();
    asked = [];
  });
  afterEach(cleanUp);

  const window = (...more: [files?: Parameters<typeof openWindow>[2], rush?: Rush]) =>
    openWindow(folder, () => now, more[0], undefined, more[1]);

  /** Asks, and answers the call if one is sent; what the user was asked is noted, and answered so. */
  async function outcome(agrees: boolean, asking: Asking = {}, win = window()) {
    const calls = script.calls.length;
    const note = (proposal: Proposal) => {
      asked.push(proposal);
      return agrees;
    };
    const { outcome: result } = ask(win.lookups, connect(script), {
      terms: DAY_OLD,
      agrees: note,
      ...asking,
    });
    void script.sent(calls + 1).then((call) => call.reply(published));
    const { status } = await result;
    return [status, script.calls.length - calls, asked.at(-1)?.reasons.join(' ') ?? ''] as const;
  }

  /** What is newer than an uncertain lookup, and must not hide it. */
  const HIDING: readonly (readonly [name: string, line: Parameters<typeof ended>[1]])[] = [
    ['nothing', undefined],
    ['a lookup that was cancelled', { status: 'cancelled', cost: null, result: null }],
    ['a lookup that the budget refused', { status: 'failed', cost: null, result: null, failure: { kind: 'withheld', reason: 'budget' } }], // prettier-ignore
    ['an imported answer of 2099', { imported: true, at: Date.UTC(2099, 0), sentAt: Date.UTC(2099, 0) }],
    ['an old answer', { at: NOW - 50 * HOUR, sentAt: NOW - 50 * HOUR }],
  ];
  for (const [name, line] of HIDING) {
    it(`asks before it buys again what may have been charged, with ${name} above it`, async () => {
      const above = line ? [ended('above', { at: NOW + 2_000, sentAt: NOW + 2_000, ...line })] : [];
      writeSegment(folder, [sent('lost'), ended('lost', UNKNOWN), ...above]);
      assert.deepEqual(await outcome(false), ['cancelled', 0, 'secondPurchase']);
      assert.deepEqual(asked[0]?.despite, ['lost']);
      assert.deepEqual(await outcome(true), ['found', 1, 'secondPurchase']);
      // What the user agreed to buy in spite of it settles it.
      now += 25 * HOUR;
      asked = [];
      assert.deepEqual(await outcome(false), ['found', 1, '']);
    });
  }

  it('asks again about what may have been charged when the second purchase brought nothing', async () => {
    writeSegment(folder, [sent('lost'), ended('lost', UNKNOWN)]);
    const win = window();
    const { outcome: second } = ask(win.lookups, connect(script));
    (await script.sent()).fail({ kind: 'notSent', reason: 'refused' });
    assert.equal((await second).status, 'failed');
    assert.deepEqual(await outcome(false, {}, win), ['cancelled', 0, 'secondPurchase']);
  });

  const NOT_FRESH: readonly (readonly [
    name: string,
    line: Parameters<typeof ended>[1],
    expected: readonly [string, number, string],
  ])[] =
    // prettier-ignore
    [
      ['an answer', {}, ['found', 0, '']],
      ['an answer without figures', { status: 'noData', result: null }, ['noData', 0, '']],
      ['an imported answer', { imported: true }, ['found', 1, '']],
      ['an answer that is too old', { at: NOW - 24 * HOUR, sentAt: NOW - 24 * HOUR }, ['found', 1, '']],
      ['an answer of the future', { at: NOW + 2 * HOUR }, ['cancelled', 0, 'futureAnswer']],
      ['an imported answer of the future', { imported: true, at: Date.UTC(2099, 0) }, ['found', 1, '']],
      ['an answer that can’t be read', { result: 'nonsense' }, ['cancelled', 0, 'unreadable']],
    ];
  for (const [name, line, expected] of NOT_FRESH) {
    it(`with ${name} of an hour ago ends in ${expected.join(', ')}`, async () => {
      writeSegment(folder, [ended('saved', { result: published.tasks[0]?.result[0], ...line })]);
      assert.deepEqual(await outcome(false), expected);
    });
  }

  it('leaves the newest to what was paid for, whatever was imported', async () => {
    const future = { imported: true, at: Date.UTC(2099, 0), sentAt: Date.UTC(2099, 0) };
    writeSegment(folder, [ended('paid'), ended('imported', future)]);
    const { store } = window();
    await store.load();
    const [series] = store.series;
    assert.ok(series);
    assert.deepEqual([series.entries[0].id, foundOf(series)[0]?.id], ['paid', 'paid']);
  });

  it('previews what would be done, by what all windows have noted, however often', async () => {
    writeSegment(folder, [ended('saved', { result: published.tasks[0]?.result[0] })]);
    const rush = new Rush(() => now);
    const { lookups } = window(undefined, rush);
    const preview = async (asking: Asking) =>
      (await lookups.preview(requestOf(connect(script), asking))).kind;
    assert.equal(await preview({ terms: DAY_OLD }), 'useSaved');
    for (let n = 0; n < 20; n++) {
      assert.equal(await preview({}), 'send');
    }
    assert.equal(script.calls.length, 0);
  });

  it('asks whenever somebody else’s code would spend, and never where it doesn’t', async () => {
    assert.deepEqual(await outcome(false, { initiator: 'code' }), ['cancelled', 0, 'foreignCaller']);
    assert.deepEqual(await outcome(true, { initiator: 'code' }), ['found', 1, 'foreignCaller']);
    asked = [];
    assert.deepEqual(await outcome(false, { initiator: 'code' }), ['found', 0, '']);
  });

  it('sends nothing that costs money while a part of the history can’t be read', async () => {
    writeSegment(folder, [sent('hidden')]);
    const files = filesAround(({ name, args, proceed }) => {
      if (name === 'open' && args[1] === 'r' && String(args[0]).endsWith('.jsonl')) {
        throw systemError('EMFILE');
      }
      return proceed(...args);
    });
    const { outcome: result } = ask(window(files).lookups, connect(script));
    assert.deepEqual(await result, {
      status: 'failed',
      cost: null,
      failure: { kind: 'withheld', reason: 'unreadableHistory' },
    });
    assert.equal(script.calls.length, 0);
  });

  it('sends nothing that costs money by a budget that is no number', async () => {
    const { outcome: result } = ask(window().lookups, connect(script), { terms: { budget: null } });
    assert.deepEqual(await result, {
      status: 'failed',
      cost: null,
      failure: { kind: 'withheld', reason: 'badBudget' },
    });
    assert.equal(script.calls.length, 0);
  });

  it('asks once more when the price or the limit has changed while it waited for its turn', async () => {
    const { lookups } = window();
    const terms = { maxAgeHours: 0, estimate: 0.02, confirmAbove: 0.1, budget: 0 };
    let reads = 0;
    const request = requestOf(connect(script), { agrees: (proposal) => asked.push(proposal) < 0 });
    // Read once for the decision, and once more behind the gate.
    const { outcome: result } = lookups.lookUp(
      { ...request, terms: () => (++reads === 1 ? terms : { ...terms, confirmAbove: 0.01 }) },
      new AbortController().signal,
    );
    assert.equal((await result).status, 'cancelled');
    assert.deepEqual([asked[0]?.reasons, script.calls.length, reads], [['price'], 0, 3]);
  });

  it('asks once more when another account has signed in while it waited', async () => {
    const logins = ['first', 'second', 'second'];
    const connection = { ...connect(script), account: () => Promise.resolve(logins.shift()) };
    const agrees = (proposal: Proposal) => asked.push(proposal) < 0;
    const { outcome: result } = ask(window().lookups, connection, { agrees });
    assert.equal((await result).status, 'cancelled');
    assert.deepEqual([asked[0]?.reasons, script.calls.length], [['changedAccount'], 0]);
  });

  it('is sent with no other account than the one that agreed, whoever signs in at that very moment', async () => {
    const server = await startEmulator({ summaries: 'canned' });
    try {
      const credentials = () => Promise.resolve(Buffer.from('another:password').toString('base64'));
      const connection = connect(transportTo(server.origin, { credentials }));
      const outcome = await ask(window().lookups, connection).outcome;
      const failure = { kind: 'notSent', reason: 'changedAccount' };
      assert.deepEqual(outcome, { status: 'failed', cost: null, failure });
      assert.equal(server.requests.length, 0);
    } finally {
      await server.stop();
    }
  });

  it('asks from the sixth lookup within seconds on, whoever started them', async () => {
    let elapsed = 0;
    const win = window(undefined, new Rush(() => elapsed));
    const text = JSON.stringify({
      status_code: 20000,
      tasks: [{ status_code: 20000, cost: 0.02, result: null }],
    });
    const connection = connect({ send: () => Promise.resolve({ status: 200, text }) });
    const agrees = (proposal: Proposal) => asked.push(proposal) < 0;
    const look = async (n: number) =>
      (await ask(win.lookups, connection, { target: `site${n}.example`, agrees }).outcome).status;
    const statuses = await Promise.all([1, 2, 3, 4, 5, 6].map(look));
    assert.equal(statuses.filter((status) => status === 'noData').length, 5);
    assert.deepEqual(
      asked.map(({ reasons }) => reasons),
      [['rush']],
    );
    elapsed += 10_001;
    assert.equal(await look(7), 'noData');
  });

  it('waits for a lookup of another window that has died, and then asks', async () => {
    const segment = writeSegment(folder, [sent('theirs', { question: question() })]);
    const { store, lookups } = window();
    await store.load();
    assert.ok(segment && store.series[0] && stateOf(store.series[0].entries[0]) === 'unknown');
    const agrees = (proposal: Proposal) => asked.push(proposal) < 0;
    assert.equal((await ask(lookups, connect(script), { agrees }).outcome).status, 'cancelled');
    assert.deepEqual(asked[0]?.reasons, ['secondPurchase']);
  });

  it('can be given up while the user is asked', async () => {
    const abort = new AbortController();
    const win = window();
    const agrees = () => {
      abort.abort();
      return true;
    };
    const { outcome: result } = ask(win.lookups, connect(script), {
      initiator: 'code',
      agrees,
      signal: abort.signal,
    });
    assert.deepEqual(await result, { status: 'cancelled', cost: 0 });
    assert.equal(script.calls.length, 0);
  });
});

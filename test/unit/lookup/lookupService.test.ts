import assert from 'node:assert/strict';
import { figuresOf } from '../../../src/lookup/digest';
import { foundOf, stateOf } from '../../../src/lookup/series';
import published from '../fixtures/explodingTopics.json';
import { ACCESS_DENIED, NO_DATA_CHARGED } from '../fixtures/replies';
import { ask, connect, type Asking } from './ask';
import { cleanUp, newFolder } from './journal/folders';
import { filesAround, systemError } from './journal/faults';
import { NOW } from './journal/records';
import { openWindow } from './openWindow';
import { Script, type ScriptedCall } from './script';
import { readSnapshot } from '../../../src/lookup/answers';

const HOUR = 3_600_000;

const fullDisk = filesAround(({ name, args, proceed }) => {
  if (name === 'open' && args[1] !== 'r') {
    throw systemError('ENOSPC');
  }
  return proceed(...args);
});

describe('lookups', () => {
  let now: number;
  let folder: string;
  let script: Script;

  beforeEach(() => {
    now = NOW;
    folder = newFolder();
    script = new Script();
  });

  afterEach(cleanUp);

  const window = () => openWindow(folder, () => now);
  const paid = async (win = window(), asking: Asking = {}) => {
    const asked = ask(win.lookups, connect(script), asking);
    (await script.sent(script.calls.length + 1)).reply(published);
    await asked.outcome;
    return { ...win, key: asked.key };
  };

  it('show one before there is an answer, and the newest question first', async () => {
    const { store, lookups } = window();
    const states = () =>
      store.series.map(({ question, entries }) => `${question.target.value} ${stateOf(entries[0])}`);
    assert.deepEqual(states(), []);
    const first = ask(lookups, connect(script));
    await script.sent();
    now++;
    ask(lookups, connect(script), { target: 'example.org' });
    await script.sent(2);
    assert.deepEqual(states(), ['example.org pending', 'example.com pending']);
    script.calls[0]?.reply(published);
    await first.outcome;
    assert.deepEqual(states(), ['example.org pending', 'example.com found']);
  });

  const WITHOUT_FIGURES: readonly (readonly [status: string, answer: (call: ScriptedCall) => void])[] = [
    ['failed', (call) => call.reply(ACCESS_DENIED)],
    ['noData', (call) => call.reply(NO_DATA_CHARGED)],
    ['unknown', (call) => call.fail({ kind: 'noReply', reason: 'timeout' })],
    ['cancelled', (call) => call.fail({ kind: 'notSent', reason: 'cancelled' })],
  ];
  for (const [status, answer] of WITHOUT_FIGURES) {
    it(`keep earlier figures when a newer one ends ${status}, after a restart too`, async () => {
      const { lookups, key } = await paid();
      now += HOUR;
      const again = ask(lookups, connect(script));
      answer(await script.sent(2));
      await again.outcome;
      const { store } = window();
      await store.load();
      const series = store.find(key);
      assert.ok(series);
      assert.equal(stateOf(series.entries[0]), status);
      const [figures] = foundOf(series);
      assert.ok(figures);
      assert.equal(figuresOf(figures)?.backlinks, 41_245);
      assert.equal((await readSnapshot(store, figures))?.data.backlinks, 41_245);
    });
  }

  it('are answered from what was paid for, in this window and in others, until it is too old', async () => {
    const first = await paid();
    const other = window();
    now += 24 * HOUR - 1;
    for (const { lookups } of [first, other]) {
      const outcome = await ask(lookups, connect(script), { terms: { maxAgeHours: 24 } }).outcome;
      assert.ok(outcome.status === 'found' && outcome.fromCache);
      assert.deepEqual(
        [outcome.cost, outcome.answers[0].cost, outcome.answers[0].takenAt],
        [0, 0.02003, NOW],
      );
    }
    assert.equal(script.calls.length, 1);
    now++;
    await paid(other, { terms: { maxAgeHours: 24 } });
    assert.equal(script.calls.length, 2);
  });

  it('send their id as the tag, but never instead of a tag of the user’s own', async () => {
    const { store } = await paid();
    const id = store.series[0]?.entries[0].id;
    now++;
    await paid(window(), { target: 'example.org', options: { tag: 'mine' } });
    const tags = script.calls.map(({ call }) => (call.body as [{ tag: string }])[0].tag);
    assert.deepEqual(tags, [id, 'mine']);
  });

  it('are refused once the month’s budget could be exceeded, by what other windows spend as well', async () => {
    const budget = { terms: { budget: 0.06 } };
    await paid(window(), budget);
    const [one, two] = [window(), window()];
    const under = ask(one.lookups, connect(script), { ...budget, target: 'example.org' });
    await script.sent(2);
    const outcome = await ask(two.lookups, connect(script), { ...budget, target: 'example.net' }).outcome;
    assert.deepEqual(outcome, {
      status: 'failed',
      cost: null,
      failure: {
        kind: 'withheld',
        reason: 'budget',
        amounts: { budget: 0.06, committed: 0.044066, estimate: 0.024036 },
      },
    });
    assert.equal(script.calls.length, 2);
    script.calls[1]?.reply(published);
    await under.outcome;
  });

  it('join in what another window asks, and pay once', async () => {
    const [one, two] = [window(), window()];
    const first = ask(one.lookups, connect(script));
    await script.sent();
    now++;
    let second = { outcome: first.outcome };
    await new Promise<void>((joined) => {
      second = ask(two.lookups, connect(script), { onAgreed: joined });
    });
    script.calls[0]?.reply(published);
    const outcomes = await Promise.all([first.outcome, second.outcome]);
    assert.deepEqual(
      outcomes.map((outcome) => [outcome.status, outcome.cost]),
      [
        ['found', 0.02003],
        ['found', 0],
      ],
    );
    assert.equal(script.calls.length, 1);
  });

  it('are not sent when they can not be noted, unless they are free', async () => {
    const { lookups, unwritten } = openWindow(folder, () => now, fullDisk);
    const billed = await ask(lookups, connect(script)).outcome;
    assert.deepEqual(billed, {
      status: 'failed',
      cost: null,
      failure: { kind: 'withheld', reason: 'journal' },
    });
    assert.equal(script.calls.length, 0);
    const free = ask(lookups, connect(script, 'sample'));
    (await script.sent()).reply(published);
    assert.equal((await free.outcome).status, 'found');
    assert.deepEqual(
      unwritten.map(({ code }) => code),
      ['full', 'full'],
    );
  });
});

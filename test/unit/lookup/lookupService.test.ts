import assert from 'node:assert/strict';
import { LookupService } from '../../../src/lookup/lookupService';
import published from '../fixtures/explodingTopics.json';
import { ACCESS_DENIED, NO_DATA_CHARGED } from '../fixtures/replies';
import { ask, connect } from './ask';
import { Script } from './script';

describe('the lookups since start', () => {
  let now: number;
  let script: Script;
  let lookups: LookupService;

  beforeEach(() => {
    now = 1000;
    script = new Script();
    lookups = new LookupService(() => now);
  });

  const look = (target = 'example.com') => ask(lookups, connect(script), target);
  const found = async (target?: string) => {
    const asked = look(target);
    script.last.reply(published);
    await asked.outcome;
    return asked.key;
  };
  const targets = () => lookups.lookups.map(({ question }) => question.target.value);

  it('are none at first', () => {
    assert.deepEqual([lookups.lookups, lookups.find('x')], [[], undefined]);
  });

  it('show one at once, before there is an answer', () => {
    const { key } = look();
    const [lookup] = lookups.lookups;
    assert.equal(lookup, lookups.find(key));
    assert.deepEqual(
      [lookup?.key, lookup?.startedAt, lookup?.outcome, lookup?.figures],
      [key, 1000, undefined, undefined],
    );
  });

  it('keep the figures with the outcome', async () => {
    const asked = look();
    now = 2000;
    script.last.reply(published);
    const outcome = await asked.outcome;
    const lookup = lookups.find(asked.key);
    assert.ok(outcome.status === 'found');
    assert.equal(lookup?.outcome, outcome);
    assert.equal(lookup?.figures, outcome.snapshot);
    assert.deepEqual([lookup?.startedAt, lookup?.figures?.takenAt], [1000, 2000]);
  });

  const WITHOUT_FIGURES: readonly (readonly [status: string, answer: () => void])[] = [
    ['failed', () => script.last.reply(ACCESS_DENIED)],
    ['noData', () => script.last.reply(NO_DATA_CHARGED)],
    ['unknown', () => script.last.fail({ kind: 'noReply', reason: 'timeout' })],
    ['cancelled', () => script.last.fail({ kind: 'notSent', reason: 'cancelled' })],
  ];
  for (const [status, answer] of WITHOUT_FIGURES) {
    it(`keep earlier figures while a newer one is under way, and when it ends ${status}`, async () => {
      const key = await found();
      const earlier = lookups.find(key)?.figures;
      now = 3000;
      const again = look();
      assert.equal(lookups.find(key)?.figures, earlier);
      assert.equal(lookups.find(key)?.outcome, undefined);
      answer();
      await again.outcome;
      const lookup = lookups.find(key);
      assert.ok(earlier);
      assert.deepEqual([lookup?.outcome?.status, lookup?.startedAt], [status, 3000]);
      assert.equal(lookup?.figures, earlier);
    });
  }

  it('replace figures by newer ones', async () => {
    const key = await found();
    now = 5000;
    await found();
    assert.equal(lookups.find(key)?.figures?.takenAt, 5000);
    assert.equal(lookups.lookups.length, 1);
  });

  it('are in the order of asking, newest first, whichever is answered first', async () => {
    const first = look('example.com');
    const second = look('example.org');
    assert.deepEqual(targets(), ['example.org', 'example.com']);
    script.calls[1]?.reply(published);
    await second.outcome;
    script.calls[0]?.reply(published);
    await first.outcome;
    assert.deepEqual(targets(), ['example.org', 'example.com']);
    look('example.com');
    assert.deepEqual(targets(), ['example.com', 'example.org']);
  });

  it('tell of every start and end, until nobody listens', async () => {
    const seen: (string | undefined)[] = [];
    const subscription = lookups.onDidChange(() => {
      seen.push(lookups.lookups[0]?.outcome?.status ?? 'under way');
    });
    const asked = look();
    look();
    assert.deepEqual(seen, ['under way']);
    script.last.reply(published);
    await asked.outcome;
    assert.deepEqual(seen, ['under way', 'found']);
    subscription.dispose();
    await found('example.org');
    assert.equal(seen.length, 2);
  });

  it('forget one that ended by a mistake of our own, and keep what was there before', async () => {
    const fails = async (target: string) => {
      const { outcome } = look(target);
      script.last.throw(new RangeError('our own'));
      await assert.rejects(outcome, RangeError);
    };
    const key = await found('example.com');
    const earlier = lookups.find(key);
    await fails('example.com');
    await fails('example.org');
    assert.deepEqual(lookups.lookups, [earlier]);
  });
});

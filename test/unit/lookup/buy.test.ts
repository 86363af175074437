import assert from 'node:assert/strict';
import { isAccount } from '../../../src/lookup/accountHash';
import { Rush } from '../../../src/lookup/rush';
import published from '../fixtures/explodingTopics.json';
import { ask, connect } from './ask';
import { cleanUp, newFolder, writeSegment } from './journal/folders';
import { ended, NOW } from './journal/records';
import { openWindow } from './openWindow';
import { PRICE } from './money/askAll';
import { Script } from './script';

describe('what is bought', () => {
  let script: Script;
  beforeEach(() => (script = new Script()));
  afterEach(cleanUp);

  /** Answers whatever is sent from now on. */
  function answerAll(nth = 1): void {
    void script.sent(nth).then((call) => {
      call.reply(published);
      answerAll(nth + 1);
    });
  }

  it('is noted with the account that pays', async () => {
    answerAll();
    const { lookups, store } = openWindow();
    const { key, outcome } = ask(lookups, connect(script));
    await outcome;
    const account = store.find(key)?.entries[0].account ?? null;
    assert.deepEqual([isAccount(account, 'login'), isAccount(account, 'another')], [true, false]);
  });

  it('leaves no more for what is asked at the same time than the budget has', async () => {
    answerAll();
    const { lookups } = openWindow();
    const asked = Array.from({ length: 6 }, (_, n) => {
      const terms = { budget: 2.5 * PRICE, estimate: PRICE };
      return ask(lookups, connect(script), { target: `site${n}.example`, terms }).outcome;
    });
    const statuses = (await Promise.all(asked)).map(({ status }) => status);
    assert.equal(script.calls.length, 2);
    assert.equal(statuses.filter((status) => status === 'found').length, 2);
  });

  describe('in a rush', () => {
    const rush = () => new Rush(() => 0, 5, 10_000);

    /** How many of the lookups were asked about. */
    async function questions(count: number, one: (n: number) => Parameters<typeof ask>[2]) {
      const { lookups } = openWindow(undefined, () => NOW + 1_000, undefined, undefined, rush());
      let asked = 0;
      for (let n = 0; n < count; n++) {
        const agrees = () => {
          asked++;
          return true;
        };
        await ask(lookups, connect(script), { agrees, ...one(n) }).outcome;
      }
      return asked;
    }

    it('is asked about from the sixth on', async () => {
      answerAll();
      assert.equal(await questions(7, (n) => ({ target: `site${n}.example` })), 2);
    });

    it('counts nothing that is free, nor saved', async () => {
      answerAll();
      const folder = newFolder();
      writeSegment(folder, [ended('saved', { result: published.tasks[0]?.result[0] })]);
      const saved = { terms: { maxAgeHours: 24 } };
      const { lookups } = openWindow(folder, () => NOW + 1_000, undefined, undefined, rush());
      for (let n = 0; n < 7; n++) {
        await ask(lookups, connect(script), saved).outcome;
        await ask(lookups, connect(script, 'sample'), { target: `free${n}.example` }).outcome;
      }
      let asked = false;
      const agrees = () => (asked = true);
      await ask(lookups, connect(script), { target: 'site.example', agrees }).outcome;
      assert.equal(asked, false);
    });
  });
});

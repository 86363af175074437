import assert from 'node:assert/strict';
import { readdir } from 'node:fs/promises';
import published from '../fixtures/explodingTopics.json';
import { ask, connect, type Asking } from './ask';
import { filesAround } from './journal/faults';
import { cleanUp, newFolder, writeSegment } from './journal/folders';
import { ended, NOW, sent } from './journal/records';
import { openWindow } from './openWindow';
import { Script } from './script';

const UNKNOWN = { status: 'unknown', cost: null, result: null } as const;
const SAVED = ended('saved', { result: published.tasks[0]?.result[0] });
const UNREADABLE = ended('unreadable', { at: NOW + 500, sentAt: NOW + 500, result: 'nonsense' });
const DAY_OLD = { terms: { maxAgeHours: 24 } };

describe('whoever asks is told that it was agreed, so that a report can be opened', () => {
  afterEach(cleanUp);

  const CASES: readonly (readonly [
    name: string,
    lines: Parameters<typeof writeSegment>[1],
    asking: Asking,
    told: number,
  ])[] = [
    ['once, when a saved answer does', [SAVED], DAY_OLD, 1],
    ['once, after a question that was agreed to', [sent('lost'), ended('lost', UNKNOWN)], {}, 1],
    [
      'not at all, where the user says no',
      [sent('lost'), ended('lost', UNKNOWN)],
      { agrees: () => false },
      0,
    ],
    ['once, when the budget refuses', [], { terms: { budget: 0.01 } }, 1],
    ['once, when a call is sent', [], {}, 1],
    ['once, when a saved answer can’t be read', [UNREADABLE], DAY_OLD, 1],
  ];
  for (const [name, lines, asking, told] of CASES) {
    it(name, async () => {
      const folder = newFolder();
      writeSegment(folder, lines);
      let count = 0;
      const script = new Script();
      void script.sent().then((call) => call.reply(published));
      const { lookups } = openWindow(folder, () => NOW + 1_000);
      await ask(lookups, connect(script), { ...asking, onAgreed: () => count++ }).outcome;
      assert.equal(count, told);
    });
  }

  it('once, at the sending, though it is decided again before', async () => {
    const folder = newFolder();
    writeSegment(folder, [sent('lost'), ended('lost', UNKNOWN)]);
    let count = 0;
    const script = new Script();
    const { lookups } = openWindow(folder, () => NOW + 1_000);
    let asked = 0;
    const agrees = () => {
      // Meanwhile one more comes of which nobody knows whether it was charged.
      if (asked++ === 0) {
        writeSegment(folder, [sent('later'), ended('later', UNKNOWN)]);
      }
      return true;
    };
    const { outcome } = ask(lookups, connect(script), { agrees, onAgreed: () => count++ });
    (await script.sent()).reply(published);
    await outcome;
    assert.deepEqual([asked, count], [2, 1]);
  });

  it('once, when it waits for another window, at rest', async () => {
    const folder = newFolder();
    const script = new Script();
    const buyer = ask(openWindow(folder).lookups, connect(script));
    const call = await script.sent();
    let [count, reads] = [0, 0];
    const files = filesAround(({ name, args, proceed }) => {
      reads += name === 'readdir' ? 1 : 0;
      return proceed(...args);
    });
    const agreed = new Promise<void>((resolve) => {
      const onAgreed = () => {
        count++;
        resolve();
      };
      const waiting = ask(openWindow(folder, undefined, files).lookups, connect(script), {
        ...DAY_OLD,
        onAgreed,
      });
      void waiting.outcome;
    });
    await agreed;
    const before = reads;
    for (let turn = 0; turn < 200; turn++) {
      await readdir(folder); // as long as a window would need that looks without a pause
    }
    assert.ok(reads - before < 10, `${reads - before} readings while nothing changed`);
    call.reply(published);
    await buyer.outcome;
    assert.equal(count, 1);
  });
});

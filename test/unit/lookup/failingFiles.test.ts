import assert from 'node:assert/strict';
import published from '../fixtures/explodingTopics.json';
import { ask, connect, type Asking } from './ask';
import { filesAround, systemError } from './journal/faults';
import { cleanUp, newFolder, writeSegment } from './journal/folders';
import { ended, NOW, sent } from './journal/records';
import { openWindow } from './openWindow';
import { Script } from './script';

/** More than a lookup makes. */
const STEPS = 60;

/** What a window must not pay for, whatever it can't read: what was bought stands in three segments. */
const REFUSED: readonly (readonly [name: string, asking: Asking])[] = [
  ['what a budget has no room for', { target: 'example.net', terms: { budget: 0.0601 } }],
  ['what it has an answer for', { terms: { maxAgeHours: 24 }, initiator: 'code', agrees: () => false }],
  ['what may have been charged', { target: 'example.org', initiator: 'code', agrees: () => false }],
];

describe('a window whose files fail', function () {
  this.timeout(20_000);
  let folder: string;

  beforeEach(() => {
    folder = newFolder();
    const unsure = { ...sent('c'), question: { ...sent('c').question } };
    unsure.question.target = { kind: 'domain', value: 'example.org', site: 'example.org' };
    writeSegment(folder, [ended('a')]);
    writeSegment(folder, [ended('b')]);
    writeSegment(folder, [unsure]);
  });
  afterEach(cleanUp);

  for (const [name, asking] of REFUSED) {
    for (const once of [true, false]) {
      it(`never buys ${name}, if they fail ${once ? 'once' : 'for good'}, wherever that begins`, async () => {
        let reached = 0;
        for (let step = 0; step < STEPS; step++) {
          let calls = 0;
          const files = filesAround(({ args, proceed }) => {
            const nth = calls++;
            if (once ? nth === step : nth >= step) {
              reached = step;
              throw systemError('EMFILE');
            }
            return proceed(...args);
          });
          const script = new Script();
          const { lookups, journal } = openWindow(folder, () => NOW + 1_000, files);
          void script.sent().then((call) => call.reply(published));
          await ask(lookups, connect(script), asking).outcome;
          assert.equal(script.calls.length, 0, `the call with index ${step} failed`);
          await journal.dispose();
        }
        assert.ok(reached > 5 && reached < STEPS - 1, `the last failure was at ${reached}`);
      });
    }
  }
});

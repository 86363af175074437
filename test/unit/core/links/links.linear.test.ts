import assert from 'node:assert/strict';
import { findLinks } from '../../../../src/core/links/links';
import { ADVERSARIAL } from './adversarialLines';
import { countSteps } from './countSteps';

const LENGTH = 20_000;
// Found, decided on, trimmed, cut out and freed of escapes: a character is visited a few times, however long the text is.
const VISITS = 10;

/** Visits per character, which a clock could only tell within the mood of the machine; `npm run bench -- links` has the times. */
function visits(text: string): number {
  return countSteps(() => findLinks(text)) / text.length;
}

describe('findLinks visits a character a few times', () => {
  for (const piece of ADVERSARIAL) {
    it(`in ${JSON.stringify(piece)}, repeated`, () => {
      const text = piece.repeat(LENGTH / piece.length);
      for (const line of [text, text + text, `https://a.com/${text}`, `https://a.com/?${text}${text}`]) {
        const count = visits(line);
        assert.ok(count > 0 && count < VISITS, `${count} visits`);
      }
    });
  }

  it('counts what goes back and reads again', () => {
    const text = 'a'.repeat(LENGTH);
    const steps = countSteps(() => {
      for (let at = 0; at < LENGTH; at += 100) {
        /a+/.exec(text.slice(at));
      }
    });
    assert.ok(steps / LENGTH > VISITS);
  });
});

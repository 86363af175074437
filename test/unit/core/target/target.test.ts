import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseTarget, siteTarget, type Target } from '../../../../src/core/target/target';
import {
  describeTargetProblem,
  MAX_TARGET_LENGTH,
  type TargetProblem,
} from '../../../../src/core/target/targetProblem';
import { ACCEPTED } from './targetTable';
import { REFUSED } from './targetProblemTable';

function accepted(text: string): Target {
  const parsed = parseTarget(text);
  assert.ok(parsed.ok, `refused: ${text}`);
  return parsed.target;
}

describe('parseTarget', () => {
  for (const [text, kind, value, site = value] of ACCEPTED) {
    it(`reads ${JSON.stringify(text)} as the ${kind} ${value}`, () => {
      assert.deepEqual(parseTarget(text), { ok: true, target: { kind, value, site } });
    });
  }

  for (const [problem, texts] of Object.entries(REFUSED)) {
    for (const text of texts) {
      it(`refuses ${JSON.stringify(text.slice(0, 60))}: ${problem}`, () => {
        assert.deepEqual(parseTarget(text), { ok: false, problem });
      });
    }
  }

  it('accepts an address of the greatest length and no more', () => {
    const longest = 'https://example.com/'.padEnd(MAX_TARGET_LENGTH, 'a');
    assert.equal(accepted(longest).value, longest);
    assert.deepEqual(parseTarget(`${longest}a`), { ok: false, problem: 'tooLong' });
  });

  it('reads what it has made as the same target again', () => {
    for (const [text] of ACCEPTED) {
      const target = accepted(text);
      assert.deepEqual(accepted(target.value), target);
    }
  });

  it('never throws, and makes nothing but ASCII without user info and fragment', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        'https://',
        'http://',
        'example.com',
        'user:pw@',
        '@',
        ':80',
        '/',
        '?',
        '#',
        '.',
        '127.0.0.1',
        '[',
      ),
      fc.string({ unit: 'binary', maxLength: 3 }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
        const parsed = parseTarget(pieces.join(''));
        if (!parsed.ok) {
          return;
        }
        assert.match(parsed.target.value, /^(?:https?:\/\/[\w.-]+(?::\d+)?\/[!-~]*|[\w.-]+)$/);
        assert.ok(!parsed.target.value.includes('#'));
      }),
      { numRuns: 2_000 },
    );
  });
});

describe('siteTarget', () => {
  for (const [text, , value, site = value] of ACCEPTED) {
    it(`takes ${JSON.stringify(text)} to ${site}`, () => {
      assert.deepEqual(siteTarget(accepted(text)), { kind: 'domain', value: site, site });
    });
  }
});

describe('describeTargetProblem', () => {
  const problems = Object.keys(REFUSED) as TargetProblem[];

  it('has a sentence of its own for every problem', () => {
    const sentences = problems.map(describeTargetProblem);
    assert.equal(new Set(sentences).size, problems.length);
    for (const sentence of sentences) {
      assert.match(sentence, /^[A-Z].*\.$/);
    }
  });
});

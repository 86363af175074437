import assert from 'node:assert/strict';
import { failureText } from '../../../src/lookup/failureText';
import {
  failureCode,
  isChargeUnknown,
  nextStepOf,
  withheld,
  WITHHELD_REASONS,
} from '../../../src/lookup/lookupFailure';
import { FAILURES } from '../dataforseo/failureTable';

const BILLED = { service: 'dataforseo', via: null } as const;
const FREE = { service: 'sandbox', via: null } as const;

const OWN = {
  budget: 'openBudget',
  badBudget: 'openBudget',
  unreadableHistory: 'showLog',
  journal: 'showLog',
};

describe('a lookup’s failure', () => {
  for (const [name, failure, charged, , , nextStep] of FAILURES) {
    it(`${name}: charged ${charged}, then ${nextStep}`, () => {
      assert.equal(failureCode(failure), name);
      assert.equal(nextStepOf(failure, BILLED), nextStep);
      assert.equal(nextStepOf(failure, FREE), nextStep === 'check' ? 'tryAgain' : nextStep);
      assert.equal(isChargeUnknown({ cost: null, failure }), charged === 'unknown');
    });
  }

  for (const reason of WITHHELD_REASONS) {
    it(`withheld for ${reason}: certainly not charged, then ${OWN[reason]}`, () => {
      const failed = withheld(reason);
      assert.equal(failureCode(failed.failure), `withheld.${reason}`);
      assert.equal(isChargeUnknown(failed), false);
      assert.equal(nextStepOf(failed.failure, BILLED), OWN[reason]);
    });
  }

  it('has words of its own that end as a sentence, without a code', () => {
    const failures = [
      ...FAILURES.map(([, failure]) => failure),
      ...WITHHELD_REASONS.map((one) => withheld(one).failure),
    ];
    for (const failure of failures) {
      const text = failureText(failure, BILLED, 'en');
      assert.match(text, /^[A-Z].*[.?]$/);
      assert.ok(!text.includes(failureCode(failure)), text);
    }
    const texts = WITHHELD_REASONS.map((reason) => failureText(withheld(reason).failure, BILLED, 'en'));
    assert.equal(new Set(texts).size, WITHHELD_REASONS.length);
  });

  it('of the budget says what was spent, the limit and the price', () => {
    const { failure } = withheld('budget', { budget: 0.1, committed: 0.096144, estimate: 0.024036 });
    const text = failureText(failure, BILLED, 'en');
    assert.equal(text, 'Monthly budget reached: $0.0961 of $0.10 spent, this lookup costs about $0.024.');
  });

  it('to connect names the host, also of a gateway', () => {
    const refused = { kind: 'notSent', reason: 'refused' } as const;
    assert.match(failureText(refused, BILLED, 'en'), /api\.dataforseo\.com: connection refused/);
    assert.match(failureText(refused, FREE, 'en'), /sandbox\.dataforseo\.com: connection refused/);
    assert.match(failureText(refused, { ...BILLED, via: '127.0.0.1:8787' }, 'en'), /127\.0\.0\.1:8787: /);
  });
});

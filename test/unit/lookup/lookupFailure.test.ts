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
      assert.equal(isChargeUnknown({ status: 'failed', cost: null, failure }), charged === 'unknown');
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

  it('has words of its own, with its code, that end as a sentence', () => {
    const failures = [
      ...FAILURES.map(([, failure]) => failure),
      ...WITHHELD_REASONS.map((one) => withheld(one).failure),
    ];
    for (const failure of failures) {
      assert.match(failureText(failure), /^[A-Z].* \(code .+\)\.$/);
      assert.ok(failureText(failure).includes(`(code ${failureCode(failure)})`));
    }
    const withheldTexts = WITHHELD_REASONS.map((reason) => failureText(withheld(reason).failure));
    assert.equal(new Set(withheldTexts).size, WITHHELD_REASONS.length);
  });
});

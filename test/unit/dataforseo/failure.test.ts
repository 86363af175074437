import assert from 'node:assert/strict';
import { CallError, failureCode, failureTraits, wasCharged } from '../../../src/dataforseo/failure';
import { NO_REPLY_REASONS, NOT_SENT_REASONS, UNREADABLE_REASONS } from '../../../src/dataforseo/failureTable';
import { FAILURES } from './failureTable';

describe('a failure', () => {
  for (const [name, failure, charged, retry, stops] of FAILURES) {
    it(`${name}: charged ${charged}, repeated ${retry}, the queue ${stops}`, () => {
      assert.equal(failureCode(failure), name);
      const traits = failureTraits(failure);
      assert.deepEqual(traits, { charged, retry, stopsQueue: stops === 'stops' });
      const error = new CallError(failure);
      assert.deepEqual([error.name, error.message, error.failure], ['CallError', name, failure]);
    });

    it(`${name}: a cost proves that it was charged, and no cost nothing`, () => {
      assert.equal(wasCharged({ failure, cost: 0.024 }), 'yes');
      assert.equal(wasCharged({ failure, cost: 0 }), charged);
      assert.equal(wasCharged({ failure, cost: null }), charged);
    });
  }

  it('is in this table, whatever its reason', () => {
    const inTable = FAILURES.map(([name]) => name);
    const reasons = [
      ...NOT_SENT_REASONS.map((reason) => `notSent.${reason}`),
      ...NO_REPLY_REASONS.map((reason) => `noReply.${reason}`),
      ...UNREADABLE_REASONS.map((reason) => `unreadable.${reason}`),
    ];
    assert.deepEqual(
      reasons.filter((name) => !inTable.includes(name)),
      [],
    );
  });

  it('that may have been charged is never repeated by itself', () => {
    const repeated = FAILURES.filter(
      ([, failure]) => failureTraits(failure).retry !== 'never' && failureTraits(failure).charged !== 'no',
    );
    assert.deepEqual(repeated, []);
  });
});

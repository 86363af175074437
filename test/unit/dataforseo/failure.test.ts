import assert from 'node:assert/strict';
import {
  CallError,
  failureCode,
  failureTraits,
  type Charged,
  type Failure,
  type NextStep,
} from '../../../src/dataforseo/failure';

type Expected = readonly [charged: Charged, nextStep: NextStep];

/** By the code of the envelope or the task (DataForSEO, Appendix: errors). */
const CODES: readonly (readonly [code: number, ...Expected])[] = [
  [40000, 'no', 'showLog'],
  [40100, 'no', 'signIn'],
  [40103, 'unknown', 'tryAgain'],
  [40104, 'no', 'openBalance'],
  [40200, 'no', 'openBalance'],
  [40201, 'unknown', 'openBalance'],
  [40202, 'no', 'tryAgain'],
  [40203, 'no', 'openBalance'],
  [40204, 'no', 'openPlans'],
  [40207, 'no', 'openBalance'],
  [40209, 'no', 'tryAgain'],
  [40210, 'no', 'openBalance'],
  [40400, 'no', 'openService'],
  [40402, 'no', 'openService'],
  [40404, 'no', 'openService'],
  [40501, 'no', 'showLog'],
  [40502, 'no', 'showLog'],
  [40503, 'no', 'showLog'],
  [40506, 'no', 'showLog'],
  [50000, 'unknown', 'check'],
  [50001, 'unknown', 'check'],
  [50301, 'unknown', 'check'],
  [50303, 'unknown', 'check'],
  [50304, 'unknown', 'check'],
  [50401, 'unknown', 'check'],
  // Codes that no list has, by their first three digits.
  [40199, 'no', 'signIn'],
  [40299, 'no', 'openBalance'],
  [40499, 'no', 'openService'],
  [40599, 'no', 'showLog'],
  [40699, 'unknown', 'check'],
  [50099, 'unknown', 'check'],
  [50499, 'unknown', 'check'],
  [10000, 'unknown', 'check'],
  [0, 'unknown', 'check'],
  [-1, 'unknown', 'check'],
];

/** By the HTTP status, where a reply has no code. */
const STATUSES: readonly (readonly [httpStatus: number, ...Expected])[] = [
  [401, 'no', 'signIn'],
  [402, 'no', 'openBalance'],
  [404, 'no', 'openService'],
  [429, 'no', 'tryAgain'],
  [500, 'unknown', 'check'],
  [502, 'unknown', 'check'],
  [503, 'unknown', 'check'],
  [504, 'unknown', 'check'],
];

const WITHOUT_REFUSAL: readonly (readonly [Exclude<Failure, { kind: 'refused' }>, ...Expected])[] = [
  [{ kind: 'notSent', reason: 'noCredentials' }, 'no', 'signIn'],
  [{ kind: 'notSent', reason: 'badAddress' }, 'no', 'openService'],
  [{ kind: 'notSent', reason: 'cancelled' }, 'no', 'tryAgain'],
  [{ kind: 'notSent', reason: 'refused' }, 'no', 'tryAgain'],
  [{ kind: 'notSent', reason: 'notFound' }, 'no', 'tryAgain'],
  [{ kind: 'notSent', reason: 'connectTimeout' }, 'no', 'tryAgain'],
  [{ kind: 'notSent', reason: 'tls' }, 'no', 'showLog'],
  [{ kind: 'noReply', reason: 'timeout' }, 'unknown', 'check'],
  [{ kind: 'noReply', reason: 'closed' }, 'unknown', 'check'],
  [{ kind: 'noReply', reason: 'cancelled' }, 'unknown', 'check'],
  [{ kind: 'noReply', reason: 'tooLarge' }, 'unknown', 'check'],
  [{ kind: 'unreadable', reason: 'notJson', httpStatus: 200 }, 'unknown', 'check'],
  [{ kind: 'unreadable', reason: 'wrongShape', httpStatus: 200 }, 'unknown', 'check'],
  [{ kind: 'unreadable', reason: 'redirect', httpStatus: 307 }, 'no', 'openService'],
];

const TABLE: readonly (readonly [name: string, Failure, ...Expected])[] = [
  ...CODES.map(
    ([code, ...expected]) =>
      [String(code), { kind: 'refused', httpStatus: 200, code, message: 'Ok.' }, ...expected] as const,
  ),
  ...STATUSES.map(
    ([httpStatus, ...expected]) =>
      [
        `HTTP ${httpStatus}`,
        { kind: 'refused', httpStatus, code: null, message: null },
        ...expected,
      ] as const,
  ),
  ...WITHOUT_REFUSAL.map(
    ([failure, ...expected]) => [`${failure.kind}.${failure.reason}`, failure, ...expected] as const,
  ),
];

describe('a failure', () => {
  for (const [name, failure, charged, nextStep] of TABLE) {
    it(`${name}: charged ${charged}, then ${nextStep}`, () => {
      assert.equal(failureCode(failure), name);
      assert.deepEqual(failureTraits(failure), { charged, nextStep });
      const error = new CallError(failure);
      assert.deepEqual([error.name, error.message, error.failure], ['CallError', name, failure]);
    });
  }
});

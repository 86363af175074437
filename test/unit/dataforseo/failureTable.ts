import type { Failure } from '../../../src/dataforseo/failure';
import type { Charged, Retry } from '../../../src/dataforseo/failureTable';
import type { NextStep } from '../../../src/lookup/lookupFailure';

/** Was it charged, may it be repeated by itself, does it end what waits, and what the user can do. */
type Expected = readonly [charged: Charged, Retry, stops: 'stops' | 'goes on', NextStep];

/** By the code of the envelope or the task (DataForSEO, Appendix: errors). */
const CODES: readonly (readonly [code: number, ...Expected])[] = [
  [40000, 'no', 'never', 'goes on', 'showLog'],
  [40100, 'no', 'never', 'stops', 'signIn'],
  [40103, 'unknown', 'never', 'goes on', 'tryAgain'],
  [40104, 'no', 'never', 'stops', 'openBalance'],
  [40200, 'no', 'never', 'stops', 'openBalance'],
  [40201, 'no', 'never', 'stops', 'openBalance'],
  [40202, 'no', 'later', 'goes on', 'tryAgain'],
  [40203, 'no', 'never', 'stops', 'openBalance'],
  [40204, 'no', 'never', 'stops', 'openPlans'],
  [40207, 'no', 'never', 'stops', 'openBalance'],
  [40209, 'no', 'later', 'goes on', 'tryAgain'],
  [40210, 'no', 'never', 'stops', 'openBalance'],
  [40400, 'no', 'never', 'goes on', 'openService'],
  [40402, 'no', 'never', 'goes on', 'openService'],
  [40404, 'no', 'never', 'goes on', 'openService'],
  [40501, 'no', 'never', 'goes on', 'showLog'],
  [40502, 'no', 'never', 'goes on', 'showLog'],
  [40503, 'no', 'never', 'goes on', 'showLog'],
  [40506, 'no', 'never', 'goes on', 'showLog'],
  [50000, 'unknown', 'never', 'goes on', 'check'],
  [50001, 'unknown', 'never', 'goes on', 'check'],
  [50301, 'unknown', 'never', 'goes on', 'check'],
  [50303, 'unknown', 'never', 'goes on', 'check'],
  [50304, 'unknown', 'never', 'goes on', 'check'],
  [50401, 'unknown', 'never', 'goes on', 'check'],
  // Codes that no list has, by their first three digits.
  [40199, 'no', 'never', 'stops', 'signIn'],
  [40299, 'no', 'never', 'stops', 'openBalance'],
  [40499, 'no', 'never', 'goes on', 'openService'],
  [40599, 'no', 'never', 'goes on', 'showLog'],
  [40699, 'unknown', 'never', 'goes on', 'check'],
  [42999, 'no', 'later', 'goes on', 'tryAgain'],
  [50099, 'unknown', 'never', 'goes on', 'check'],
  [50199, 'unknown', 'never', 'goes on', 'check'],
  [50299, 'unknown', 'never', 'goes on', 'check'],
  [50399, 'unknown', 'never', 'goes on', 'check'],
  [50499, 'unknown', 'never', 'goes on', 'check'],
  [10000, 'unknown', 'never', 'goes on', 'check'],
  [0, 'unknown', 'never', 'goes on', 'check'],
  [-1, 'unknown', 'never', 'goes on', 'check'],
];

/** By the HTTP status, where a reply has no code. */
const STATUSES: readonly (readonly [httpStatus: number, ...Expected])[] = [
  [204, 'unknown', 'never', 'goes on', 'check'],
  [400, 'no', 'never', 'goes on', 'showLog'],
  [401, 'no', 'never', 'stops', 'signIn'],
  [402, 'no', 'never', 'stops', 'openBalance'],
  [403, 'unknown', 'never', 'goes on', 'check'],
  [404, 'no', 'never', 'goes on', 'openService'],
  [429, 'no', 'later', 'goes on', 'tryAgain'],
  [500, 'unknown', 'never', 'goes on', 'check'],
  [502, 'unknown', 'never', 'goes on', 'check'],
  [503, 'unknown', 'never', 'goes on', 'check'],
  [504, 'unknown', 'never', 'goes on', 'check'],
];

const WITHOUT_REFUSAL: readonly (readonly [Exclude<Failure, { kind: 'refused' }>, ...Expected])[] = [
  [{ kind: 'notSent', reason: 'noCredentials' }, 'no', 'never', 'stops', 'signIn'],
  [{ kind: 'notSent', reason: 'badAddress' }, 'no', 'never', 'stops', 'openService'],
  [{ kind: 'notSent', reason: 'unwritable' }, 'no', 'never', 'goes on', 'showLog'],
  [{ kind: 'notSent', reason: 'cancelled' }, 'no', 'never', 'goes on', 'tryAgain'],
  [{ kind: 'notSent', reason: 'changedAccount' }, 'no', 'never', 'goes on', 'tryAgain'],
  [{ kind: 'notSent', reason: 'refused' }, 'no', 'neverSent', 'goes on', 'tryAgain'],
  [{ kind: 'notSent', reason: 'notFound' }, 'no', 'neverSent', 'goes on', 'tryAgain'],
  [{ kind: 'notSent', reason: 'connectTimeout' }, 'no', 'neverSent', 'goes on', 'tryAgain'],
  [{ kind: 'notSent', reason: 'tls' }, 'no', 'never', 'goes on', 'showLog'],
  [{ kind: 'noReply', reason: 'interrupted' }, 'unknown', 'never', 'goes on', 'check'],
  [{ kind: 'noReply', reason: 'timeout' }, 'unknown', 'never', 'goes on', 'check'],
  [{ kind: 'noReply', reason: 'closed' }, 'unknown', 'never', 'goes on', 'check'],
  [{ kind: 'noReply', reason: 'cancelled' }, 'unknown', 'never', 'goes on', 'check'],
  [{ kind: 'noReply', reason: 'tooLarge' }, 'unknown', 'never', 'goes on', 'check'],
  [{ kind: 'unreadable', reason: 'notJson', httpStatus: 200 }, 'unknown', 'never', 'goes on', 'check'],
  [{ kind: 'unreadable', reason: 'wrongShape', httpStatus: 200 }, 'unknown', 'never', 'goes on', 'check'],
  [{ kind: 'unreadable', reason: 'tooDeep', httpStatus: 200 }, 'unknown', 'never', 'goes on', 'check'],
  [{ kind: 'unreadable', reason: 'redirect', httpStatus: 307 }, 'unknown', 'never', 'goes on', 'check'],
  [{ kind: 'unreadable', reason: 'otherLookup', httpStatus: 200 }, 'unknown', 'never', 'goes on', 'check'],
];

/** Every failure there is, by its name. */
export const FAILURES: readonly (readonly [name: string, Failure, ...Expected])[] = [
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

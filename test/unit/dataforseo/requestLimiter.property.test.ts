import assert from 'node:assert/strict';
import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { failureTraits } from '../../../src/dataforseo/failure';
import type { Retry } from '../../../src/dataforseo/failureTable';
import { RequestLimiter } from '../../../src/dataforseo/requestLimiter';
import { FAILURES } from './failureTable';
import { FakeTime } from './fakeTime';
import { CANCELLED, DONE, NEVER_SENT, TOO_MANY, Traffic, failed, refusal, type TestAnswer } from './traffic';

const WINDOW = 2_000;
const LIMITS = { atOnce: 30, perMinute: 200 };

const trouble = fc.oneof(
  { weight: 3, arbitrary: fc.constant(TOO_MANY) },
  { weight: 3, arbitrary: fc.constant(NEVER_SENT) },
  { weight: 1, arbitrary: fc.constant(refusal(40210)) },
  fc.constantFrom(...FAILURES.map(([, failure]) => failed(failure))),
);
const answer: fc.Arbitrary<TestAnswer> = fc.oneof(
  { weight: 6, arbitrary: fc.constant(DONE) },
  { weight: 1, arbitrary: trouble },
);
/** Some calls that come together, of which some are given up. */
const group = fc.record({
  count: fc.integer({ min: 1, max: 150 }),
  after: fc.integer({ min: 0, max: 1_500 }),
  latency: fc.integer({ min: 1, max: 400 }),
  before: fc.option(fc.integer({ min: 1, max: 400 }), { nil: undefined }),
  answers: fc.array(answer, { minLength: 1, maxLength: 4 }),
  free: fc.boolean(),
  givenUpAfter: fc.option(fc.integer({ min: 0, max: 2_000 })),
});
const change = fc.record({
  after: fc.integer({ min: 0, max: 6_000 }),
  limits: fc.record({
    atOnce: fc.integer({ min: 1, max: 30 }),
    perMinute: fc.integer({ min: 100, max: 200 }),
  }),
});

describe('the request limiter', () => {
  it('keeps to its limits whatever happens, and ends each call once', async function () {
    this.timeout(60_000);
    const property = fc.asyncProperty(
      fc.array(group, { minLength: 1, maxLength: 8 }),
      fc.array(change, { maxLength: 2 }),
      fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 9 }),
      async (groups, changes, jitters) => {
        const time = new FakeTime();
        time.start();
        try {
          let draws = 0;
          const random = () => jitters[draws++ % jitters.length] ?? 0;
          const limiter = new RequestLimiter(LIMITS, { windowMs: WINDOW, random });
          const traffic = new Traffic(limiter);
          for (const { after, limits } of changes) {
            setTimeout(() => limiter.configure(limits), after);
          }
          for (const { count, after, givenUpAfter, ...script } of groups) {
            await time.pass(after);
            for (let i = 0; i < count; i++) {
              const abort = new AbortController();
              traffic.ask({ ...script, signal: abort.signal });
              if (givenUpAfter !== null) {
                setTimeout(() => abort.abort(), givenUpAfter);
              }
            }
          }
          await time.pass(100 * WINDOW);
          assertKept(traffic);
        } finally {
          time.stop();
        }
      },
    );
    await fc.assert(property, { numRuns: 100 });
  });
});

function assertKept(traffic: Traffic): void {
  assert.ok(traffic.mostInFlight <= LIMITS.atOnce, `${traffic.mostInFlight} at once`);
  assert.ok(traffic.mostIn(WINDOW) <= LIMITS.perMinute, `${traffic.mostIn(WINDOW)} in a window`);
  for (const { sentAt, ended, received } of traffic.all) {
    assert.equal(ended.length, 1);
    assert.equal(received.length, sentAt.length);
    // All but the last were certainly not charged, and asked for a repeat.
    for (const earlier of received.slice(0, -1)) {
      assert.ok(earlier.status === 'failed');
      const { charged, retry } = failureTraits(earlier.failure);
      assert.ok(charged === 'no' && retry !== 'never');
    }
    const last = received.at(-1);
    const end = ended[0]?.answer;
    // What is given up or stopped ends unsent, or before a repeat.
    assert.ok(end === last || (endsUnsent(end) && (!last || retryOf(last) !== 'never')));
  }
}

function endsUnsent(end: TestAnswer | undefined): boolean {
  return (
    end?.status === 'failed' && (isDeepStrictEqual(end, CANCELLED) || failureTraits(end.failure).stopsQueue)
  );
}

function retryOf(answer: TestAnswer): Retry {
  return answer.status === 'failed' ? failureTraits(answer.failure).retry : 'never';
}

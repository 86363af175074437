import assert from 'node:assert/strict';
import { DEFAULT_LIMITS } from '../../../src/dataforseo/accountLimits';
import { RequestLimiter } from '../../../src/dataforseo/requestLimiter';
import { FAILURES } from './failureTable';
import { FakeTime } from './fakeTime';
import { CANCELLED, DONE, NEVER_SENT, TOO_MANY, Traffic, failed, refusal } from './traffic';

const WINDOW = 60_000;
const SECOND = 1_000;

describe('the request limiter', () => {
  let time: FakeTime;
  let limiter: RequestLimiter;
  let traffic: Traffic;
  /** Of the pauses, between 0 and 1. */
  let jitter: number;

  beforeEach(() => {
    time = new FakeTime();
    time.start();
    jitter = 0;
    limiter = new RequestLimiter(DEFAULT_LIMITS, { random: () => jitter });
    traffic = new Traffic(limiter);
  });

  afterEach(() => time.stop());

  it('sends 30 at once, and the next as soon as one has ended', async () => {
    traffic.askMany(31);
    await time.pass(99);
    assert.deepEqual([traffic.sent, traffic.inFlight], [30, 30]);
    await time.pass(1);
    assert.deepEqual([traffic.sent, traffic.mostInFlight], [31, 30]);
  });

  it('sends 2,000 in any sliding 60 s, wherever the bursts are', async () => {
    traffic.askMany(700, { latency: 1 });
    await time.pass(50 * SECOND);
    traffic.askMany(3_000, { latency: 1 });
    await time.pass(5 * SECOND);
    assert.equal(traffic.sent, 2_000);
    await time.pass(5 * SECOND);
    assert.equal(traffic.sent, 2_000);
    await time.pass(2 * SECOND);
    assert.equal(traffic.sent, 2_700);
    await time.pass(3 * WINDOW);
    assert.deepEqual([traffic.sent, traffic.mostIn(WINDOW), traffic.mostInFlight], [3_700, 2_000, 30]);
  });

  for (const before of [200, 400, 2_000]) {
    it(`sends no more in any 60 s, and all of it, when what comes first took ${before} ms at the beginning`, async () => {
      const slow = traffic.askMany(30, { before, latency: 1 });
      const others = traffic.askMany(3_000, { before: 1, latency: 1 });
      await time.pass(3 * WINDOW);
      assert.ok(traffic.mostIn(WINDOW) <= 2_000, `${traffic.mostIn(WINDOW)} in a window`);
      for (const { preparedAt, sentAt, ended } of [...slow, ...others]) {
        assert.deepEqual([preparedAt.length, sentAt.length, ended[0]?.answer], [1, 1, DONE]);
      }
    });
  }

  it('takes another turn at once, before what waits, when what comes first took too long', async () => {
    const begin = time.now;
    const [late] = traffic.askMany(30, { before: 300 });
    const [waiting] = traffic.askMany(30);
    await time.pass(WINDOW);
    assert.deepEqual([late?.sentAt, waiting?.sentAt], [[begin + 300], [begin + 400]]);
  });

  it('does only once what comes first, though it sends again', async () => {
    const asked = traffic.ask({ before: 300, answers: [TOO_MANY, NEVER_SENT, DONE] });
    await time.pass(WINDOW);
    assert.deepEqual([asked.preparedAt.length, asked.sentAt.length], [1, 3]);
  });

  it('sends nothing when what comes first fails, or when it ends before its other turn', async () => {
    const unprepared = failed({ kind: 'notSent', reason: 'unwritable' });
    const denied = refusal(40210);
    const failing = traffic.ask({ before: 300, unprepared });
    await time.pass(WINDOW);
    const abort = new AbortController();
    const givenUp = traffic.ask({ before: 300, signal: abort.signal });
    await time.pass(100);
    abort.abort();
    await time.pass(WINDOW);
    traffic.ask({ answers: [TOO_MANY], latency: 200 });
    traffic.ask({ answers: [denied], latency: 500 });
    const stopped = traffic.ask({ before: 300 });
    await time.pass(WINDOW);
    assert.deepEqual(
      [failing, givenUp, stopped].map(({ sentAt, ended }) => [sentAt.length, ended[0]?.answer]),
      [unprepared, CANCELLED, denied].map((answer) => [0, answer]),
    );
  });

  it('never sends what is given up while it waits, and answers at once', async () => {
    traffic.askMany(30);
    const abort = new AbortController();
    const [givenUp, next] = [traffic.ask({ signal: abort.signal }), traffic.ask()];
    await time.pass(10);
    abort.abort();
    await time.pass(0);
    assert.deepEqual(givenUp.ended, [{ at: time.now, answer: CANCELLED }]);
    await time.pass(WINDOW);
    assert.deepEqual([givenUp.sentAt.length, next.sentAt.length], [0, 1]);
  });

  it('sends nothing that is given up beforehand', async () => {
    const asked = [true, false].map((free) => traffic.ask({ signal: AbortSignal.abort(), free }));
    await time.pass(WINDOW);
    assert.deepEqual(
      asked.map(({ sentAt, ended }) => [sentAt.length, ended[0]?.answer]),
      [
        [0, CANCELLED],
        [0, CANCELLED],
      ],
    );
  });

  it('waits for the answer of what is given up after it was sent', async () => {
    const abort = new AbortController();
    const asked = traffic.ask({ signal: abort.signal });
    await time.pass(50);
    abort.abort();
    await time.pass(50);
    assert.deepEqual(
      asked.ended.map(({ answer }) => answer),
      [DONE],
    );
  });

  for (const [name, failure, , retry, stops] of FAILURES) {
    const times = { never: 1, later: 7, neverSent: 3 }[retry];
    it(`sends ${times} times what ends in ${name}, and tells of it`, async () => {
      const asked = traffic.ask({ answers: [failed(failure)] });
      await time.pass(3 * WINDOW);
      assert.equal(asked.sentAt.length, times);
      assert.deepEqual(
        asked.ended.map(({ answer }) => answer),
        [failed(failure)],
      );
    });

    it(`after ${name} ${stops === 'stops' ? 'ends what waits' : 'goes on'}, and with what comes later`, async () => {
      const first = traffic.askMany(30, { answers: [failed(failure)] });
      const waiting = traffic.askMany(40);
      await time.pass(3 * WINDOW);
      assert.ok(first.every(({ ended }) => ended.length === 1));
      const expected = stops === 'stops' ? [0, failed(failure)] : [1, DONE];
      for (const { sentAt, ended } of waiting) {
        assert.deepEqual([sentAt.length, ended[0]?.answer, ended.length], [...expected, 1]);
      }
      const later = traffic.ask();
      await time.pass(100);
      assert.equal(later.ended[0]?.answer, DONE);
    });
  }

  for (const shown of [{ cost: 0.024 }, { wasCarriedOut: true }]) {
    it(`repeats nothing that was done: ${JSON.stringify(shown)}`, async () => {
      const asked = traffic.ask({ answers: [{ ...TOO_MANY, ...shown }] });
      await time.pass(3 * WINDOW);
      assert.equal(asked.sentAt.length, 1);
    });
  }

  it('pauses everything after "too many", longer each time, in all longer than the window', async () => {
    const begin = time.now;
    const refused = traffic.ask({ answers: [refusal(40202)], latency: 10 });
    await time.pass(11);
    const other = traffic.ask();
    await time.pass(2 * WINDOW);
    const pauses = refused.sentAt.slice(1).map((at, index) => at - (refused.sentAt[index] ?? 0) - 10);
    assert.deepEqual(
      pauses,
      [1, 2, 4, 8, 16, 32].map((seconds) => seconds * SECOND),
    );
    assert.equal(other.sentAt[0], begin + 10 + SECOND);
  });

  it('tries what waits once each when the service has put everything off for longer than the window', async () => {
    const hopeless = traffic.askMany(100, { answers: [TOO_MANY], latency: 10 });
    await time.pass(3 * WINDOW);
    assert.ok(hopeless.every(({ ended }) => ended[0]?.answer === TOO_MANY));
    assert.deepEqual(
      hopeless.slice(30).map(({ sentAt }) => sentAt.length),
      Array.from({ length: 70 }, () => 1),
    );
    const answered = traffic.ask({ answers: [TOO_MANY, DONE] });
    const others = [traffic.ask(), traffic.ask({ answers: [TOO_MANY, TOO_MANY, DONE] })];
    await time.pass(WINDOW);
    assert.deepEqual(
      [answered, ...others].map(({ ended }) => ended[0]?.answer),
      [TOO_MANY, DONE, DONE],
    );
  });

  it('draws the pauses up to half as long again', async () => {
    jitter = 0.5;
    const { sentAt } = traffic.ask({ answers: [TOO_MANY, NEVER_SENT, DONE], latency: 10 });
    await time.pass(WINDOW);
    assert.deepEqual(
      sentAt.slice(1).map((at, index) => at - (sentAt[index] ?? 0)),
      [1_260, 1_260],
    );
  });

  it('waits a growing while before it repeats what was never sent, and keeps nothing else waiting', async () => {
    const { sentAt } = traffic.ask({ answers: [NEVER_SENT], latency: 10 });
    await time.pass(500);
    const other = traffic.ask();
    await time.pass(WINDOW);
    assert.deepEqual(
      sentAt.map((at) => at - (sentAt[0] ?? 0)),
      [0, 1_010, 3_020],
    );
    assert.equal(other.ended[0]?.at, (sentAt[0] ?? 0) + 600);
  });

  it('ends at once what is given up before a repeat', async () => {
    for (const answers of [[TOO_MANY], [NEVER_SENT]]) {
      const abort = new AbortController();
      const asked = traffic.ask({ answers, latency: 10, signal: abort.signal });
      await time.pass(500);
      abort.abort();
      await time.pass(0);
      assert.deepEqual(asked.ended, [{ at: time.now, answer: CANCELLED }]);
      await time.pass(WINDOW);
      assert.equal(asked.sentAt.length, 1);
    }
  });

  it('ends, when it stops, what waits for a repeat, and lets go on what is under way', async () => {
    const denied = refusal(40210);
    const repeated = [TOO_MANY, NEVER_SENT].map((first) => traffic.ask({ answers: [first], latency: 10 }));
    const underWay = traffic.ask({ latency: 200 });
    const stopping = traffic.ask({ answers: [denied], latency: 20 });
    await time.pass(20);
    for (const { ended, sentAt } of [...repeated, stopping]) {
      assert.deepEqual([ended[0]?.answer, sentAt.length], [denied, 1]);
    }
    await time.pass(180);
    assert.equal(underWay.ended[0]?.answer, DONE);
  });
});

import assert from 'node:assert/strict';
import { DEFAULT_LIMITS, MOST_LIMITS, possibleLimits } from '../../../src/dataforseo/accountLimits';
import { RequestLimiter } from '../../../src/dataforseo/requestLimiter';
import { FakeTime } from './fakeTime';
import { DONE, NEVER_SENT, TOO_MANY, Traffic, refusal } from './traffic';

const WINDOW = 60_000;
const SECOND = 1_000;

describe('the request limiter', () => {
  let time: FakeTime;
  let limiter: RequestLimiter;
  let traffic: Traffic;

  beforeEach(() => {
    time = new FakeTime();
    time.start();
    limiter = new RequestLimiter(DEFAULT_LIMITS, { random: () => 0 });
    traffic = new Traffic(limiter);
  });

  afterEach(() => time.stop());

  describe('when somebody sets the clock', () => {
    for (const wrong of [3_600_000, -3_600_000]) {
      it(`by ${wrong / 3_600_000} hour, holds its window all the same`, async () => {
        limiter.configure({ atOnce: 30, perMinute: 20 });
        traffic.askMany(60, { latency: 1 });
        await time.pass(SECOND);
        time.wrong = wrong;
        await time.pass(WINDOW - 2 * SECOND);
        assert.equal(traffic.sent, 20);
        await time.pass(3 * SECOND);
        assert.equal(traffic.sent, 40);
      });
    }
  });

  describe('with other limits', () => {
    it('at once lets what is under way end, and sends fewer', async () => {
      traffic.askMany(60);
      await time.pass(50);
      limiter.configure({ ...DEFAULT_LIMITS, atOnce: 10 });
      await time.pass(100);
      assert.deepEqual([traffic.sent, traffic.inFlight], [40, 10]);
      limiter.configure({ ...DEFAULT_LIMITS, atOnce: 20 });
      await time.pass(10);
      assert.deepEqual([traffic.sent, traffic.inFlight], [50, 20]);
    });

    it('per minute counts what was sent before, and sends the rest in its order', async () => {
      traffic.askMany(50, { latency: 1 });
      await time.pass(10 * SECOND);
      const waiting = traffic.askMany(100, { latency: 30 * SECOND });
      await time.pass(SECOND);
      assert.deepEqual([traffic.sent, traffic.inFlight], [80, 30]);
      limiter.configure({ ...DEFAULT_LIMITS, perMinute: 90 });
      await time.pass(SECOND);
      assert.deepEqual([traffic.sent, traffic.inFlight], [80, 30]);
      await time.pass(30 * SECOND);
      assert.equal(traffic.sent, 90);
      await time.pass(5 * WINDOW);
      assert.equal(traffic.sent, 150);
      assert.deepEqual([traffic.mostIn(WINDOW), traffic.mostInFlight], [90, 30]);
      const begins = waiting.map(({ sentAt }) => sentAt[0] ?? 0);
      assert.deepEqual(begins, begins.toSorted());
    });

    it('per minute, and more of them, sends more at once', async () => {
      limiter.configure({ ...DEFAULT_LIMITS, perMinute: 10 });
      traffic.askMany(50, { latency: 1 });
      await time.pass(SECOND);
      assert.equal(traffic.sent, 10);
      limiter.configure({ ...DEFAULT_LIMITS, perMinute: 25 });
      await time.pass(SECOND);
      assert.equal(traffic.sent, 25);
      await time.pass(2 * WINDOW);
      assert.deepEqual([traffic.sent, traffic.mostIn(WINDOW)], [50, 25]);
    });

    it('still pauses, still gives up and still stops what waited before', async () => {
      const begin = time.now;
      const abort = new AbortController();
      traffic.ask({ answers: [TOO_MANY, DONE], latency: 10 });
      await time.pass(20);
      const [waiting, givenUp] = [traffic.ask(), traffic.ask({ signal: abort.signal })];
      limiter.configure({ ...DEFAULT_LIMITS, perMinute: 100 });
      await time.pass(980);
      assert.equal(traffic.sent, 1);
      abort.abort();
      await time.pass(SECOND);
      assert.deepEqual([waiting.sentAt[0], givenUp.sentAt.length], [begin + 10 + SECOND, 0]);

      traffic.askMany(30, { answers: [refusal(40210)] });
      const stopped = traffic.ask();
      limiter.configure(DEFAULT_LIMITS);
      await time.pass(SECOND);
      assert.deepEqual([stopped.sentAt.length, stopped.ended[0]?.answer], [0, refusal(40210)]);
    });

    it('keeps what the service has taught', async () => {
      traffic.ask({ answers: [TOO_MANY, DONE], latency: 10 });
      await time.pass(10);
      limiter.configure({ atOnce: 25, perMinute: 3_000 });
      traffic.askMany(30);
      await time.pass(SECOND);
      assert.equal(traffic.inFlight, 15);
    });
  });

  const POSSIBLE = [
    [{ atOnce: 30, perMinute: 10_000 }, MOST_LIMITS],
    [{ atOnce: 31, perMinute: 10_001 }, MOST_LIMITS],
    [
      { atOnce: 0, perMinute: -5 },
      { atOnce: 1, perMinute: 1 },
    ],
    [
      { atOnce: 2.9, perMinute: 99.9 },
      { atOnce: 2, perMinute: 99 },
    ],
    [{ atOnce: NaN, perMinute: Infinity }, DEFAULT_LIMITS],
    [{ atOnce: '5', perMinute: null } as never, DEFAULT_LIMITS],
  ] as const;
  for (const [given, taken] of POSSIBLE) {
    it(`takes ${JSON.stringify(given)} as ${JSON.stringify(taken)}`, () => {
      assert.deepEqual(possibleLimits(given), taken);
    });
  }

  it('halves what it sends at once after "too many", once for all that were under way, and recovers', async () => {
    traffic.askMany(30, { answers: [TOO_MANY, DONE], latency: 10 });
    await time.pass(SECOND);
    traffic.askMany(1_500);
    const inFlight: number[] = [];
    for (let i = 0; i < 30; i++) {
      await time.pass(100);
      inFlight.push(traffic.inFlight);
    }
    assert.equal(inFlight[0], 16); // 15, and one more after the first 30 successes
    assert.ok(inFlight.every((now, i) => now >= (inFlight[i - 1] ?? 0)));
    assert.equal(inFlight.at(-1), 30);
  });

  it('never sends less than one at once', async () => {
    traffic.ask({ answers: [TOO_MANY], latency: 10 });
    await time.pass(WINDOW);
    traffic.askMany(2);
    await time.pass(WINDOW);
    assert.deepEqual([traffic.inFlight, traffic.all.every(({ ended }) => ended.length === 1)], [0, true]);
  });

  it('sends a free call before all that waits, within the limits', async () => {
    const lookups = traffic.askMany(100);
    const free = traffic.ask({ free: true });
    await time.pass(150);
    assert.deepEqual([free.sentAt.length, lookups[30]?.sentAt.length, lookups[59]?.sentAt.length], [1, 1, 0]);
    assert.equal(traffic.mostInFlight, 30);
  });

  it('repeats no free call, and draws no conclusions from one', async () => {
    const lookups = traffic.askMany(60);
    const free = [TOO_MANY, NEVER_SENT, refusal(40100)].map((answer) =>
      traffic.ask({ answers: [answer], free: true }),
    );
    await time.pass(400);
    assert.deepEqual(
      free.map(({ sentAt, ended }) => [sentAt.length, ended[0]?.answer]),
      [
        [1, TOO_MANY],
        [1, NEVER_SENT],
        [1, refusal(40100)],
      ],
    );
    assert.ok(lookups.every(({ ended }) => ended[0]?.answer === DONE));
  });

  it('goes on after a mistake of our own', async () => {
    const mistake = () => Promise.reject(new RangeError('our own'));
    const signal = new AbortController().signal;
    for (let i = 0; i < 31; i++) {
      await assert.rejects(limiter.run(mistake, signal), RangeError);
    }
    await assert.rejects(limiter.once('idList', mistake, signal), RangeError);
    traffic.ask();
    await time.pass(100);
    assert.equal(traffic.all[0]?.ended[0]?.answer, DONE);
  });
});

import assert from 'node:assert/strict';
import { getEventListeners } from 'node:events';
import { DEFAULT_LIMITS } from '../../../src/dataforseo/accountLimits';
import { RequestLimiter } from '../../../src/dataforseo/requestLimiter';
import { onAbort } from '../../../src/dataforseo/onAbort';
import { CANCELLED, DONE, type TestAnswer } from './traffic';

const MANY = 20_000;

describe('thousands of lookups under one signal', () => {
  let all: Promise<TestAnswer>[];

  it('listen to it once, as a signal looks through all its listeners when one comes or goes, and are all sent', async () => {
    const { signal } = new AbortController();
    const limiter = new RequestLimiter(DEFAULT_LIMITS, { windowMs: 10 });
    all = Array.from({ length: MANY }, () => limiter.run(() => Promise.resolve(DONE), signal));
    assert.equal(getEventListeners(signal, 'abort').length, 1);
    const answers = await Promise.all(all);
    assert.ok(answers.every((answer) => answer === DONE));
  }).timeout(20_000);

  it('are all given up with it, unsent', async () => {
    const abort = new AbortController();
    const limiter = new RequestLimiter({ ...DEFAULT_LIMITS, atOnce: 1 });
    let end: (answer: TestAnswer) => void = () => undefined;
    let sent = 0;
    const begun = new Promise<void>((resolve) => {
      const send = () => {
        sent++;
        resolve();
        return new Promise<TestAnswer>((resolveAnswer) => (end = resolveAnswer));
      };
      all = Array.from({ length: MANY }, () => limiter.run(send, abort.signal));
    });
    await begun;
    abort.abort();
    end(DONE);
    const [first, ...rest] = await Promise.all(all);
    assert.deepEqual([first, rest[0], sent], [DONE, CANCELLED, 1]);
    assert.ok(rest.every(({ status }) => status === 'failed'));
  }).timeout(20_000);

  it('do what they wait for in their order, but for what was forgotten', () => {
    const abort = new AbortController();
    const done: number[] = [];
    const forget = [1, 2, 3].map((n) => onAbort(abort.signal, () => done.push(n)));
    forget[1]?.();
    abort.abort();
    assert.deepEqual(done, [1, 3]);
  });
});

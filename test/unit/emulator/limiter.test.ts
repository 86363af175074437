import assert from 'node:assert/strict';
import { once } from 'node:events';
import fc from 'fast-check';
import { startEmulator, type Emulator } from '../../emulator/emulator';
import { tasksOf } from '../../emulator/envelope';
import { Limiter, type Limits } from '../../emulator/limiter';
import type { RecordedRequest } from '../../emulator/recordedRequest';
import { post, read, TASK } from './calls';

const NONE: Limits = { atOnce: Infinity, perWindow: Infinity, windowMs: 100 };
const NEVER = new Promise<void>(() => {});

describe("the emulator's limiter", () => {
  it('refuses what is too much in any window of time, and knows the most that there was', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.integer({ min: 0, max: 60 }), { maxLength: 40 }),
        fc.integer({ min: 1, max: 6 }),
        async (pauses, perWindow) => {
          let now = 0;
          const limiter = new Limiter({ ...NONE, perWindow }, () => now);
          const starts: number[] = [];
          const codes = [];
          for (const pause of pauses) {
            now += pause;
            starts.push(now);
            codes.push(await codeOf(limiter, Promise.resolve()));
          }
          const counts = starts.map((at, i) => starts.slice(0, i + 1).filter((s) => s > at - 100).length);
          assert.deepEqual(
            codes,
            counts.map((count) => (count > perWindow ? 40202 : undefined)),
          );
          assert.equal(limiter.traffic.perWindow, Math.max(0, ...counts));
          assert.equal(limiter.traffic.refused, codes.filter(Boolean).length);
        },
      ),
    );
  });

  it('refuses what is too much at once, and lets in again when one has ended', async () => {
    const limiter = new Limiter({ ...NONE, atOnce: 2 }, () => 0);
    let end = () => {};
    const ended = new Promise<void>((resolve) => (end = resolve));
    const codes = [await codeOf(limiter, ended), await codeOf(limiter, NEVER)];
    codes.push(await codeOf(limiter, Promise.resolve()));
    end();
    await ended;
    codes.push(await codeOf(limiter, NEVER), await codeOf(limiter, Promise.resolve()));
    assert.deepEqual(codes, [undefined, undefined, 40209, undefined, 40209]);
    assert.deepEqual(limiter.traffic, { atOnce: 3, perWindow: 5, refused: 2 });
  });

  describe('over HTTP', () => {
    let emulator: Emulator;
    afterEach(() => emulator.stop());

    const look = async (signal?: AbortSignal) => {
      const { tasks } = await read(await post(emulator, [TASK], undefined, signal));
      return tasks?.[0]?.status_code;
    };

    it("has the service's limits unless told otherwise", async () => {
      emulator = await startEmulator({ summaries: 'canned', balance: 100 });
      const hold = emulator.hold();
      const asked = Array.from({ length: 31 }, () => look());
      for (let came = 0; came < 31; came++) {
        await once(emulator.events, 'request');
      }
      hold.release();
      const codes = await Promise.all(asked);
      assert.deepEqual(
        codes.map((code) => code === 20000),
        codes.map((_code, i) => i < 30),
      );
      assert.deepEqual(emulator.traffic(), { atOnce: 31, perWindow: 31, refused: 1 });
    });

    it('counts a request no more once its client has gone', async () => {
      emulator = await startEmulator({ summaries: 'canned', limits: { atOnce: 1 } });
      emulator.hold();
      const abort = new AbortController();
      const received = once(emulator.events, 'request');
      const given = look(abort.signal);
      await received;
      abort.abort();
      await assert.rejects(given);
      await emulator.requests[0]?.ended;
      const next = once(emulator.events, 'request');
      void look().catch(() => {});
      await next;
      assert.deepEqual(emulator.traffic(), { atOnce: 1, perWindow: 2, refused: 0 });
    });
  });
});

/** The code by which a request is refused. */
async function codeOf(limiter: Limiter, ended: Promise<void>): Promise<number | undefined> {
  const letIn = { status: 200, text: '{}' };
  const reply = await limiter.link({ ended } as RecordedRequest, () => Promise.resolve(letIn));
  return tasksOf(reply)[0]?.status_code;
}

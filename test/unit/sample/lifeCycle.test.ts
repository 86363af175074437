import assert from 'node:assert/strict';
import fc from 'fast-check';
import { lifeAt } from '../../../src/sample/lifeCycle';

const SLOT = fc.integer({ min: 0, max: 3_000_000 });
const DAY = fc.integer({ min: Date.UTC(2000, 0) / 86_400_000, max: Date.UTC(2150, 0) / 86_400_000 });

describe('the life of a link', () => {
  it('is known from visits before the day, in their order', () => {
    fc.assert(
      fc.property(SLOT, DAY, (slot, day) => {
        const life = lifeAt(1, slot, day);
        if (life !== null) {
          const { firstSeen, prevSeen, lastSeen, lostOn } = life;
          assert.ok(firstSeen <= prevSeen && prevSeen <= lastSeen && lastSeen < (lostOn ?? day));
          assert.ok((lostOn ?? 0) < day);
        }
      }),
      { numRuns: 3_000 },
    );
  });

  it('goes on from day to day: what was found stays found, and what was lost stays lost, until the next life', () => {
    fc.assert(
      fc.property(SLOT, DAY, (slot, day) => {
        const [today, tomorrow] = [lifeAt(1, slot, day), lifeAt(1, slot, day + 1)];
        if (today === null || tomorrow?.generation !== today.generation) {
          assert.equal(tomorrow?.firstSeen ?? day, day);
          return;
        }
        assert.equal(tomorrow.firstSeen, today.firstSeen);
        assert.ok(tomorrow.lastSeen >= today.lastSeen);
        assert.equal(tomorrow.lostOn, today.lostOn ?? (tomorrow.lostOn === null ? null : day));
      }),
      { numRuns: 3_000 },
    );
  });

  it('has lasted since the same day on every later one, for about a tenth of the slots', () => {
    const [then, muchLater] = [20_000, 80_000].map((day) =>
      Array.from({ length: 2_000 }, (_, slot) => lifeAt(1, slot, day)),
    );
    const lasting = then?.filter((life, slot) => life?.firstSeen === muchLater?.[slot]?.firstSeen) ?? [];
    assert.ok(lasting.length > 150 && lasting.length < 250, String(lasting.length));
    assert.ok(lasting.every((life) => life?.lostOn === null));
  });
});

import assert from 'node:assert/strict';
import { join } from 'node:path';
import fc from 'fast-check';
import { nodeFiles } from '../../../../src/lookup/journal/files';
import { STALE_AFTER } from '../../../../src/lookup/journal/lock';
import type { RemovedRecord } from '../../../../src/lookup/journal/record';
import { filesAround } from './faults';
import { cleanUp, facts, ids, newFolder, openJournal, segmentsIn, writeSegment } from './folders';
import { NOW, ended, sent } from './records';

const REMOVED: RemovedRecord = { kind: 'removed', at: NOW, ids: ['b1', 'c1'], charges: [] };
const SHOWN = ['a1', 'a2', 'b2', 'c2'];

/** Three segments that windows have left; lookups of the second and third are removed in the first one. */
function writeSegments(folder: string): void {
  writeSegment(folder, [sent('a1'), ended('a1'), REMOVED, sent('a2'), ended('a2')]);
  writeSegment(folder, [ended('b1'), 'rubbish\n', ended('b2')]);
  writeSegment(folder, [ended('c1'), sent('c2'), '["12345678",{"kind"']);
}

describe('a compaction', () => {
  afterEach(cleanUp);

  it('killed before any of its calls to the file system loses nothing, and brings nothing back', async () => {
    let step = 0;
    for (let isKilled = true; isKilled; step++) {
      const folder = newFolder();
      writeSegments(folder);
      const expected = facts((await openJournal(folder).read()).entries);
      let calls = 0;
      const files = filesAround(({ args, proceed }) => {
        if (calls++ >= step) {
          throw new Error('killed');
        }
        return proceed(...args);
      });
      await openJournal(folder, { files }).compact();
      isKilled = calls > step;

      const next = openJournal(folder, { now: () => NOW + STALE_AFTER + 1 });
      assert.deepEqual(facts((await next.read()).entries), expected, `killed at step ${step}`);
      for (let round = 0; round < 2; round++) {
        assert.equal((await next.compact()).failure, null);
        assert.deepEqual(facts((await next.read()).entries), expected, `killed at step ${step}, then again`);
      }
      assert.equal(segmentsIn(folder).length, 1);
      await cleanUp();
    }
    assert.ok(step > 30);
  });

  it('at the same time as another one, and as an owner who only seemed dead, loses nothing', async () => {
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), async (scheduler) => {
        const folder = newFolder();
        writeSegments(folder);
        const scheduled = filesAround(async ({ name, path, args, proceed }) => {
          await scheduler.schedule(Promise.resolve());
          if (name === 'open' && path === join(folder, 'compact.lock')) {
            await nodeFiles.unlink(path).catch(() => undefined); // as if the other one were dead
          }
          return proceed(...args);
        });
        // Its last heartbeat seems old to the others.
        const owner = openJournal(folder, { files: scheduled });
        const others = [1, 2].map(() =>
          openJournal(folder, { files: scheduled, now: () => NOW + STALE_AFTER + 1 }),
        );
        const work = async () => {
          for (const id of ['d1', 'd2', 'd3']) {
            await owner.append(sent(id));
            await owner.append(ended(id));
          }
        };
        await scheduler.waitFor(Promise.all([work(), ...others.map((other) => other.compact())]));
        await scheduler.waitFor(Promise.all([owner, ...others].map((journal) => journal.dispose())));

        const { entries } = await openJournal(folder).read();
        assert.deepEqual(ids(entries), [...SHOWN, 'd1', 'd2', 'd3']);
        assert.deepEqual(
          entries.filter(({ ended }) => ended === null).map(({ id }) => id),
          ['c2'],
        );
        await cleanUp();
      }),
      { numRuns: 60 },
    );
  });
});

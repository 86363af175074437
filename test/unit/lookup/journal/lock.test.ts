import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { utimesSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { nodeFiles, type JournalFolder } from '../../../../src/lookup/journal/files';
import { Lock, ownerLives, STALE_AFTER } from '../../../../src/lookup/journal/lock';
import { filesAround } from './faults';
import { cleanUp, newFolder, openJournal, segmentsIn } from './folders';
import { NOW, sent } from './records';

const NAME = 'some.lock';

describe('a lock', () => {
  let place: JournalFolder;
  let now: number;
  beforeEach(() => {
    now = NOW;
    place = { files: nodeFiles, folder: newFolder(), now: () => now };
  });
  afterEach(cleanUp);

  it('is taken by one, even in one process, until it is given back', async () => {
    const taken = await Promise.all([Lock.take(place, NAME), Lock.take(place, NAME)]);
    const [owner, ...others] = taken.filter((lock) => lock !== undefined);
    assert.ok(owner && others.length === 0 && (await owner.isHeld()));
    await owner.release();
    assert.equal(await ownerLives(place, NAME), false);
    const next = await Lock.take(place, NAME);
    await owner.release();
    assert.equal(await next?.isHeld(), true, 'nobody gives back what another one has taken since');
  });

  it('lives by its heartbeat: a process with the same id keeps nobody alive', async () => {
    const lock = await Lock.take(place, NAME);
    now += STALE_AFTER;
    assert.equal(await ownerLives(place, NAME), true);
    now += 1;
    assert.equal(await ownerLives(place, NAME), false);
    assert.equal(await lock?.beat(), true);
    assert.equal(await ownerLives(place, NAME), true);
    now -= STALE_AFTER + 1;
    assert.equal(await ownerLives(place, NAME), false, 'the clock was set back');
  });

  it('tells its owner that it was taken away', async () => {
    const lock = await Lock.take(place, NAME);
    await nodeFiles.unlink(join(place.folder, NAME));
    assert.deepEqual([await lock?.isHeld(), await lock?.beat()], [false, false]);
  });

  const gone = spawnSync(process.execPath, ['--version']).pid;
  const host = hostname();
  const OWNERS: readonly (readonly [owner: string, text: string, lives: boolean])[] = [
    ['this process', JSON.stringify({ pid: process.pid, host }), true],
    ['another process', JSON.stringify({ pid: process.ppid, host }), true],
    ['a process that is gone', JSON.stringify({ pid: gone, host }), false],
    ['a process of another machine', JSON.stringify({ pid: gone, host: `not-${host}` }), true],
    ['a group of processes', JSON.stringify({ pid: 0, host }), false],
    ['all processes', JSON.stringify({ pid: -1, host }), false],
    ['nobody yet', '', true],
    ['half an owner', '{"pid":', true],
    ['no owner', 'null', true],
  ];
  for (const [owner, text, lives] of OWNERS) {
    it(`of ${owner} ${lives ? 'lives' : 'is dead'} while its heartbeat is fresh`, async () => {
      const path = join(place.folder, NAME);
      writeFileSync(path, text);
      utimesSync(path, now / 1_000, now / 1_000);
      assert.equal(await ownerLives(place, NAME), lives);
    });
  }

  it('whose owner was killed while it was written is dead soon', async () => {
    const path = join(place.folder, NAME);
    writeFileSync(path, '');
    for (const [age, lives] of [
      [2_000, true],
      [2_001, false],
    ] as const) {
      utimesSync(path, (now - age) / 1_000, (now - age) / 1_000);
      assert.equal(await ownerLives(place, NAME), lives, `${age} ms`);
    }
  });

  it("is kept alive by a window's journal", async () => {
    let beaten = () => {};
    const files = filesAround(async ({ name, path, args, proceed }) => {
      const result: unknown = await proceed(...args);
      if (name === 'utimes' && path.endsWith('.jsonl.lock')) {
        beaten();
      }
      return result;
    });
    const journal = openJournal(place.folder, { files, now: () => now, heartbeatInterval: 2 });
    await journal.append(sent('a'));
    now += STALE_AFTER + 1;
    const [segment] = segmentsIn(place.folder);
    while (!(await ownerLives(place, `${segment}.lock`))) {
      await new Promise<void>((resolve) => (beaten = resolve));
    }
  });
});

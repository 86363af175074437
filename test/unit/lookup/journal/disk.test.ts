import assert from 'node:assert/strict';
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesAround, systemError } from './faults';
import { cleanUp, ids, newFolder, openJournal, writeSegment } from './folders';
import { ended, sent } from './records';

describe('the journal on a disk that fails', () => {
  afterEach(cleanUp);

  const ERRORS = [
    ['ENOSPC', 'full'],
    ['EDQUOT', 'full'],
    ['EACCES', 'readOnly'],
    ['EROFS', 'readOnly'],
    ['EIO', 'failed'],
  ] as const;
  for (const [errno, code] of ERRORS) {
    for (const failing of ['mkdir', 'open', 'writeFile', 'write', 'datasync']) {
      it(`says '${code}' when ${failing} fails with ${errno}, and goes on when it doesn't any more`, async () => {
        const folder = newFolder();
        let fails = true;
        const files = filesAround(({ name, args, proceed }) => {
          if (fails && name === failing) {
            throw systemError(errno);
          }
          return proceed(...args);
        });
        const journal = openJournal(folder, { files });
        await assert.rejects(journal.append(sent('a')), { name: 'JournalError', code, errno });
        fails = false;
        await journal.append(sent('b'));
        const { entries } = await journal.read();
        assert.deepEqual(
          ids(entries).filter((id) => id !== 'a'),
          ['b'],
        );
      });
    }
  }

  it('begins a line of its own after one that was cut short', async () => {
    const folder = newFolder();
    let room = 2.5 * JSON.stringify(sent('a')).length;
    const files = filesAround(({ name, args, proceed }) => {
      const bytes = args[0] as Buffer;
      if (name !== 'write') {
        return proceed(...args);
      }
      room -= bytes.length;
      return proceed(room < 0 ? bytes.subarray(0, room) : bytes);
    });
    const journal = openJournal(folder, { files });
    const appends = ['a', 'b', 'c'].map((id) => journal.append(sent(id)));
    await assert.rejects(Promise.all(appends), { name: 'JournalError', code: 'full' });
    room = Infinity;
    await journal.append(sent('d'));
    const { entries, problems } = await openJournal(folder).read();
    assert.deepEqual(ids(entries), ['a', 'b', 'd']);
    assert.deepEqual(problems, { corruptLines: 1, unreadable: [] });
  });

  it('says so when its folder is a file, and shows nothing', async () => {
    const folder = join(newFolder(), 'file');
    writeFileSync(folder, '');
    const journal = openJournal(folder);
    await assert.rejects(journal.append(sent('a')), { code: 'notAFolder' });
    const { entries, problems } = await journal.read();
    assert.deepEqual(
      { entries, problems },
      { entries: [], problems: { corruptLines: 0, unreadable: [folder] } },
    );
    assert.equal((await journal.compact()).failure, 'notAFolder');
  });

  it('says so when the folder cannot be made, and is not disturbed by listening', async () => {
    const file = join(newFolder(), 'file');
    writeFileSync(file, '');
    const journal = openJournal(join(file, 'folder'));
    await assert.rejects(journal.append(sent('a')), { code: 'notAFolder' });
    assert.deepEqual((await journal.read()).entries, []);
  });

  it('shows what can be read, and names what cannot', async () => {
    const folder = newFolder();
    writeSegment(folder, [sent('a')]);
    const unreadable = writeSegment(folder, [sent('b')]);
    let fails = true;
    const files = filesAround(({ name, path, args, proceed }) => {
      if (fails && name === 'open' && path === unreadable) {
        throw systemError('EACCES');
      }
      return proceed(...args);
    });
    const journal = openJournal(folder, { files });
    const { entries, problems } = await journal.read();
    assert.deepEqual([ids(entries), problems.unreadable.length], [['a'], 1]);
    assert.equal((await journal.compact()).merged, 0);
    assert.equal(readdirSync(folder).length, 2);
    fails = false;
    assert.deepEqual(ids((await journal.read()).entries), ['a', 'b']);
  });

  it('refuses a result that JSON cannot hold', async () => {
    let result: unknown = null;
    for (let depth = 0; depth < 100_000; depth++) {
      result = [result];
    }
    const journal = openJournal(newFolder());
    await assert.rejects(journal.append(ended('a', { result })), { name: 'JournalError', code: 'failed' });
    await journal.append(ended('a'));
    assert.deepEqual(ids((await journal.read()).entries), ['a']);
  });
});

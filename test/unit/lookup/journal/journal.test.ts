import assert from 'node:assert/strict';
import { copyFileSync, existsSync, readdirSync, renameSync, statSync, unlinkSync } from 'node:fs';
import { join } from 'node:path';
import { isPending, isUnknown } from '../../../../src/lookup/journal/entry';
import { JournalError } from '../../../../src/lookup/journal/journalError';
import { encodeLine } from '../../../../src/lookup/journal/line';
import { filesAround } from './faults';
import { cleanUp, ids, newFolder, openJournal, segmentsIn, until, writeSegment } from './folders';
import { NOW, checked, ended, question, sent } from './records';

describe('the journal', () => {
  afterEach(cleanUp);

  it('shows the lines of each window in the other, by an event', async () => {
    const folder = newFolder();
    const [one, two] = [openJournal(folder), openJournal(folder)];
    await Promise.all([one.read(), two.read()]);
    await one.append(sent('a'));
    await two.append(sent('b', { at: NOW + 1 }));
    await until(two, (entries) => entries.length === 2);
    await two.append(ended('b', { sentAt: NOW + 1 }));
    await until(one, (entries) => entries.some(({ ended }) => ended !== null));
    assert.deepEqual((await one.read()).entries, (await two.read()).entries);
    assert.deepEqual(ids((await one.read()).entries), ['a', 'b']);
  });

  it('tells once of what comes at once', async () => {
    const journal = openJournal(newFolder());
    let events = 0;
    journal.onDidChange(() => events++);
    await Promise.all(['a', 'b', 'c'].map((id) => journal.append(sent(id))));
    await new Promise((resolve) => setImmediate(resolve));
    assert.equal(events, 1);
  });

  it('makes one entry of the lines of a lookup', async () => {
    const journal = openJournal(newFolder());
    await journal.append(sent('a'));
    await journal.append(ended('a', { status: 'unknown', cost: null, result: null }));
    await journal.append(checked('a', true, 0.02));
    const [entry, ...others] = (await journal.read()).entries;
    assert.equal(others.length, 0);
    const { result, ...rest } = ended('a', { status: 'unknown', cost: null });
    assert.ok(entry?.ended && result !== null);
    assert.deepEqual(entry, {
      id: 'a',
      question: question(),
      sentAt: NOW,
      estimate: 0.02,
      account: null,
      despite: [],
      ended: { ...rest, place: entry.ended.place },
      digest: null,
      checked: checked('a', true, 0.02),
      ownerLives: true,
      forgotten: new Set(),
    });
  });

  it('keeps of a result what its user makes of it, and the rest on disk', async () => {
    const journal = openJournal(newFolder());
    await journal.append(ended('a'));
    await journal.append(ended('b', { status: 'noData', result: null }));
    const { entries } = await journal.read();
    assert.deepEqual(
      entries.map(({ id, digest }) => [id, digest]),
      [
        ['a', 'the result of a'],
        ['b', null],
      ],
    );
    const bodies = await Promise.all(entries.map((entry) => journal.body(entry)));
    assert.deepEqual(bodies, [ended('a').result, null]);
  });

  it('makes it once, for all windows, and anew where another version has made it', async () => {
    const folder = newFolder();
    const other = openJournal(folder);
    await other.read();
    await other.append(ended('a'));
    writeSegment(folder, [encodeLine(ended('b'), { by: 'a newer version' }).toString(), ended('c')]);
    const made: unknown[] = [];
    const make = (result: unknown) => made.push(result);
    const read = (json: unknown) => (typeof json === 'string' ? json : null);
    const journal = openJournal(folder, { digests: { make, read } });
    await journal.read();
    const { entries } = await journal.read();
    assert.deepEqual(entries.map(({ id, digest }) => `${id}: ${String(digest)}`).sort(), ['a: the result of a', 'b: 1', 'c: 2']); // prettier-ignore
    assert.deepEqual(made, [ended('b').result, ended('c').result]);
  });

  it('reads a result that its user cannot make sense of', async () => {
    const make = () => {
      throw new Error('no sense');
    };
    const journal = openJournal(newFolder(), { digests: { make, read: () => null } });
    await journal.append(ended('a'));
    const [entry] = (await journal.read()).entries;
    assert.ok(entry && entry.digest === null);
    assert.deepEqual(await journal.body(entry), ended('a').result);
  });

  it('knows what is under way, and what nobody knows the end of', async () => {
    const folder = newFolder();
    const [one, two] = [openJournal(folder), openJournal(folder)];
    const state = async () => (await two.read()).entries.map((entry) => [isPending(entry), isUnknown(entry)]);
    await one.append(sent('a'));
    assert.deepEqual(await state(), [[true, false]]);
    const closed = until(two, (entries) => entries.every(({ ownerLives }) => !ownerLives));
    await one.dispose();
    await closed;
    assert.deepEqual(await state(), [[false, true]]);
    await two.append(checked('a', false));
    assert.deepEqual(await state(), [[false, false]]);
  });

  it('counts an end whose beginning is lost, and ignores a check of nothing', async () => {
    const folder = newFolder();
    writeSegment(folder, [ended('a'), checked('b', true)]);
    assert.deepEqual(ids((await openJournal(folder).read()).entries), ['a']);
  });

  it('orders by time, newest first, and equal times by id', async () => {
    const folder = newFolder();
    writeSegment(folder, [sent('b'), sent('c', { at: NOW - 1 })]);
    writeSegment(folder, [sent('d', { at: NOW + 1 }), sent('a')]);
    const { entries } = await openJournal(folder).read();
    assert.deepEqual(
      entries.map(({ id }) => id),
      ['d', 'a', 'b', 'c'],
    );
  });

  it('returns the same object while nothing changes, and reads no byte twice', async () => {
    const folder = newFolder();
    writeSegment(folder, [sent('a')]);
    const places: unknown[] = [];
    const files = filesAround(({ name, args, proceed }) => {
      if (name === 'read') {
        places.push(args[3]);
      }
      return proceed(...args);
    });
    const journal = openJournal(folder, { files });
    const content = await journal.read();
    assert.equal(await journal.read(), content);
    await journal.append(sent('b'));
    await journal.append(ended('b'));
    assert.equal((await journal.read()).entries.length, 2);
    assert.deepEqual(places, [0, 0]);
  });

  it('touches the disk with the first append or reading, not before', async () => {
    const folder = join(newFolder(), 'later');
    const journal = openJournal(folder);
    assert.equal(existsSync(folder), false);
    assert.deepEqual((await journal.read()).entries, []);
    assert.deepEqual(readdirSync(folder), []);
    await journal.append(sent('a'));
    const [segment = ''] = segmentsIn(folder);
    assert.deepEqual(readdirSync(folder).sort(), [segment, `${segment}.lock`]);
  });

  it('is for the user only', async function () {
    if (process.platform === 'win32') {
      this.skip();
    }
    const folder = join(newFolder(), 'private');
    const journal = openJournal(folder);
    await journal.append(sent('a'));
    writeSegment(folder, ['corrupt\n']);
    writeSegment(folder, [sent('b')]);
    assert.equal((await journal.compact()).merged, 2);
    assert.equal(statSync(folder).mode & 0o777, 0o700);
    for (const name of readdirSync(folder)) {
      assert.equal(statSync(join(folder, name)).mode & 0o777, 0o600, name);
    }
  });

  it('gives its lock back when disposed, and takes no more', async () => {
    const folder = newFolder();
    const journal = openJournal(folder);
    const last = journal.append(sent('a'));
    await journal.dispose();
    await last;
    assert.equal(readdirSync(folder).length, 1);
    await assert.rejects(journal.append(sent('b')), new JournalError('disposed'));
    assert.deepEqual(ids((await openJournal(folder).read()).entries), ['a']);
  });

  it('goes on in another file when its own is gone, and takes along what is under way', async () => {
    const folder = newFolder();
    const journal = openJournal(folder);
    await journal.append(sent('a'));
    await journal.append(sent('b'));
    await journal.append(ended('b'));
    readdirSync(folder).forEach((name) => unlinkSync(join(folder, name)));
    await journal.append(sent('c'));
    await journal.append(sent('d'));
    const { entries } = await openJournal(folder).read();
    assert.deepEqual(ids(entries), ['a', 'c', 'd']);
    assert.ok(entries.every(isPending));
  });

  it('finds out by its heartbeat that it was taken for dead, and stays the owner of what is under way', async () => {
    const folder = newFolder();
    const [one, two] = [openJournal(folder, { heartbeatInterval: 2 }), openJournal(folder)];
    await two.read();
    await one.append(sent('a'));
    const [lost = ''] = segmentsIn(folder);
    // In the order of names the first and the last.
    renameSync(join(folder, lost), join(folder, '0-0.jsonl'));
    copyFileSync(join(folder, '0-0.jsonl'), join(folder, '9999999999999-0.jsonl'));
    unlinkSync(join(folder, `${lost}.lock`));
    await until(two, (entries) => segmentsIn(folder).length === 3 && entries.every(isPending));
  });
});

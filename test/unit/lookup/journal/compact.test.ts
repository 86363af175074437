import assert from 'node:assert/strict';
import { readFileSync, readdirSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { STALE_AFTER } from '../../../../src/lookup/journal/lock';
import { filesAround, systemError } from './faults';
import { cleanUp, facts, ids, newFolder, openJournal, segmentsIn, until, writeSegment } from './folders';
import { NOW, ended, sent } from './records';

const DAY = 86_400_000;

describe('compacting the journal', () => {
  let folder: string;
  beforeEach(() => (folder = newFolder()));
  afterEach(cleanUp);

  it('merges what windows have left that are gone, and shows the same in all windows', async () => {
    writeSegment(folder, [sent('a'), ended('a')]);
    writeSegment(folder, [sent('b'), ended('b')]);
    const [one, two] = [openJournal(folder), openJournal(folder)];
    await one.append(sent('c'));
    const before = (await two.read()).entries;
    const compaction = await one.compact();
    assert.deepEqual(compaction, { merged: 2, dropped: 0, quarantined: 0, failure: null });
    assert.equal(segmentsIn(folder).length, 2);
    for (const journal of [one, two, openJournal(folder)]) {
      assert.deepEqual(facts((await journal.read()).entries), facts(before));
    }
    // The places of before are no more, yet what was there is found.
    const bodies = await Promise.all(before.map((entry) => two.body(entry)));
    assert.deepEqual(bodies, [ended('a').result, ended('b').result, null]);
  });

  it('hides nothing from a window that is reading', async () => {
    writeSegment(folder, [sent('a')]);
    writeSegment(folder, [sent('b')]);
    const other = openJournal(folder);
    let listings = 0;
    const files = filesAround(({ name, args, proceed }) => {
      const result = proceed(...args);
      const isFirst = name === 'readdir' && listings++ === 0;
      return isFirst ? Promise.resolve(result).then((names) => other.compact().then(() => names)) : result;
    });
    assert.deepEqual(ids((await openJournal(folder, { files }).read()).entries), ['a', 'b']);
  });

  it('leaves alone what there is nothing to do about', async () => {
    writeSegment(folder, [sent('a'), ended('a')]);
    const journal = openJournal(folder);
    await journal.append(sent('b'));
    const names = readdirSync(folder);
    const nothing = { merged: 0, dropped: 0, quarantined: 0, failure: null };
    assert.deepEqual(await journal.compact(), nothing);
    assert.deepEqual(readdirSync(folder), names);
    assert.deepEqual(await openJournal(join(folder, 'none yet')).compact(), nothing);
  });

  it('puts corrupt lines and torn ones aside, counted, as far as there is room', async () => {
    const rubbish = ['rubbish', 'x'.repeat(1024 * 1024), '["12345678",{"kind":"sent"'];
    writeSegment(folder, [sent('a'), `${rubbish[0]}\n`, sent('b'), `${rubbish[1]}\n`, rubbish[2] ?? '']);
    const journal = openJournal(folder);
    assert.equal((await journal.read()).problems.corruptLines, 2);
    assert.equal((await journal.compact()).quarantined, 3);
    const { entries, problems } = await journal.read();
    assert.deepEqual([ids(entries), problems.corruptLines], [['a', 'b'], 0]);
    const quarantined = readFileSync(join(folder, 'quarantine.jsonl'), 'utf8');
    assert.equal(quarantined, `${rubbish[0]}\n${rubbish[2]}\n`);
  });

  it('keeps what a newer version has written, as it is', async () => {
    const newer = { ...sent('a'), kind: 'noted', more: [1] } as unknown as ReturnType<typeof sent>;
    const bytes = [newer, sent('b')].map((record) => readFileSync(writeSegment(folder, [record])));
    await openJournal(folder).compact();
    const [merged = ''] = segmentsIn(folder);
    assert.deepEqual(readFileSync(join(folder, merged)), Buffer.concat(bytes));
  });

  it('writes what is there twice once', async () => {
    writeSegment(folder, [sent('a'), ended('a')]);
    writeSegment(folder, [sent('a'), ended('a'), sent('b')]);
    const journal = openJournal(folder);
    assert.deepEqual(ids((await journal.read()).entries), ['a', 'b']);
    assert.equal((await journal.compact()).dropped, 2);
    assert.deepEqual(ids((await journal.read()).entries), ['a', 'b']);
  });

  it('rewrites large segments only to take something out', async () => {
    const large = ended('large', { result: { words: 'x'.repeat(17 * 1024 * 1024) } });
    writeSegment(folder, [large]);
    writeSegment(folder, [sent('a')]);
    const journal = openJournal(folder);
    assert.equal((await journal.compact()).merged, 0);
    await journal.remove(['large']);
    assert.equal((await journal.compact()).merged, 1);
    assert.ok(segmentsIn(folder).every((name) => statSync(join(folder, name)).size < 10_000));
  });

  it('tidies up what killed windows have left', async () => {
    const left = [`${NOW}-1.jsonl.tmp`, `${NOW}-2.jsonl.lock`, 'compact.lock'];
    for (const name of left) {
      writeFileSync(join(folder, name), '');
      utimesSync(join(folder, name), 0, (NOW - STALE_AFTER) / 1_000 - 1);
    }
    await openJournal(folder).compact();
    assert.deepEqual(readdirSync(folder), []);
  });

  it('is left to the window that is at it', async () => {
    writeSegment(folder, [sent('a')]);
    writeSegment(folder, [sent('b')]);
    const compactions = [1, 2].map(() => openJournal(folder, { now: Date.now }).compact());
    assert.deepEqual((await Promise.all(compactions)).map(({ merged }) => merged).sort(), [0, 2]);
  });

  it('tries again when a virus scanner is in the way', async () => {
    writeSegment(folder, [sent('a')]);
    writeSegment(folder, [sent('b')]);
    const errors = ['EPERM', 'EBUSY', 'EACCES'];
    const files = filesAround(({ name, args, proceed }) => {
      const error = name === 'rename' ? errors.shift() : undefined;
      if (error !== undefined) {
        throw systemError(error);
      }
      return proceed(...args);
    });
    assert.equal((await openJournal(folder, { files }).compact()).merged, 2);
    assert.deepEqual([errors, segmentsIn(folder).length], [[], 1]);
  });

  it('says why it failed, and leaves everything as it is', async () => {
    const paths = [writeSegment(folder, [sent('a')]), writeSegment(folder, [sent('b')])];
    const files = filesAround(({ name, args, proceed }) => {
      if (name === 'rename') {
        throw systemError('EROFS');
      }
      return proceed(...args);
    });
    assert.equal((await openJournal(folder, { files }).compact()).failure, 'readOnly');
    assert.deepEqual(segmentsIn(folder).length, paths.length);
  });
});

describe('removing lookups', () => {
  let folder: string;
  beforeEach(() => (folder = newFolder()));
  afterEach(cleanUp);

  it('hides them in all windows, but not what they cost', async () => {
    const sample = { ...ended('sample').question, source: { service: 'sample', via: null } } as const;
    writeSegment(folder, [ended('a'), ended('b'), sent('lost'), ended('sample', { question: sample })]);
    const [one, two] = [openJournal(folder), openJournal(folder)];
    await two.read();
    await one.remove(['a', 'lost', 'sample', 'no such lookup']);
    await until(two, (entries) => entries.length === 1);
    const { entries, removed } = await two.read();
    assert.deepEqual(ids(entries), ['b']);
    assert.deepEqual(removed, [
      { id: 'a', at: NOW, amount: 0.02003, state: 'spent' },
      { id: 'lost', at: NOW, amount: 0.02, state: 'uncertain' },
    ]);
  });

  it('leaves those that are under way', async () => {
    const journal = openJournal(folder);
    await journal.append(sent('a'));
    await journal.remove(['a']);
    assert.deepEqual(ids((await journal.read()).entries), ['a']);
  });

  it('lasts as long as any segment could show them again', async () => {
    const living = openJournal(folder);
    await living.append(sent('a'));
    await living.append(ended('a'));
    const gone = openJournal(folder);
    await gone.remove(['a']);
    await gone.dispose();
    writeSegment(folder, [ended('b')]);
    // Much later, so that what was spent plays no part any more.
    const later = openJournal(folder, { now: () => NOW + 500 * DAY });
    const beat = () => segmentsIn(folder).forEach((name) => touch(`${name}.lock`, NOW + 500 * DAY));

    beat();
    assert.equal((await later.compact()).merged, 2);
    assert.deepEqual(ids((await later.read()).entries), ['b']);
    await living.dispose();
    assert.equal((await later.compact()).dropped, 2);
    assert.deepEqual(ids((await later.read()).entries), ['b']);
    writeSegment(folder, [ended('c')]);
    assert.equal((await later.compact()).dropped, 1, 'the removal itself');
    const { entries, removed } = await openJournal(folder).read();
    assert.deepEqual([ids(entries), removed], [['b', 'c'], []]);
  });

  it('leaves what was spent in the sums of this month and the last', async () => {
    writeSegment(folder, [ended('a')]);
    let now = NOW;
    const journal = openJournal(folder, { now: () => now });
    await journal.remove(['a']);
    await journal.dispose();
    for (const [days, charges] of [
      [1, 1],
      [70, 1],
      [399, 1],
      [401, 0],
    ] as const) {
      now = NOW + days * DAY;
      const next = openJournal(folder, { now: () => now });
      writeSegment(folder, [ended(`b${days}`)]);
      await next.compact();
      assert.equal((await next.read()).removed.length, charges, `${days} days`);
    }
  });

  function touch(name: string, time: number): void {
    if (readdirSync(folder).includes(name)) {
      utimesSync(join(folder, name), time / 1_000, time / 1_000);
    }
  }
});

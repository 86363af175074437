import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { nodeFiles } from '../../../../src/lookup/journal/files';
import { FolderIndex } from '../../../../src/lookup/journal/folderIndex';
import { Fold } from '../../../../src/lookup/journal/fold';
import { encodeLine } from '../../../../src/lookup/journal/line';
import type { JournalRecord } from '../../../../src/lookup/journal/record';
import { cleanUp, facts, ids, newFolder, openJournal, writeSegment } from './folders';
import { NOW, ended, sent } from './records';

const RECORDS: readonly JournalRecord[] = ['a', 'b', 'c', 'd'].flatMap((id) => [
  sent(`sent-${id}`),
  ended(`ended-${id}`),
]);
const LINES = RECORDS.map((record) => encodeLine(record));
/** Where each line ends, its line end included. */
const ENDS = LINES.map((_, index) => LINES.slice(0, index + 1).reduce((sum, line) => sum + line.length, 0));
const BYTES = Buffer.concat(LINES);

describe('a damaged segment', () => {
  let path: string;
  let pristine: ReadonlyMap<string, unknown>;
  beforeEach(async () => {
    path = writeSegment(newFolder(), RECORDS);
    pristine = await read();
  });
  afterEach(cleanUp);

  it('cut off anywhere in its last lines loses what was cut, and nothing else', async () => {
    for (let length = ENDS.at(-3) ?? 0; length <= BYTES.length; length++) {
      writeFileSync(path, BYTES.subarray(0, length));
      // A line that lacks but its end is whole.
      const whole = RECORDS.filter((_, index) => (ENDS[index] ?? 0) - 1 <= length);
      await assertShows(whole, `${length} bytes`);
    }
  });

  it('with flipped bits loses those lines, and nothing else', async () => {
    const bits = fc.uniqueArray(fc.nat(BYTES.length * 8 - 1), { minLength: 1, maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(bits, async (flipped) => {
        const bytes = Buffer.from(BYTES);
        flipped.forEach((bit) => (bytes[bit >> 3] = (bytes[bit >> 3] ?? 0) ^ (1 << (bit & 7))));
        writeFileSync(path, bytes);
        const untouched = RECORDS.filter((_, index) => {
          const [begin, end] = [ENDS[index - 1] ?? 0, ENDS[index] ?? 0];
          return !flipped.some((bit) => bit >> 3 >= begin && bit >> 3 < end);
        });
        await assertShows(untouched, `bits ${flipped.join()}`);
      }),
      { numRuns: 300 },
    );
  });

  it('with rubbish between its lines counts it, and loses nothing', async () => {
    const rubbish = ['\0'.repeat(100), '["00000000",{}]', '{"kind":"sent"}', '[]'].map((text) => `${text}\n`);
    writeFileSync(path, Buffer.concat(LINES.flatMap((line) => [Buffer.from(rubbish.join('')), line])));
    await assertShows(RECORDS, 'rubbish');
    const { problems } = await openJournal(join(path, '..')).read();
    assert.deepEqual(problems, { corruptLines: LINES.length * rubbish.length, unreadable: [] });
  });

  it('that was cut off while it was read is read anew', async () => {
    const journal = openJournal(join(path, '..'));
    await journal.read();
    writeFileSync(path, BYTES.subarray(0, ENDS[1]));
    assert.deepEqual(ids((await journal.read()).entries), ['ended-a', 'sent-a']);
    writeFileSync(path, BYTES);
    assert.equal((await journal.read()).entries.length, RECORDS.length);
  });

  it('gives no result that has changed since', async () => {
    const journal = openJournal(join(path, '..'));
    const { entries } = await journal.read();
    const bytes = readFileSync(path);
    bytes[bytes.indexOf('the result of ended-b')] = 0x54;
    writeFileSync(path, bytes);
    const bodies = await Promise.all(entries.map((entry) => journal.body(entry)));
    assert.deepEqual(
      entries.filter((_, index) => bodies[index] !== null).map(({ id }) => id),
      ['ended-a', 'ended-c', 'ended-d'],
    );
  });

  async function read(): Promise<ReadonlyMap<string, unknown>> {
    const place = { files: nodeFiles, folder: join(path, '..'), now: () => NOW };
    const digests = { make: (result: unknown) => result, read: () => null };
    const state = await new FolderIndex<unknown>(place, digests, () => undefined).refresh();
    const { entries } = new Fold<unknown>().update(state).content;
    return new Map(entries.map(({ id }, index) => [id, facts(entries)[index]]));
  }

  async function assertShows(records: readonly JournalRecord[], what: string): Promise<void> {
    const shown = await read();
    const expected = records.map((record) => ('id' in record ? record.id : ''));
    assert.deepEqual([...shown.keys()].sort(), expected.sort(), what);
    shown.forEach((fact, id) => assert.deepEqual(fact, pristine.get(id), what));
  }
});

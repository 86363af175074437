import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { isPending } from '../../../../src/lookup/journal/entry';
import type { Journal } from '../../../../src/lookup/journal/journal';
import { buildProgram } from '../buildProgram';
import { cleanUp, facts, ids, newFolder, openJournal, segmentsIn } from './folders';
import { sent } from './records';

const ROUNDS = 6;
const MAX_LOOKS = 1_000_000;

describe('a window in a process of its own', () => {
  let program: string;
  before(async () => {
    program = await buildProgram(new URL('./windowProgram.ts', import.meta.url));
  });
  after(cleanUp);

  it('that is killed while it writes loses nothing that was written, nor do others', async () => {
    const folder = newFolder();
    const own = openJournal(folder, { now: Date.now });
    const said: string[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      const window = start(process.execPath, [program, folder, `child${round}`, '4000000']);
      await own.append(sent(`own-${round}`));
      await window.hear(1 + 2 * (round % 2));
      // It goes on with a large result, and dies in the middle of that line.
      const sizes = sizesIn(folder);
      for (let looks = 0; sizesIn(folder) === sizes; looks++) {
        assert.ok(looks < MAX_LOOKS);
      }
      window.child.kill('SIGKILL');
      await window.closed;
      said.push(`sent own-${round}`, ...window.said);
      await assertHolds(own, said);
    }
    const { entries } = await own.read();
    assert.ok(entries.every((entry) => isPending(entry) === entry.id.startsWith('own-')));

    const { merged, failure } = await own.compact();
    assert.deepEqual([merged, failure, segmentsIn(folder).length], [ROUNDS, null, 2]);
    const other = openJournal(folder, { now: Date.now });
    assert.deepEqual(facts((await own.read()).entries), facts((await other.read()).entries));
    assert.deepEqual(facts((await own.read()).entries), facts(entries));
    await assertHolds(own, said);
  });

  it('that reaches the size limit of files says that the disk is full, and loses nothing', async function () {
    if (process.platform === 'win32') {
      this.skip();
    }
    const folder = newFolder();
    const command = [process.execPath, program, folder, 'child', '10000'];
    const { child, said, closed } = start('bash', ['-c', 'ulimit -f 64; exec "$@"', '', ...command]);
    await closed;
    assert.deepEqual([child.exitCode, said.pop()], [0, 'failed full']);
    const journal = openJournal(folder, { now: Date.now });
    await assertHolds(journal, said);
    assert.ok(said.length > 3);
    assert.equal((await journal.read()).entries.length, Math.ceil(said.length / 2));
  });

  async function assertHolds(journal: Journal<unknown>, said: readonly string[]): Promise<void> {
    const { entries, problems } = await journal.read();
    const held = entries.flatMap(({ id, ended }) => [`sent ${id}`, ...(ended ? [`ended ${id}`] : [])]);
    assert.deepEqual(
      said.filter((line) => !held.includes(line)),
      [],
    );
    assert.deepEqual([new Set(ids(entries)).size, problems.corruptLines], [entries.length, 0]);
  }
});

function sizesIn(folder: string): string {
  return segmentsIn(folder)
    .map((name) => statSync(join(folder, name)).size)
    .join();
}

/** A process, what it has said so far, and when it has said so much or everything. */
function start(command: string, args: readonly string[]) {
  const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  const said: string[] = [];
  const lines = createInterface({ input: child.stdout });
  lines.on('line', (line) => said.push(line));
  const closed = Promise.all([once(lines, 'close'), once(child, 'exit')]);
  const hear = async (count: number) => {
    while (said.length < count) {
      await once(lines, 'line');
    }
  };
  return { child, said, closed, hear };
}

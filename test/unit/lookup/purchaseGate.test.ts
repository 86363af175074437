import assert from 'node:assert/strict';
import { existsSync, readdirSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { nodeFiles } from '../../../src/lookup/journal/files';
import { PurchaseGate } from '../../../src/lookup/purchaseGate';
import { stateOf } from '../../../src/lookup/series';
import published from '../fixtures/explodingTopics.json';
import { ask, connect } from './ask';
import { filesAround, systemError } from './journal/faults';
import { cleanUp, newFolder } from './journal/folders';
import { openWindow } from './openWindow';
import { Script } from './script';

const LOCK = 'purchase.lock';

describe('the purchase gate', () => {
  let folder: string;

  beforeEach(() => (folder = newFolder()));
  afterEach(cleanUp);

  const gate = (read: () => Promise<unknown> = () => Promise.resolve()) =>
    new PurchaseGate({ files: nodeFiles, folder, now: Date.now }, read);
  const owner = (pid: number) => JSON.stringify({ pid, host: hostname(), token: 'theirs' });

  it('lets two windows in one after the other, each after it has read anew', async () => {
    const seen: string[] = [];
    const enter = (name: string) => {
      const read = () => Promise.resolve(seen.push(`${name} reads`));
      return gate(read).enter(async () => {
        seen.push(`${name} is in`);
        await new Promise((resolve) => setImmediate(resolve));
        seen.push(`${name} has noted`);
      });
    };
    assert.deepEqual(await Promise.all([enter('one'), enter('two')]), [true, true]);
    const order = ['reads', 'is in', 'has noted'];
    const [first, second] = seen[0]?.startsWith('one') ? ['one', 'two'] : ['two', 'one'];
    assert.deepEqual(
      seen,
      [first, second].flatMap((name) => order.map((what) => `${name} ${what}`)),
    );
    assert.deepEqual(readdirSync(folder), []);
  });

  it('lets those of one window in together, each knowing what those before it have reserved', async () => {
    let reads = 0;
    const one = gate(() => Promise.resolve(reads++));
    const reserved: number[] = [];
    const visits = [1, 2, 4].map((amount) =>
      one.enter((opening) => {
        reserved.push(opening.reserved);
        opening.reserved += amount;
        return Promise.resolve();
      }),
    );
    await Promise.all(visits);
    assert.deepEqual([reserved, reads], [[0, 1, 3], 1]);
  });

  it('takes over from a window that was killed inside', async () => {
    writeFileSync(join(folder, LOCK), owner(2 ** 22 + 1));
    assert.equal(await gate().enter(() => Promise.resolve()), true);
  });

  it('takes over a lock of a process id that is used again, once it is old', async () => {
    writeFileSync(join(folder, LOCK), owner(process.pid));
    const old = Date.now() / 1_000 - 61;
    utimesSync(join(folder, LOCK), old, old);
    assert.equal(await gate().enter(() => Promise.resolve()), true);
  });

  it('keeps the failure of one visit from the others', async () => {
    const one = gate();
    const visits = [
      one.enter(() => Promise.reject(new RangeError('ours'))),
      one.enter(() => Promise.resolve()),
    ];
    const [failed, passed] = await Promise.allSettled(visits);
    assert.deepEqual([failed?.status, passed?.status], ['rejected', 'fulfilled']);
    assert.ok(!existsSync(join(folder, LOCK)));
  });

  it('lets nothing be sent where another window has taken the lock away meanwhile', async () => {
    let isTaken = false;
    const files = filesAround(({ name, path, args, proceed }) => {
      if (name === 'readFile' && path.endsWith(LOCK) && !isTaken) {
        isTaken = true;
        writeFileSync(path, owner(2 ** 22 + 1));
      }
      return proceed(...args);
    });
    const script = new Script();
    const { lookups, store } = openWindow(folder, Date.now, files);
    const { outcome } = ask(lookups, connect(script));
    (await script.sent()).reply(published);
    assert.equal((await outcome).status, 'found');
    assert.equal(script.calls.length, 1);
    assert.deepEqual(store.series[0]?.entries.map(stateOf), ['found', 'cancelled']);
  });

  it('lets nothing be sent where its lock can’t be made', async () => {
    const files = filesAround(({ name, path, args, proceed }) => {
      if (name === 'open' && path.endsWith(LOCK)) {
        throw systemError('EMFILE');
      }
      return proceed(...args);
    });
    const script = new Script();
    const { lookups, unwritten } = openWindow(folder, Date.now, files);
    const outcome = await ask(lookups, connect(script)).outcome;
    assert.deepEqual(outcome, {
      status: 'failed',
      cost: null,
      failure: { kind: 'withheld', reason: 'journal' },
    });
    assert.deepEqual([script.calls.length, unwritten.map(({ errno }) => errno)], [0, ['EMFILE']]);
  });
});

import assert from 'node:assert/strict';
import published from '../fixtures/explodingTopics.json';
import { ask, connect } from './ask';
import { filesAround, systemError } from './journal/faults';
import { cleanUp, newFolder } from './journal/folders';
import { openWindow } from './openWindow';
import { Script } from './script';
import { readSnapshot } from '../../../src/lookup/answers';

describe('a paid answer that finds the disk full', () => {
  let isFull: boolean;
  let folder: string;
  let script: Script;

  beforeEach(() => {
    isFull = false;
    folder = newFolder();
    script = new Script();
  });
  afterEach(cleanUp);

  const files = filesAround(({ name, args, proceed }) => {
    if (isFull && name === 'write') {
      throw systemError('ENOSPC');
    }
    return proceed(...args);
  });

  /** Buys an answer; the disk is full by the time it comes. */
  async function buy() {
    const win = openWindow(folder, undefined, files);
    const { key, outcome } = ask(win.lookups, connect(script));
    const call = await script.sent();
    isFull = true;
    call.reply(published);
    assert.equal((await outcome).status, 'found');
    const entry = win.store.find(key)?.entries[0];
    assert.ok(entry);
    return { ...win, entry };
  }

  /** What a window shows that opens now. */
  async function shownElsewhere(): Promise<string | undefined> {
    const { store } = openWindow(folder);
    await store.load();
    return store.series[0]?.entries[0].ended?.status;
  }

  it('is shown and said to be unsaved, and written with the next record once there is room', async () => {
    const { store, lookups, entry, unwritten } = await buy();
    assert.equal(store.isUnsaved(entry.id), true);
    assert.deepEqual(
      unwritten.map(({ code }) => code),
      ['full'],
    );
    assert.equal((await readSnapshot(store, entry))?.data.backlinks, 41_245);
    assert.equal(await shownElsewhere(), undefined);
    isFull = false;
    const next = ask(lookups, connect(script), { target: 'example.org' });
    (await script.sent(2)).reply(published);
    await next.outcome;
    await new Promise<void>((resolve) => {
      const look = () => void store.load().then(() => store.isUnsaved(entry.id) || resolve());
      store.onDidChange(look);
      look();
    });
    const { store: other } = openWindow(folder);
    await other.load();
    assert.equal(other.entry(entry.id)?.ended?.status, 'found');
  });

  it('is not said to be unsaved while it is being written', async () => {
    let isUnsaved = false;
    const { store, lookups } = openWindow(folder);
    store.onDidChange(
      () => (isUnsaved ||= store.series.some(({ entries: [newest] }) => store.isUnsaved(newest.id))),
    );
    const { outcome } = ask(lookups, connect(script));
    (await script.sent()).reply(published);
    assert.equal((await outcome).status, 'found');
    assert.equal(isUnsaved, false);
  });

  it('is written when the window closes, if there is room by then', async () => {
    const { journal } = await buy();
    isFull = false;
    await journal.dispose();
    assert.equal(await shownElsewhere(), 'found');
  });

  it('sends nothing more that costs money meanwhile', async () => {
    const { lookups } = await buy();
    const outcome = await ask(lookups, connect(script), { target: 'example.org' }).outcome;
    assert.deepEqual(outcome.status === 'failed' && outcome.failure, { kind: 'withheld', reason: 'journal' });
    assert.equal(script.calls.length, 1);
  });
});

import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { Connections, type Connection } from '../../src/lookup/connections';
import { stateOf } from '../../src/lookup/series';
import { checkAllLookups } from '../../src/ui/account/checkLookup';
import { notify } from '../../src/ui/notify';
import type { LookUpDeps } from '../../src/ui/lookUpDeps';
import { startEmulator, type Emulator } from '../emulator/emulator';
import { fault } from '../emulator/faults';
import type { Fault } from '../emulator/reply';
import { PATHS } from '../../src/dataforseo/service';
import { CREDENTIALS } from '../unit/dataforseo/transportTo';
import { ask } from '../unit/lookup/ask';
import { cleanUp } from '../unit/lookup/journal/folders';
import { openWindow, type TestWindow } from '../unit/lookup/openWindow';
import { configure } from './host';

const HOUR = 3_600_000;

describe('checking all lookups that may have been charged', () => {
  const { information, warning, error } = notify;
  let clock: number;
  let trouble: Fault | undefined;
  let emulator: Emulator;
  let win: TestWindow;
  let connections: Connections;
  let log: vscode.LogOutputChannel;
  let said: string[];

  beforeEach(async () => {
    clock = Date.now();
    trouble = undefined;
    emulator = await startEmulator({ now: () => clock, faults: () => trouble });
    await configure({ service: 'dataforseo', serviceAddress: emulator.origin });
    win = openWindow(undefined, () => clock);
    connections = new Connections({
      fetch,
      now: () => clock,
      credentials: () => Promise.resolve(CREDENTIALS),
      login: () => Promise.resolve('login'),
      limits: () => ({ atOnce: 30, perMinute: 2_000 }),
    });
    log = vscode.window.createOutputChannel('check all', { log: true });
    said = [];
    const record = (text: string) => Promise.resolve(void said.push(text));
    Object.assign(notify, { information: record, warning: record, error: record });
  });

  afterEach(async () => {
    Object.assign(notify, { information, warning, error });
    await configure({ service: undefined, serviceAddress: undefined });
    log.dispose();
    await emulator.stop();
    await cleanUp();
  });

  it('says once what was charged, what was not, and what nobody knows yet', async () => {
    await buy('charged.example.com', { hoursAgo: 3, fault: 'closeCharged' });
    await buy('free.example.com', { hoursAgo: 2, fault: 'close' });
    await buy('recent.example.com', { hoursAgo: 0, fault: 'close' });
    await checkAll();
    assert.deepEqual(said, ['3 lookups checked: 1 charged, 1 not charged, 1 still uncertain.']);
    assert.deepEqual(states(), {
      'charged.example.com': 'lost',
      'free.example.com': 'notCharged',
      'recent.example.com': 'unknown',
    });
  });

  it('is ended by the first that can’t be checked, and says why once', async () => {
    await buy('first.example.com', { hoursAgo: 3, fault: 'closeCharged' });
    await buy('second.example.com', { hoursAgo: 2, fault: 'closeCharged' });
    trouble = fault('http500');
    await checkAll();
    assert.equal(said.length, 1);
    assert.match(said[0] ?? '', /^Couldn't check: DataForSEO/);
    assert.equal(emulator.requests.filter(({ path }) => path === PATHS.idList).length, 1);
    assert.deepEqual(Object.values(states()), ['unknown', 'unknown']);
  });

  it('leaves those of another source alone, and says so', async () => {
    await buy('own.example.com', { hoursAgo: 3, fault: 'closeCharged' });
    await buy('other.example.com', { hoursAgo: 2, fault: 'closeCharged' }, null);
    await checkAll();
    assert.deepEqual(said, [
      '1 lookup checked: 1 charged, 0 not charged, 0 still uncertain. ' +
        '1 lookup not checked because another source is selected.',
    ]);
    await checkAll();
    assert.deepEqual(said.slice(1), [
      'This lookup was sent to DataForSEO. Switch to that source to check it.',
    ]);
    assert.equal(states()['other.example.com'], 'unknown');
  });

  it('says so where there is nothing to check', async () => {
    await checkAll();
    assert.deepEqual(said, ['There are no lookups to check.']);
    assert.equal(emulator.requests.length, 0);
  });

  /** Looks a target up whose reply is lost on its way; charged or not, as the fault says. */
  async function buy(
    target: string,
    { hoursAgo, fault: name }: { readonly hoursAgo: number; readonly fault: string },
    via?: null,
  ): Promise<void> {
    clock = Date.now() - hoursAgo * HOUR;
    trouble = fault(name);
    const connection = await connect();
    const source = via === null ? { ...connection.source, via } : connection.source;
    const { outcome } = ask(win.lookups, { ...connection, source }, { target });
    assert.equal((await outcome).status, 'unknown');
    clock = Date.now();
    trouble = undefined;
  }

  async function connect(): Promise<Connection> {
    const connected = await connections.open('dataforseo', emulator.origin);
    assert.ok(connected.ok);
    return connected.connection;
  }

  async function checkAll(): Promise<void> {
    const credentials = { isSignedIn: () => Promise.resolve(true) } as LookUpDeps['credentials'];
    await checkAllLookups({ ...win, connections, credentials, log });
  }

  function states(): Record<string, string> {
    return Object.fromEntries(
      win.store.series.map(({ question, entries: [newest] }) => [question.target.value, stateOf(newest)]),
    );
  }
});

import assert from 'node:assert/strict';
import { Client } from '../../../../src/dataforseo/client';
import type { Transport } from '../../../../src/dataforseo/transport';
import { chargeOf } from '../../../../src/lookup/charge';
import { checkCharge } from '../../../../src/lookup/checkCharge';
import { lookupsOf } from '../../../../src/lookup/lookupsOf';
import { stateOf, type Entry } from '../../../../src/lookup/series';
import type { Emulator } from '../../../emulator/emulator';
import { ON, transportTo } from '../../dataforseo/transportTo';
import { openWindow } from '../openWindow';
import { LOGIN } from './askAll';

/** When every call is listed, in milliseconds after it was sent. */
export const LISTED_AFTER = 15 * 60_000;

/** Compares the journal, as a window reads it that opens when all others are gone, with what the emulator charged. */
export async function audit(emulator: Emulator, folder: string): Promise<readonly Entry[]> {
  const entries = await assertNoted(emulator, folder);
  const charged = chargedByTag(emulator);
  for (const entry of entries) {
    if (stateOf(entry) === 'unknown') {
      await assertChecked(emulator, entry, charged.get(entry.id));
    }
  }
  return entries;
}

/** The same, but the service isn't asked afterwards: a clock that was moved leaves that open. */
export async function assertNoted(emulator: Emulator, folder: string): Promise<readonly Entry[]> {
  const { journal } = openWindow(folder, Date.now);
  const { entries: calls, problems } = await journal.read();
  const entries = calls.flatMap(lookupsOf);
  assert.deepEqual(problems, { corruptLines: 0, unreadable: [] });
  assert.equal(new Set(entries.map(({ id }) => id)).size, entries.length);

  const charged = chargedByTag(emulator);
  assert.equal(charged.size, emulator.charges.length, 'a lookup was charged twice');
  const known = new Set<string | null>(entries.map(({ id }) => id));
  assert.ok(
    [...charged.keys()].every((tag) => known.has(tag)),
    'a charge is of no lookup',
  );
  for (const entry of entries) {
    const state = stateOf(entry);
    assert.ok(['found', 'noData', 'failed', 'unknown', 'cancelled'].includes(state), state);
    assertShown(entry, charged.get(entry.id));
  }
  return entries;
}

function chargedByTag({ charges }: Emulator): ReadonlyMap<string | null, number> {
  return new Map(charges.map(({ tag, cost }) => [tag, cost]));
}

/** What was charged is shown as spent, by its amount, or as spent perhaps; what wasn't, never as spent. */
function assertShown(entry: Entry, cost: number | undefined): void {
  const shown = chargeOf(entry);
  const { status, failure } = entry.ended ?? {};
  const story = `${status} ${JSON.stringify(failure)} is shown as ${shown?.state}, charged ${cost}`;
  assert.ok(cost === undefined || shown?.state === 'spent' || shown?.state === 'uncertain', story);
  if (shown?.state === 'spent') {
    assert.equal(shown.amount, cost, story);
  }
}

async function assertChecked(emulator: Emulator, entry: Entry, cost: number | undefined): Promise<void> {
  const transport = transportTo(emulator.origin);
  // As if the time had passed after which every call is listed.
  const later: Transport = {
    send: async (...call) => {
      const reply = await transport.send(...call);
      return { ...reply, date: (reply.date ?? 0) + LISTED_AFTER };
    },
  };
  const context = { lookups: [], now: Date.now() + LISTED_AFTER };
  const connection = { client: new Client(later, null), account: () => Promise.resolve(LOGIN) };
  const verdict = await checkCharge(connection, entry, context, ON);
  assert.deepEqual(verdict, cost === undefined ? { status: 'notCharged' } : { status: 'charged', cost });
}

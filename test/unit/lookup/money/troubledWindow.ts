import { Client } from '../../../../src/dataforseo/client';
import type { Transport } from '../../../../src/dataforseo/transport';
import { checkCharge } from '../../../../src/lookup/checkCharge';
import { ON, transportTo } from '../../dataforseo/transportTo';
import { openWindow } from '../openWindow';
import { askAll, limited, type Plan } from './askAll';
import { LISTED_AFTER } from './audit';
import { troubledClock, troubledFiles, type Trouble } from './trouble';

/** What a troubled window does. */
export interface TroubledPlan extends Plan {
  readonly trouble: Trouble;
  /** Where another account is signed in, that was charged for nothing. */
  readonly otherOrigin: string;
}

/** A message to the window: to give a lookup up, or to look what has become of the others' lookups. */
export type ToWindow = { readonly cancel: number } | 'look';

/** A window of its own in which files and the clock fail; between the waves it is checked, under another account, what was charged. */
const [folder, json = ''] = process.argv.slice(2);
const plan = JSON.parse(json) as TroubledPlan;
const now = troubledClock(plan.trouble);
const { lookups, store, journal } = openWindow(folder, now, troubledFiles(plan.trouble));
const aborts = plan.waves.flat().map(() => new AbortController());

process.on('message', (message: ToWindow) => {
  if (message === 'look') {
    void store.load();
  } else {
    aborts[message.cancel]?.abort();
  }
});

async function main(): Promise<void> {
  let begun = 0;
  for (const wave of plan.waves) {
    const first = begun;
    begun += wave.length;
    await askAll(lookups, limited(plan), { ...plan, waves: [wave] }, (n) => aborts[first + n]?.signal ?? ON);
    await checkUnknown();
  }
}

async function checkUnknown(): Promise<void> {
  const transport = transportTo(plan.otherOrigin);
  const later: Transport = {
    send: async (...call) => {
      const reply = await transport.send(...call);
      return { ...reply, date: (reply.date ?? 0) + LISTED_AFTER };
    },
  };
  const connection = { client: new Client(later, null), account: () => Promise.resolve('another login') };
  await store.load();
  for (const entry of store.unknown) {
    const verdict = await checkCharge(connection, entry, { lookups: [], now: now() + LISTED_AFTER }, ON);
    if (verdict.status === 'charged' || verdict.status === 'notCharged') {
      const charged = verdict.status === 'charged';
      const record = { kind: 'checked', id: entry.id, at: now(), charged, cost: null } as const;
      await journal.append(record).catch(() => undefined);
    }
  }
}

// Its lock stays behind, as that of a window whose process is gone.
main().then(
  () => process.exit(),
  (error: unknown) => {
    console.error(error);
    process.exit(1);
  },
);

import { once } from 'node:events';
import { listOf } from '../listOf';
import { openWindow } from '../openWindow';
import { askAll, limited, type Plan } from './askAll';

/** A window of its own: asks what it is told to, until it has all answers or is killed; tells its list to whoever asks then. */
const [folder, json = ''] = process.argv.slice(2);
const plan = JSON.parse(json) as Plan;
const { lookups, store } = openWindow(folder, Date.now);

async function main(): Promise<void> {
  await askAll(lookups, limited(plan), plan);
  if (process.send) {
    process.send('done');
    await once(process, 'message');
    await store.load();
    await new Promise((resolve) => process.send?.(listOf(store), undefined, undefined, resolve));
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

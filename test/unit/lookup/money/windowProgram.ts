import { openWindow } from '../openWindow';
import { askAll, limited, type Plan } from './askAll';

/** A window of its own: asks what it is told to, until it has all answers or is killed. */
const [folder, json = ''] = process.argv.slice(2);
const plan = JSON.parse(json) as Plan;

// Its lock stays behind, as that of a window whose process is gone.
askAll(openWindow(folder, Date.now).lookups, limited(plan), plan).then(
  () => process.exit(),
  (error: unknown) => {
    console.error(error);
    process.exit(1);
  },
);

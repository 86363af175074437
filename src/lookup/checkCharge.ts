import type { Client } from '../dataforseo/client';
import type { Failed } from '../dataforseo/failure';
import { ID_LIST_LIMIT, type PostedTask } from '../dataforseo/idListWire';
import { PATHS } from '../dataforseo/paths';
import type { Entry } from './series';

/** What the service's list of calls says of a lookup whose outcome is unknown; costs are in USD, null where it doesn't say. */
export type Verdict =
  | { readonly status: 'charged'; readonly cost: number | null }
  | { readonly status: 'notCharged' }
  /** It isn't listed yet, which may change until `until`, in milliseconds since 1970 UTC. */
  | { readonly status: 'tooEarly'; readonly until: number }
  /** The service forgets what was posted after a month. */
  | { readonly status: 'undecidable' }
  | Failed;

const MINUTE = 60_000;
const MONTH = 30 * 24 * 60 * MINUTE;
/** How long a call may take to be listed, counted from its sending; the service works on one for two minutes at most. */
const LISTED_AFTER = 15 * MINUTE;
/** The clocks of this machine and of the service differ. */
const CLOCK_DIFFERENCE = 5 * MINUTE;

/**
 * Asks the service, free of charge, whether it charged for a lookup: by the lookup's id, which was sent as its tag, or by target and time
 * where the user set a tag of their own. `knownTasks` are the ids of tasks that belong to other lookups.
 */
export async function checkCharge(
  client: Client,
  entry: Entry,
  knownTasks: ReadonlySet<string>,
  now: number,
  signal: AbortSignal,
): Promise<Verdict> {
  const { sentAt } = entry;
  if (now - sentAt > MONTH) {
    return { status: 'undecidable' };
  }
  const range = {
    from: sentAt - CLOCK_DIFFERENCE,
    to: Math.min(now, sentAt + LISTED_AFTER) + CLOCK_DIFFERENCE,
  };
  for (let offset = 0; ; offset += ID_LIST_LIMIT) {
    const page = await client.idList({ ...range, offset }, signal);
    if (page.status === 'failed') {
      return page;
    }
    const task = page.tasks.find((candidate) => isOf(candidate, entry, knownTasks));
    if (task) {
      return task.cost === 0 ? { status: 'notCharged' } : { status: 'charged', cost: task.cost };
    }
    if (page.tasks.length < ID_LIST_LIMIT) {
      const until = sentAt + LISTED_AFTER;
      return now < until ? { status: 'tooEarly', until } : { status: 'notCharged' };
    }
  }
}

function isOf(task: PostedTask, { id, question }: Entry, knownTasks: ReadonlySet<string>): boolean {
  const { tag } = question.options;
  if (tag === '') {
    return task.tag === id;
  }
  return (
    task.tag === tag &&
    task.target === question.target.value &&
    (task.url?.endsWith(PATHS.summary) ?? true) &&
    !(task.id !== null && knownTasks.has(task.id))
  );
}

import type { Client } from '../dataforseo/client';
import type { Failed } from '../dataforseo/failure';
import { ID_LIST_LIMIT, type PostedTask } from '../dataforseo/idListWire';
import { PATHS } from '../dataforseo/paths';
import { isAccount } from './accountHash';
import type { Entry } from './series';

/** Why it can't be told from here, with this account, or with this clock, whether a lookup was charged. */
export type Doubt =
  /** The service forgets what was posted after a month. */
  | 'tooOld'
  /** The lookup was sent with another account, or nobody knows with which. */
  | 'account'
  /** The clocks of this machine and of the service differ, or did when it was sent. */
  | 'clock'
  /** The account has made more calls around that time than are looked through. */
  | 'tooMany';

/** What the service's list of calls says of a lookup whose outcome is unknown; costs are in USD, null where it doesn't say. */
export type Verdict =
  | { readonly status: 'charged'; readonly cost: number | null }
  | { readonly status: 'notCharged' }
  /** It isn't listed yet, which may change until `until`, in milliseconds since 1970 UTC. */
  | { readonly status: 'tooEarly'; readonly until: number }
  | { readonly status: 'undecidable'; readonly doubt: Doubt }
  | Failed;

/** What else is known when a lookup is checked. */
export interface CheckContext {
  /** Who is signed in. */
  readonly login: string | undefined;
  /** All lookups of the history. */
  readonly lookups: readonly Entry[];
  /** Milliseconds since 1970 UTC. */
  readonly now: number;
}

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const MONTH = 30 * DAY;
/** How long a call may take to be listed, counted from its sending; the service works on one for two minutes at most. */
const LISTED_AFTER = 15 * MINUTE;
/** So much the clocks of this machine and of the service may differ. */
const CLOCK_DIFFERENCE = 5 * MINUTE;
const MOST_PAGES = 10;

/**
 * Asks the service, free of charge, whether it charged for a lookup: by the lookup's id, which was sent as its tag, or by target and time
 * where the user set a tag of their own. "Not charged" is said only where account and clocks leave no doubt, since it is noted for good.
 */
export async function checkCharge(
  client: Client,
  entry: Entry,
  { login, lookups, now }: CheckContext,
  signal: AbortSignal,
): Promise<Verdict> {
  const { sentAt, account } = entry;
  if (now - sentAt > MONTH) {
    return undecidable('tooOld');
  }
  if (account !== null && !isAccount(account, login)) {
    return undecidable('account');
  }
  const others = otherLookups(lookups, entry);
  // The clock may have been wrong when it was sent.
  const range = { from: sentAt - DAY, to: Math.min(now, sentAt + LISTED_AFTER) + DAY };
  let clocks: 'unknown' | 'agree' | 'differ' = 'unknown';
  for (let page = 0; page < MOST_PAGES; page++) {
    const list = await client.idList({ ...range, offset: page * ID_LIST_LIMIT }, signal);
    if (list.status === 'failed') {
      return list;
    }
    const task = list.tasks.find((candidate) => isOf(candidate, entry, others.tasks));
    if (task) {
      return task.cost === 0 ? { status: 'notCharged' } : { status: 'charged', cost: task.cost };
    }
    const differences = [
      ...(list.serverTime === null ? [] : [list.serverTime - now]),
      ...list.tasks.map(({ tag, postedAt }) => (postedAt ?? NaN) - (others.sentAt.get(tag ?? '') ?? NaN)),
    ].filter((difference) => !Number.isNaN(difference));
    if (differences.some((difference) => Math.abs(difference) > CLOCK_DIFFERENCE)) {
      clocks = 'differ';
    } else if (differences.length > 0 && clocks === 'unknown') {
      clocks = 'agree';
    }
    if (list.tasks.length < ID_LIST_LIMIT) {
      return notListed(entry, now, clocks === 'agree');
    }
  }
  return undecidable('tooMany');
}

/** What it means that a lookup is not in the whole list. */
function notListed({ sentAt, account }: Entry, now: number, doClocksAgree: boolean): Verdict {
  if (!doClocksAgree || sentAt > now + CLOCK_DIFFERENCE) {
    return undecidable('clock');
  }
  if (account === null) {
    return undecidable('account');
  }
  const until = sentAt + LISTED_AFTER;
  return now < until ? { status: 'tooEarly', until } : { status: 'notCharged' };
}

function undecidable(doubt: Doubt): Verdict {
  return { status: 'undecidable', doubt };
}

/** The tasks that belong to other lookups, and when those were sent, by id. */
function otherLookups(lookups: readonly Entry[], { id: own }: Entry) {
  const others = lookups.filter(({ id, ended }) => id !== own && !ended?.imported);
  const tasks = others.map(({ ended }) => ended?.reply?.taskId).filter((id) => typeof id === 'string');
  return { tasks: new Set(tasks), sentAt: new Map(others.map(({ id, sentAt }) => [id, sentAt])) };
}

function isOf(task: PostedTask, { id, question, sentAt }: Entry, known: ReadonlySet<string>): boolean {
  const { tag } = question.options;
  if (tag === '') {
    return task.tag === id;
  }
  return (
    task.tag === tag &&
    task.target === question.target.value &&
    (task.url?.endsWith(PATHS.summary) ?? true) &&
    Math.abs((task.postedAt ?? sentAt) - sentAt) <= LISTED_AFTER + CLOCK_DIFFERENCE &&
    !(task.id !== null && known.has(task.id))
  );
}

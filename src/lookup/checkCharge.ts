import type { Failed } from '../dataforseo/failure';
import { ID_LIST_LIMIT, type PostedTask } from '../dataforseo/idListWire';
import { isAccount } from './accountHash';
import type { Connection } from './connections';
import { callIdOf } from './callQuestion';
import type { JournalEntry } from './journal/entry';
import { matchOf, TIMES } from './listedCall';
import type { Entry } from './series';

/** Why it can't be told from here, with this account, or with this clock, whether a lookup was charged. */
export type Doubt =
  /** The service forgets what was posted after a month. */
  | 'tooOld'
  /** Another account is signed in than the one that the lookup was sent with. */
  | 'otherAccount'
  /** Nobody knows with which account the lookup was sent. */
  | 'unknownAccount'
  /** The clocks of this machine and of the service differ, or did when it was sent, or can't be compared. */
  | 'clock'
  /** A listed call can't be read well enough to say that it is another one. */
  | 'unreadable'
  /** The account has made more calls around that time than are looked through. */
  | 'tooMany';

/** What the service's list of calls says of a call whose outcome is unknown; costs are in USD, null where it doesn't say. */
export type ChargeVerdict =
  | { readonly status: 'charged'; readonly cost: number | null }
  | { readonly status: 'notCharged' }
  /** It may still come, or become charged, until `until`, in milliseconds since 1970 UTC. */
  | { readonly status: 'tooEarly'; readonly until: number }
  | { readonly status: 'undecidable'; readonly doubt: Doubt }
  | Failed;

/** What else is known when a lookup is checked. */
export interface CheckContext {
  /** All lookups of the history. */
  readonly lookups: readonly Entry[];
  /** Milliseconds since 1970 UTC. */
  readonly now: number;
}

/** The call in question. */
type CheckedCall = Pick<JournalEntry<unknown>, 'id' | 'sentAt' | 'account' | 'question'>;

const DAY = 24 * 60 * 60_000;
const MONTH = 30 * DAY;
const MOST_PAGES = 10;

/** What the pages of the list have shown so far, besides a charge. */
interface Findings {
  clocks: 'unknown' | 'agree' | 'differ';
  /** When the lookup was posted that is listed as free. */
  freeAt: number | null;
  isMisplaced: boolean;
  isUnclear: boolean;
}

/**
 * Asks the service, free of charge, whether it charged for a call: by the call's id, which was sent as its tag, or by target and time
 * where the user set a tag of their own. "Not charged" is said only where account, clocks and list leave no doubt, since it is noted for
 * good; a charge that is found decides without them.
 */
export async function checkCharge(
  { client, account: signedIn }: Pick<Connection, 'client' | 'account'>,
  entry: CheckedCall,
  { lookups, now }: CheckContext,
  signal: AbortSignal,
): Promise<ChargeVerdict> {
  const { sentAt, account } = entry;
  if (now - sentAt > MONTH) {
    return undecidable('tooOld');
  }
  const login = await signedIn();
  if (account !== null && !isAccount(account, login)) {
    return undecidable('otherAccount');
  }
  const others = otherLookups(lookups, entry);
  // The clock may have been wrong when it was sent.
  const range = { from: sentAt - DAY, to: Math.min(now, sentAt + TIMES.listedAfter) + DAY };
  const findings: Findings = { clocks: 'unknown', freeAt: null, isMisplaced: false, isUnclear: false };
  // A lookup that was repeated is listed more than once: only the whole list shows that nothing was charged.
  for (let page = 0; page < MOST_PAGES; page++) {
    const list = await client.idList({ ...range, offset: page * ID_LIST_LIMIT }, signal);
    if (list.status === 'failed') {
      return list;
    }
    for (const task of list.tasks) {
      switch (matchOf(task, entry, others.tasks)) {
        case 'charged':
          return { status: 'charged', cost: task.cost };
        case 'free':
          findings.freeAt = Math.max(findings.freeAt ?? 0, task.postedAt ?? sentAt);
          break;
        case 'misplaced':
          findings.isMisplaced = true;
          break;
        case 'unclear':
          findings.isUnclear = true;
          break;
        case 'other':
      }
    }
    if ((await signedIn()) !== login) {
      return undecidable(account === null ? 'unknownAccount' : 'otherAccount');
    }
    findings.clocks = clocksAfter(findings.clocks, [
      ...(list.serverTime === null ? [] : [list.serverTime - now]),
      ...list.tasks.flatMap((task) => differenceOf(task, others.sentAt)),
    ]);
    if (list.tasks.length < ID_LIST_LIMIT) {
      return withoutCharge(entry, findings, now, list.serverTime ?? now);
    }
  }
  return undecidable('tooMany');
}

/** What it means that the whole list has no charge for a lookup; the times are this machine's and, where it is known, the service's. */
function withoutCharge(
  entry: CheckedCall,
  findings: Findings,
  now: number,
  serviceNow: number,
): ChargeVerdict {
  if (findings.isUnclear) {
    return undecidable('unreadable');
  }
  if (findings.freeAt !== null) {
    // Only the service's own clock counts here: it dates the call and the list.
    return notChargedAfter(findings.freeAt, serviceNow);
  }
  const isFuture = entry.sentAt > now + TIMES.clockDifference;
  if (findings.clocks !== 'agree' || findings.isMisplaced || isFuture) {
    return undecidable('clock');
  }
  return entry.account === null ? undecidable('unknownAccount') : notChargedAfter(entry.sentAt, now);
}

function notChargedAfter(sentAt: number, now: number): ChargeVerdict {
  const until = sentAt + TIMES.listedAfter;
  return now < until ? { status: 'tooEarly', until } : { status: 'notCharged' };
}

function undecidable(doubt: Doubt): ChargeVerdict {
  return { status: 'undecidable', doubt };
}

/** One clock that was seen to differ outweighs all that agree. */
function clocksAfter(before: Findings['clocks'], differences: readonly number[]): Findings['clocks'] {
  if (before === 'differ' || differences.some((one) => Math.abs(one) > TIMES.clockDifference)) {
    return 'differ';
  }
  return differences.length > 0 ? 'agree' : before;
}

/** By how much the service's clock was ahead when another lookup of ours was sent. */
function differenceOf({ tag, postedAt }: PostedTask, sentAt: ReadonlyMap<string, number>): number[] {
  const sent = sentAt.get(tag ?? '');
  return sent === undefined || postedAt === null ? [] : [postedAt - sent];
}

/** The tasks that belong to other lookups, and when those were sent, by id. */
function otherLookups(lookups: readonly Entry[], { id: own }: CheckedCall) {
  const others = lookups.filter(({ id, ended }) => callIdOf(id) !== own && !ended?.imported);
  const tasks = others.map(({ ended }) => ended?.reply?.taskId).filter((id) => typeof id === 'string');
  return { tasks: new Set(tasks), sentAt: new Map(others.map(({ id, sentAt }) => [callIdOf(id), sentAt])) };
}

import { seriesKey } from '../core/snapshot';
import type { Source } from '../core/source';
import { callIdOf, questionsOf, type CallQuestion } from './callQuestion';
import type { Connection } from './connections';
import type { Consent, Initiator, Proposal, Situation } from './consent';
import type { LookupStore } from './lookupStore';
import { answeredAt, CLOCK_TOLERANCE, isAnswer, stateOf, type Entry, type Series } from './series';

/** What the user's settings and account say at one moment. */
export interface Terms {
  /** An answer that came within so many hours will do; 0 asks anew. */
  readonly maxAgeHours: number;
  /** What it will cost, in USD, as far as anybody knows before. */
  readonly estimate: number;
  /** Above which estimate, in USD, to ask. */
  readonly confirmAbove: number;
  /** What may be spent in this month, in USD; 0 is no limit, null is a setting that can't be used. */
  readonly budget: number | null;
}

/** A question, who asks it, and on which terms. */
export interface LookupRequest {
  readonly connection: Connection;
  readonly question: CallQuestion;
  readonly initiator: Initiator;
  /** Where what is repeated came from; undefined for a new question. */
  readonly repeats?: Source | undefined;
  /** What the user was asked about before; undefined where nobody has asked yet. */
  readonly agreed?: Consent | undefined;
  /** Read at each decision, so that a changed setting reaches what waits. `login` is who is signed in. */
  readonly terms: (login: string | undefined) => Terms;
  /** Asks the user; undefined means no. */
  readonly ask: (proposal: Proposal) => Promise<Consent | undefined>;
  /** Told, once, when nothing is left to be asked: the lookup is shown from now on. */
  readonly onAgreed?: (() => void) | undefined;
  /** Told that the call is on its way, and that it no longer is. */
  readonly onWay?: (isOnWay: boolean) => void;
}

/** What one request has found out so far. */
export interface Findings {
  /** The ids of the answers that were there when it began. */
  readonly before: ReadonlySet<string>;
  /** The ids of saved answers that can't be read. */
  readonly unreadable: Set<string>;
  /** Whether it counts among the billed lookups that were let through. */
  isCounted: boolean;
}

/** What of a moment the store doesn't know. */
export interface Moment {
  /** Who is signed in. */
  readonly login: string | undefined;
  readonly isRush: boolean;
  /** What was let through since the store was read, in USD. */
  readonly reserved: number;
  /** The id of the purchase that asks. */
  readonly own?: string;
}

/** Everything that the decision on a request depends on, as of the store's last reading. */
export function situationOf(
  { store, now: clock }: { readonly store: LookupStore; readonly now: () => number },
  request: LookupRequest,
  { before, unreadable }: Findings,
  { login, isRush, reserved, own }: Moment,
): Situation {
  const { question, initiator, repeats } = request;
  const now = clock();
  const { maxAgeHours, ...terms } = request.terms(login);
  const all = questionsOf(question).map((part) => {
    const key = seriesKey(part);
    const series = store.find(key);
    return {
      saved: savedAnswers(series, now, maxAgeHours, before, unreadable),
      underWay: series?.entries.find((entry) => callIdOf(entry.id) !== own && stateOf(entry) === 'pending'),
      uncertain: store.uncertainOf(key).map(({ id }) => callIdOf(id)),
    };
  });
  const fresh = all.map(({ saved }) => saved.fresh).filter((entry) => entry !== undefined);
  return {
    ...{ question, account: login, initiator, repeats, isRush, ...terms },
    // A call about several targets is made whole, or not at all.
    fresh: fresh.length === all.length ? fresh : [],
    isUnreadable: all.some(({ saved }) => saved.isUnreadable),
    isFuture: all.some(({ saved }) => saved.isFuture),
    committed: store.committed(now) + reserved,
    isHistoryKnown: store.isComplete,
    underWay: all.find(({ underWay }) => underWay)?.underWay,
    uncertain: [...new Set(all.flatMap(({ uncertain }) => uncertain))],
  };
}

/** What the answers of a question are good for now. */
interface SavedAnswers {
  /** The newest one that is young enough and wasn't found to be unreadable. */
  readonly fresh: Entry | undefined;
  /** Whether one that is young enough can't be read. */
  readonly isUnreadable: boolean;
  /** Whether one that was paid for is dated in the future. */
  readonly isFuture: boolean;
}

const HOUR = 3_600_000;

/**
 * Judges all answers of a question; imported ones are none. One that came since the question was asked is young enough, whatever the
 * clock says; `before` holds the ids of those that were there already, `unreadable` of those that couldn't be read.
 */
export function savedAnswers(
  series: Series | undefined,
  now: number,
  maxAgeHours: number,
  before: ReadonlySet<string>,
  unreadable: ReadonlySet<string>,
): SavedAnswers {
  const own = (series?.entries ?? []).filter((entry) => isAnswer(entry) && !entry.ended?.imported);
  const isFuture = (entry: Entry) => answeredAt(entry) > now + CLOCK_TOLERANCE;
  const young = own.filter(
    (entry) => !before.has(entry.id) || (!isFuture(entry) && now - answeredAt(entry) < maxAgeHours * HOUR),
  );
  const readable = young.filter(({ id }) => !unreadable.has(id));
  const [fresh] = readable.toSorted((a, b) => answeredAt(b) - answeredAt(a));
  return {
    fresh,
    isUnreadable: readable.length < young.length,
    isFuture: maxAgeHours > 0 && own.some((entry) => before.has(entry.id) && isFuture(entry)),
  };
}

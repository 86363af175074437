import type { Change } from '../core/figures/change';
import type { HeadlineId } from '../core/figures/headline';
import { seriesKey, SUMMARY, type Question } from '../core/snapshot';
import { callIdOf } from './callQuestion';
import { figuresOf } from './digest';
import type { LookupFailure } from './lookupFailure';
import { isPending, isUnknown, type JournalEntry, type Standing } from './journal/entry';

/** One lookup, which is what one target was asked, with the headline of its answer, which its endpoint knows: a call, or its share of a call about several targets. */
export interface Entry extends Omit<JournalEntry<unknown>, 'question' | 'forgotten'> {
  readonly question: Question;
}

/** All lookups of one question to one source, of all windows, the tag left aside. */
export interface Series {
  readonly key: string;
  /** The question of the newest lookup. */
  readonly question: Question;
  /** Newest first; but imported ones, and those dated in the future, never stand before one that is neither. */
  readonly entries: readonly [Entry, ...Entry[]];
  /** When the series was brought together, in milliseconds since 1970 UTC: what is dated later is of a clock that was wrong. */
  readonly asOf: number;
}

/** How a lookup stands; 'lost' was charged without an answer, 'notCharged' turned out to be free: the service was asked afterwards. */
export type LookupState = 'pending' | 'found' | 'noData' | 'failed' | 'unknown' | 'cancelled' | 'lost' | 'notCharged'; // prettier-ignore

/** Clocks of one machine may differ by so much, in milliseconds. */
export const CLOCK_TOLERANCE = 60_000;

/** Makes a series of lookups of one question, newest first; `asOf` is the time in milliseconds since 1970 UTC. */
export function seriesFrom(key: string, all: readonly [Entry, ...Entry[]], asOf: number): Series {
  const entries = trustedFirst(all, asOf);
  return { key, question: entries[0].question, entries, asOf };
}

/** Brings the newest lookup that can be trusted to be of here and now to the front; the others stay in their order. */
function trustedFirst<E extends readonly Entry[]>(entries: E, asOf: number): E {
  const isTrusted = (entry: Entry) => !entry.ended?.imported && answeredAt(entry) <= asOf + CLOCK_TOLERANCE;
  const first = entries.find(isTrusted);
  return first === undefined || first === entries[0]
    ? entries
    : ([first, ...entries.filter((entry) => entry !== first)] as unknown as E);
}

/** Whether a series is of a target's figures, which most surfaces show. */
export function isOfFigures({ question }: Series): boolean {
  return question.endpoint === SUMMARY;
}

/** How a lookup stands. */
export function stateOf(entry: Standing): LookupState {
  const { ended, checked } = entry;
  if (isPending(entry)) {
    return 'pending';
  }
  if (isUnknown(entry)) {
    return 'unknown';
  }
  if (ended && ended.status !== 'unknown') {
    return ended.status;
  }
  return checked?.charged ? 'lost' : 'notCharged';
}

/** Why a lookup brought no answer; one without an end was interrupted. */
export function failureOf({ ended }: Standing): LookupFailure {
  return ended?.failure ?? { kind: 'noReply', reason: 'interrupted' };
}

/** The lookups of a series that brought figures, newest first. */
export function foundOf(series: Series): readonly Entry[] {
  const found = series.entries.filter(({ ended }) => ended?.status === 'found').sort(newestAnswerFirst);
  return trustedFirst(found, series.asOf);
}

/** The lookups of a series that may have been charged: unsettled as long as nobody checks, or agrees to buy again and gets an answer. */
export function uncertainOf({ entries }: Series): readonly Entry[] {
  const uncertain = entries.filter((entry) => stateOf(entry) === 'unknown');
  if (uncertain.length === 0) {
    return uncertain;
  }
  const settled = new Set(entries.filter(isAnswer).flatMap(({ despite }) => despite));
  return uncertain.filter(({ id }) => !settled.has(callIdOf(id)));
}

/** How a main figure changed between the two newest answers; null where either doesn't say. */
export function changeOf(series: Series, id: HeadlineId): Change | null {
  const [newest, before] = foundOf(series);
  return newest && before ? changeBetween(before, newest, id) : null;
}

/** How a main figure changed from one answer to another; null where either doesn't say. */
export function changeBetween(before: Entry, after: Entry, id: HeadlineId): Change | null {
  const [from, to] = [figuresOf(before)?.[id] ?? null, figuresOf(after)?.[id] ?? null];
  return from === null || to === null
    ? null
    : { amount: to - from, since: answeredAt(before), until: answeredAt(after) };
}

/** A series as it was when a lookup of it was the newest; as it is now where that lookup is gone. */
export function seriesUntil(series: Series, id: string): Series {
  const [first, ...others] = series.entries.slice(series.entries.findIndex((entry) => entry.id === id));
  return first?.id === id ? { ...series, entries: [first, ...others] } : series;
}

/** The answers to a question beyond so many, 0 being all; never the newest, nor the newest figures. */
export function surplusOf(series: Series, keep: number): readonly Entry[] {
  const [newestFigures] = foundOf(series);
  const answers = series.entries.filter(isAnswer).sort(newestAnswerFirst);
  return keep > 0 ? answers.slice(Math.max(1, keep)).filter((entry) => entry !== newestFigures) : [];
}

/** When the answer came, or when it was asked if none did, in milliseconds since 1970 UTC. */
export function answeredAt(entry: Entry): number {
  return entry.ended?.at ?? entry.sentAt;
}

/** Whether a lookup brought an answer, 'no data' included. */
export function isAnswer({ ended }: Entry): boolean {
  return ended?.status === 'found' || ended?.status === 'noData';
}

function newestAnswerFirst(a: Entry, b: Entry): number {
  return answeredAt(b) - answeredAt(a);
}

/** Equal questions are mostly one object, so that each key is made once. */
const keys = new WeakMap<Question, string>();

/** Which question a lookup asked. */
export function keyOf({ question }: Pick<Entry, 'question'>): string {
  let key = keys.get(question);
  if (key === undefined) {
    key = seriesKey(question);
    keys.set(question, key);
  }
  return key;
}

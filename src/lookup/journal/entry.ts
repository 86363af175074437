import type { CallQuestion } from '../callQuestion';
import type { Charge, CheckedRecord, EndedHead } from './record';

/** Where a line is, in bytes, its line end left aside. */
export interface LineLocation {
  /** The file's name in the journal's folder. */
  readonly segment: string;
  readonly offset: number;
  readonly length: number;
}

/** How a call ended, and where its result is. */
export type Ended = EndedHead & { readonly place: LineLocation };

/** One call, which is what is sent, charged and checked; T is what the caller keeps in memory of a result. */
export interface JournalEntry<T> {
  readonly id: string;
  readonly question: CallQuestion;
  /** In milliseconds since 1970 UTC. */
  readonly sentAt: number;
  /** In USD. */
  readonly estimate: number;
  /** A salted hash of the account it was sent with; null where that isn't known. */
  readonly account: string | null;
  /** The ids of calls that may have been charged, in spite of which the user agreed to buy again. */
  readonly despite: readonly string[];
  readonly ended: Ended | null;
  /** What is kept in memory of the result; null without one. */
  readonly digest: T | null;
  readonly checked: CheckedRecord | null;
  /** Whether the window that sent it is still there. */
  readonly ownerLives: boolean;
  /** The ids of its lookups that were removed, where others stay. */
  readonly forgotten: ReadonlySet<string>;
}

/** What tells how a call stands, and each of its lookups. */
export type Standing = Pick<JournalEntry<unknown>, 'ended' | 'checked' | 'ownerLives'>;

/** When a call was sent, and each of its lookups. */
type Moment = Pick<JournalEntry<unknown>, 'id' | 'sentAt'>;

/** What could not be read; everything else could. */
export interface Problems {
  readonly corruptLines: number;
  /** Names of segments, or the folder itself. */
  readonly unreadable: readonly string[];
}

/** The whole journal, as of the newest reading; another object whenever something has changed. */
export interface JournalContent<T> {
  /** Newest first; brought into order when first asked for. */
  readonly entries: readonly JournalEntry<T>[];
  /** The call with this id; undefined also where all its lookups were removed. */
  readonly entry: (id: string) => JournalEntry<T> | undefined;
  /** What a call cost, or perhaps cost, whether it was removed since or not; null if nothing. */
  readonly charge: (id: string) => Charge | null;
  /** What calls cost, or perhaps cost, that were removed since. */
  readonly removed: readonly Charge[];
  /** The keys of the series that are pinned. */
  readonly pinned: ReadonlySet<string>;
  readonly problems: Problems;
}

/** A journal before its first reading. */
export const NO_CONTENT: JournalContent<never> = {
  entries: [],
  entry: () => undefined,
  charge: () => null,
  removed: [],
  pinned: new Set(),
  problems: { corruptLines: 0, unreadable: [] },
};

/** Is told what each reading has found, before whoever asked for the reading gets it. */
export interface JournalReader<T> {
  /** `changed` has the ids of the calls that may stand otherwise than before; null means that everything may. */
  take(content: JournalContent<T>, changed: ReadonlySet<string> | null): void;
}

/** Orders calls and lookups newest first; the id decides between equal times, so that all windows agree. */
export function newestFirst(a: Moment, b: Moment): number {
  return b.sentAt - a.sentAt || (a.id < b.id ? -1 : 1);
}

/** Whether a call, and each of its lookups, is under way in some window. */
export function isPending(entry: Standing): boolean {
  return entry.ended === null && entry.ownerLives;
}

/** Whether nobody knows yet if a call was charged: it has no known end, and the service was not asked afterwards. */
export function isUnknown(entry: Standing): boolean {
  return (
    entry.checked === null && (entry.ended === null ? !entry.ownerLives : entry.ended.status === 'unknown')
  );
}

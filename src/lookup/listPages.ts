import type { ListAnswer } from '../core/lists/listAnswer';
import type { SectionId, SectionRows } from '../core/lists/listSection';
import { rowKey } from '../core/lists/rowKey';
import { seriesKey, type Answer, type Question } from '../core/snapshot';
import type { LookupStore } from './lookupStore';
import { answeredAt, foundOf, type Entry, type Series } from './series';

/** The answers to parts of one list that join: each begins where the one before ended, and none is older than the first. */
export interface ListPages<I extends SectionId> {
  readonly rows: readonly SectionRows[I][];
  /** Where the next part begins: what was asked for counts, not how many rows could be read. */
  readonly end: number;
  readonly totalCount: number | null;
  /** With this the part after these is asked for; null where `end` does it, or there is none. */
  readonly searchAfter: string | null;
  /** The lookups that brought them, in the order of the rows. */
  readonly entries: readonly [Entry, ...Entry[]];
}

type ReadAnswer = (entry: Entry) => Promise<Answer | undefined>;

/** Joins what was bought of a list, from its first rows on; undefined where those were never bought, or can't be read. */
export async function listPages<I extends SectionId>(
  store: LookupStore,
  question: Question & { readonly endpoint: I },
  read: ReadAnswer,
): Promise<ListPages<I> | undefined> {
  const series = store.find(seriesKey(question));
  const [first] = series ? foundOf(series) : [];
  const answer = first && (await readList<I>(read, first));
  if (!first || !answer) {
    return undefined;
  }
  const parts = partsOf(store, question);
  const pages = { entries: [first] as [Entry, ...Entry[]], end: limitOf(first) };
  const keyOf = (row: SectionRows[I]) => rowKey(question.endpoint, row);
  const rows = [...answer.rows];
  let { searchAfter, totalCount } = answer;
  for (;;) {
    const next = newestSince(nextPart(parts, pages.end, searchAfter), answeredAt(first));
    const more = next && (await readList<I>(read, next));
    if (!next || !more || more.rows.length === 0) {
      return { ...pages, rows, searchAfter, totalCount };
    }
    const known = new Set(rows.map(keyOf));
    rows.push(...more.rows.filter((row) => !known.has(keyOf(row))));
    pages.entries.push(next);
    pages.end += limitOf(next);
    ({ searchAfter, totalCount } = more);
  }
}

function limitOf({ question: { list } }: Entry): number {
  return list?.limit ?? 0;
}

async function readList<I extends SectionId>(
  read: ReadAnswer,
  entry: Entry,
): Promise<ListAnswer<SectionRows[I]> | undefined> {
  return (await read(entry))?.data as ListAnswer<SectionRows[I]> | undefined; // its endpoint answers with it
}

/** The questions about other parts of the same list. */
function partsOf(store: LookupStore, question: Question): readonly Series[] {
  const whole = wholeKey(question);
  return store
    .seriesOfTarget(question.target.value)
    .filter((series) => series.question.list && wholeKey(series.question) === whole);
}

function wholeKey({ list, ...question }: Question): string {
  return seriesKey({ ...question, ...(list && { list: { ...list, limit: 0, offset: 0, searchAfter: '' } }) });
}

function nextPart(parts: readonly Series[], end: number, searchAfter: string | null): readonly Series[] {
  return parts.filter(({ question: { list } }) =>
    list?.searchAfter ? list.searchAfter === searchAfter : list?.offset === end && end > 0,
  );
}

/** An older answer would be of another list: rows could be missing between the two, or stand in both. */
function newestSince(parts: readonly Series[], time: number): Entry | undefined {
  return parts
    .flatMap((series) => foundOf(series))
    .filter((entry) => answeredAt(entry) >= time)
    .sort((a, b) => answeredAt(b) - answeredAt(a))[0];
}

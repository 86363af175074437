import type { SectionId, SectionRows } from '../lists/listSection';
import { isListId } from '../lists/lists';
import { listWords } from '../lists/listWords';
import { SECTION_COLUMNS } from '../lists/sectionColumns';
import type { ListOptions } from '../options/listOptions';
import { askedJson, pickList, type AskedJson } from './answerJson';
import type { TakenList } from './takenList';

/** Names the shape; a new number means that older readers can't read it. */
const LIST_FORMAT = 'seo-backlinks/list@1';

/** A list as JSON: what was asked as in every export, and the rows as `data.rows` of `seo-backlinks/answer@1` has them. */
interface ListJson<I extends SectionId> extends AskedJson {
  readonly format: typeof LIST_FORMAT;
  readonly endpoint: I;
  /** Which rows, and in which order; absent of a history. */
  readonly list?: ListOptions;
  /** Rows of the whole list; null where the service doesn't say. */
  readonly totalCount: number | null;
  readonly rows: readonly SectionRows[I][];
}

/** A list as JSON for people and programs. */
export function listJson<I extends SectionId>(list: TakenList<I>, locale: string): string {
  const json: ListJson<I> = {
    format: LIST_FORMAT,
    endpoint: list.id,
    ...listAsked(list, locale),
    ...(list.question.list && { list: pickList(list.question.list) }),
    totalCount: list.totalCount,
    rows: list.rows.map((row) => pickRow(list.id, row)),
  };
  return `${JSON.stringify(json, undefined, 2)}\n`;
}

/** What was asked, the list's own options in words too. */
export function listAsked({ id, question, takenAt, cost }: TakenList, locale: string): AskedJson {
  const asked = askedJson({ question, takenAt, cost }, locale);
  const words = question.list && isListId(id) ? listWords(id, question.list, locale) : [];
  return { ...asked, optionsInWords: [...asked.optionsInWords, ...words] };
}

/** The columns of a row, and nothing else that the object carries. */
function pickRow<I extends SectionId>(id: I, row: SectionRows[I]): SectionRows[I] {
  const values = row as Readonly<Record<string, unknown>>;
  const names = Object.keys(SECTION_COLUMNS[id]);
  return Object.fromEntries(names.map((name) => [name, values[name] ?? null])) as unknown as SectionRows[I];
}

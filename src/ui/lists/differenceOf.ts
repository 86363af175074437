import type { ListAnswer } from '../../core/lists/listAnswer';
import type { RowsDifference, SectionId, SectionRows } from '../../core/lists/listSection';
import { rowsDifference, type FirstRows } from '../../core/lists/rowsDifference';
import type { Answer, Question } from '../../core/snapshot';
import type { Entry } from '../../lookup/series';

/** The two newest answers to the question about the first rows, and what came and went between them. */
export interface TwoAnswers<I extends SectionId = SectionId> {
  readonly older: FirstRows<SectionRows[I]>;
  readonly newer: FirstRows<SectionRows[I]>;
  readonly difference: RowsDifference<SectionRows[I]>;
}

/** Null where there was only one answer. */
export async function twoAnswersOf<I extends SectionId>(
  id: I,
  [newest, before]: readonly Entry[],
  { list }: Question,
  read: (entry: Entry) => Promise<Answer | undefined>,
): Promise<TwoAnswers<I> | null> {
  const [after, earlier] = [newest && (await read(newest)), before && (await read(before))];
  if (!after || !earlier) {
    return null;
  }
  const [older, newer] = [firstRows<I>(earlier), firstRows<I>(after)];
  return { older, newer, difference: rowsDifference(id, older, newer, list) };
}

function firstRows<I extends SectionId>({ takenAt, data }: Answer): FirstRows<SectionRows[I]> {
  const list = data as ListAnswer<SectionRows[I]>; // its endpoint answers with it
  return { takenAt, totalCount: list.totalCount, rows: list.rows };
}

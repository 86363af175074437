import type { SectionId, SectionRows } from '../lists/listSection';
import type { FirstRows } from '../lists/rowsDifference';
import type { Question } from '../snapshot';

/** The rows of a section that somebody takes along, all that were bought or a choice of them, and what they answer. */
export interface TakenList<I extends SectionId = SectionId> extends FirstRows<SectionRows[I]> {
  readonly id: I;
  /** The one that the first rows answer; its target is the domain where the endpoint answers about nothing less. */
  readonly question: Question;
  /** What all bought rows cost, in USD; null where a reply didn't say. */
  readonly cost: number | null;
}

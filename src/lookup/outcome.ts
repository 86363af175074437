import type { Question, Snapshot } from '../core/snapshot';
import type { Failure } from '../dataforseo/failure';

/** How a lookup ended; costs are in USD, null where no reply says. */
export type Outcome =
  | { readonly status: 'found'; readonly cost: number | null; readonly snapshot: Snapshot }
  /** The service knows nothing of the target; it charges for saying so. */
  | { readonly status: 'noData'; readonly cost: number | null; readonly takenAt: number }
  | { readonly status: 'failed'; readonly cost: number | null; readonly failure: Failure }
  /** It was sent, and whether it was charged nobody can tell from here. */
  | { readonly status: 'unknown'; readonly cost: null; readonly failure: Failure }
  | { readonly status: 'cancelled'; readonly cost: number };

/** A lookup under way or ended; a newer one of the same question takes its place. */
export interface Lookup {
  readonly key: string;
  readonly question: Question;
  /** When it was asked, in milliseconds since 1970 UTC. */
  readonly startedAt: number;
  /** Undefined while it is under way. */
  readonly outcome: Outcome | undefined;
  /** The newest figures there are: this lookup's, or those of an earlier one while this has none. */
  readonly figures: Snapshot | undefined;
}

import type { Snapshot } from '../core/snapshot';
import type { Failure } from '../dataforseo/failure';

/** How an act of looking up ended; costs are in USD and of this act alone, null where no reply says. */
export type Outcome =
  | {
      readonly status: 'found';
      readonly cost: number | null;
      readonly snapshot: Snapshot;
      /** Whether it is an answer of before, which costs nothing again. */
      readonly isKept: boolean;
    }
  /** The service knows nothing of the target; it charges for saying so. */
  | {
      readonly status: 'noData';
      readonly cost: number | null;
      readonly takenAt: number;
      readonly isKept: boolean;
    }
  | { readonly status: 'failed'; readonly cost: number | null; readonly failure: Failure }
  /** It was sent, and whether it was charged nobody can tell from here. */
  | { readonly status: 'unknown'; readonly cost: null; readonly failure: Failure }
  | { readonly status: 'cancelled'; readonly cost: number };

import type { Question } from '../../core/snapshot';

/** Names, in the argument of a command, the rows of a list to be bought; no other extension can make one. */
export class ListArgument {
  constructor(
    readonly question: Question,
    /** The key of the report that shows them. */
    readonly report: string,
  ) {}
}

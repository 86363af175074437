import type { BreakdownInfo } from '../../core/figures/breakdowns';
import type { DifferenceRow } from '../../core/figures/describeDifference';
import type { Metric } from '../../core/figures/metrics';
import type { GroupId } from '../../core/figures/fields';
import type { Snapshot } from '../../core/snapshot';
import type { BreakdownEntry } from '../../core/figures/summary';
import type { Entry, Series } from '../../lookup/series';
import type { Site } from '../../lookup/targetList';

/** Drawn anew for each window, so that no other extension can name a row by what it shows: VS Code would hand us our own row for it. */
const SECRET = crypto.randomUUID();

/** The id that VS Code knows a row by. */
export function rowId(id: string): string {
  return `${SECRET} ${id}`;
}

/** The targets of one registrable domain, where there are many. */
export class SiteNode {
  readonly parent = undefined;
  constructor(readonly site: Site) {}

  get id(): string {
    return `site ${this.site.site}`;
  }
}

/** A question that was asked, with all its lookups. */
export class TargetNode {
  constructor(
    readonly series: Series,
    readonly parent: SiteNode | undefined,
    readonly isPinned: boolean,
    /** Whether a lookup of it is under way in this window, which can cancel it. */
    readonly isRunningHere: boolean,
    /** Whether the newest answer is only in this window, since the disk didn't take it yet. */
    readonly isUnsaved: boolean,
  ) {}

  get id(): string {
    return this.series.key;
  }
}

/** A group of figures, such as "Strength". */
export class GroupNode {
  constructor(
    readonly parent: TargetNode,
    readonly snapshot: Snapshot,
    readonly group: GroupId,
    readonly label: string,
  ) {}

  get id(): string {
    return `${this.parent.id} ${this.group}`;
  }
}

/** One figure. */
export class FigureNode {
  constructor(
    readonly parent: GroupNode,
    readonly metric: Metric,
  ) {}

  get id(): string {
    return `${this.parent.id} ${this.metric.id}`;
  }
}

/** One way in which the links divide, such as "Countries". */
export class BreakdownNode {
  constructor(
    readonly parent: TargetNode,
    readonly snapshot: Snapshot,
    readonly info: BreakdownInfo,
  ) {}

  get id(): string {
    return `${this.parent.id} ${this.info.id}`;
  }
}

/** One entry of a breakdown, such as ".com". */
export class EntryNode {
  constructor(
    readonly parent: BreakdownNode,
    readonly entry: BreakdownEntry,
  ) {}

  get id(): string {
    return `${this.parent.id} ${this.entry.key}`;
  }
}

/** The lookups of a question before the newest. */
export class EarlierNode {
  constructor(
    readonly parent: TargetNode,
    /** Newest first; the first is the newest of all, which stands above. */
    readonly found: readonly Entry[],
  ) {}

  get id(): string {
    return `${this.parent.id} earlier`;
  }
}

/** One earlier lookup, with what changed until the next. */
export class EarlierLookupNode {
  constructor(
    readonly parent: EarlierNode,
    readonly entry: Entry,
    readonly next: Entry,
  ) {}

  get id(): string {
    return `${this.parent.id} ${this.entry.id}`;
  }
}

/** One figure or entry that changed. */
export class ChangeNode {
  constructor(
    readonly parent: EarlierLookupNode,
    readonly title: string,
    readonly row: DifferenceRow,
  ) {}

  get id(): string {
    return `${this.parent.id} ${this.title} ${this.row.label}`;
  }
}

/** The rest of a list that is too long to be drawn at once. */
export class MoreNode {
  constructor(
    readonly parent: SiteNode | undefined,
    readonly left: number,
  ) {}

  get id(): string {
    return `${this.parent?.id ?? ''} more`;
  }
}

export type TreeNode =
  | SiteNode
  | TargetNode
  | GroupNode
  | FigureNode
  | BreakdownNode
  | EntryNode
  | EarlierNode
  | EarlierLookupNode
  | ChangeNode
  | MoreNode;

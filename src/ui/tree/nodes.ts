import { BREAKDOWNS, sortedEntries, type BreakdownInfo } from '../../core/breakdowns';
import { GROUPS, METRICS, type GroupId, type Metric } from '../../core/metrics';
import type { Snapshot } from '../../core/snapshot';
import type { BreakdownEntry } from '../../core/summary';
import type { Lookup } from '../../lookup/outcome';

/** A target that was looked up. */
export class TargetNode {
  readonly parent = undefined;
  constructor(readonly lookup: Lookup) {}

  get id(): string {
    return this.lookup.key;
  }

  get children(): readonly TreeNode[] {
    const snapshot = this.lookup.figures;
    return snapshot === undefined
      ? []
      : [
          ...GROUPS.map((group) => new GroupNode(this, snapshot, group.id, group.label())),
          ...BREAKDOWNS.map((info) => new BreakdownNode(this, snapshot, info)),
        ];
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

  get children(): readonly FigureNode[] {
    return METRICS.filter((metric) => metric.group === this.group).map(
      (metric) => new FigureNode(this, metric),
    );
  }
}

/** One figure. */
export class FigureNode {
  readonly children: readonly never[] = [];
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

  get children(): readonly EntryNode[] {
    return (sortedEntries(this.snapshot.summary, this.info.id) ?? []).map(
      (entry) => new EntryNode(this, entry),
    );
  }
}

/** One entry of a breakdown, such as ".com". */
export class EntryNode {
  readonly children: readonly never[] = [];
  constructor(
    readonly parent: BreakdownNode,
    readonly entry: BreakdownEntry,
  ) {}

  get id(): string {
    return `${this.parent.id} ${this.entry.key}`;
  }
}

export type TreeNode = TargetNode | GroupNode | FigureNode | BreakdownNode | EntryNode;

import { BREAKDOWNS, sortedEntries, type BreakdownInfo } from '../../core/breakdowns';
import { GROUPS, METRICS, type GroupId, type Metric } from '../../core/metrics';
import type { Snapshot } from '../../core/snapshot';
import type { BreakdownEntry } from '../../core/summary';
import type { Series } from '../../lookup/series';

/** A question that was asked, with all its lookups. */
export class TargetNode {
  readonly parent = undefined;

  /** @param load reads the newest figures, which stay on disk until somebody looks */
  constructor(
    readonly series: Series,
    /** Whether a lookup of it is under way in this window, which can cancel it. */
    readonly isRunningHere: boolean,
    private readonly load: () => Promise<Snapshot | undefined>,
  ) {}

  get id(): string {
    return this.series.key;
  }

  async children(): Promise<TreeNode[]> {
    const snapshot = await this.load();
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

  children(): FigureNode[] {
    return METRICS.filter((metric) => metric.group === this.group).map(
      (metric) => new FigureNode(this, metric),
    );
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

  children(): TreeNode[] {
    return [];
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

  children(): EntryNode[] {
    return (sortedEntries(this.snapshot.summary, this.info.id) ?? []).map(
      (entry) => new EntryNode(this, entry),
    );
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

  children(): TreeNode[] {
    return [];
  }
}

export type TreeNode = TargetNode | GroupNode | FigureNode | BreakdownNode | EntryNode;

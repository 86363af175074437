import * as vscode from 'vscode';
import { BREAKDOWNS, sortedEntries } from '../../core/figures/breakdowns';
import { METRICS } from '../../core/figures/metrics';
import { GROUPS } from '../../core/figures/fields';
import type { Snapshot } from '../../core/snapshot';
import { foundOf, type Entry } from '../../lookup/series';
import {
  BreakdownNode,
  ChangeNode,
  EarlierLookupNode,
  EarlierNode,
  EntryNode,
  FigureNode,
  GroupNode,
  TargetNode,
  type TreeNode,
} from './nodes';

/** Reads the figures of a lookup; undefined where it has none, or where they can't be read. */
type Read = (entry: Entry) => Promise<Snapshot | undefined>;

/** What stands below a row of a target, or below its rows; figures are read from disk when a row is opened. */
export async function childNodes(node: TreeNode, read: Read): Promise<TreeNode[]> {
  if (node instanceof TargetNode) {
    return targetChildren(node, read);
  }
  if (node instanceof GroupNode) {
    const metrics = METRICS.filter((metric) => metric.group === node.group);
    return metrics.map((metric) => new FigureNode(node, metric));
  }
  if (node instanceof BreakdownNode) {
    const entries = sortedEntries(node.snapshot.data, node.info.id) ?? [];
    return entries.map((entry) => new EntryNode(node, entry));
  }
  if (node instanceof EarlierNode) {
    const { found } = node;
    return found.slice(1).map((entry, i) => new EarlierLookupNode(node, entry, found[i] ?? entry));
  }
  return node instanceof EarlierLookupNode ? changes(node, read) : [];
}

async function targetChildren(node: TargetNode, read: Read): Promise<TreeNode[]> {
  const found = foundOf(node.series);
  const snapshot = found[0] && (await read(found[0]));
  return snapshot === undefined
    ? []
    : [
        ...GROUPS.map((group) => new GroupNode(node, snapshot, group.id, group.label())),
        ...BREAKDOWNS.map((info) => new BreakdownNode(node, snapshot, info)),
        ...(found.length > 1 ? [new EarlierNode(node, found)] : []),
      ];
}

/** Only what changed: an earlier lookup whose figures stayed the same has no rows. */
async function changes(node: EarlierLookupNode, read: Read): Promise<ChangeNode[]> {
  const [before, after] = await Promise.all([read(node.entry), read(node.next)]);
  if (!before || !after) {
    return [];
  }
  const { describeDifference, differenceOf } = await import('../late');
  return describeDifference(differenceOf(before, after), vscode.env.language).flatMap(({ title, rows }) =>
    rows.filter((row) => row.before !== row.after).map((row) => new ChangeNode(node, title, row)),
  );
}

import * as vscode from 'vscode';
import type { LookupStore } from '../../lookup/lookupStore';
import { EarlierLookupNode } from '../tree/nodes';
import { readSnapshot } from '../../lookup/answers';

/** Copies what changed between an earlier lookup and the next, as Markdown. */
export async function copyDifference(store: LookupStore, node: unknown): Promise<void> {
  if (!(node instanceof EarlierLookupNode)) {
    return;
  }
  const [before, after] = await Promise.all([
    readSnapshot(store, node.entry),
    readSnapshot(store, node.next),
  ]);
  if (before && after) {
    const { differenceMarkdown, differenceOf } = await import('../late');
    const text = differenceMarkdown(differenceOf(before, after), vscode.env.language);
    await vscode.env.clipboard.writeText(text);
  }
}

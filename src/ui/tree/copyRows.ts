import * as vscode from 'vscode';
import { figureText } from './figureItems';
import { treeItem } from './treeItems';
import { ChangeNode, EarlierLookupNode, EntryNode, FigureNode, TargetNode, type TreeNode } from './nodes';

/** Copies rows as they stand: of a figure the number alone, of several rows a line each with what it is. */
export async function copyRows(argument: unknown, selected: unknown): Promise<void> {
  const all = Array.isArray(selected) && selected.length > 0 ? (selected as unknown[]) : [argument];
  const rows = all.filter(isRow);
  const [first] = rows;
  if (first) {
    const text = rows.length === 1 ? alone(first) : rows.map(line).join('\n'); // prettier-ignore
    await vscode.env.clipboard.writeText(text);
  }
}

function isRow(value: unknown): value is TreeNode {
  return [TargetNode, FigureNode, EntryNode, ChangeNode, EarlierLookupNode].some(
    (kind) => value instanceof kind,
  );
}

function alone(node: TreeNode): string {
  if (node instanceof FigureNode) {
    return figureText(node);
  }
  return node instanceof EntryNode ? String(treeItem(node).description) : line(node);
}

function line(node: TreeNode): string {
  const { label = '', description } = treeItem(node);
  return `${typeof label === 'string' ? label : label.label}: ${String(description)}`;
}

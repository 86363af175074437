import * as vscode from 'vscode';
import { formatCount, formatMetric } from '../core/format';
import { EntryNode, FigureNode } from './tree/nodes';

/** The figure of a row as it stands there; empty for a row without one. */
export function figureText(node: unknown): string {
  const locale = vscode.env.language;
  if (node instanceof FigureNode) {
    const { summary, question } = node.parent.snapshot;
    return formatMetric(node.metric, summary, question.options.rankScale, locale) ?? '';
  }
  return node instanceof EntryNode && node.entry.count !== null ? formatCount(node.entry.count, locale) : '';
}

import * as vscode from 'vscode';
import { sortedEntries } from '../../core/figures/breakdowns';
import { changeInWords } from '../../core/figures/change';
import { formatChange, formatCount, formatMetric, notAvailable } from '../../core/figures/format';
import { HEADLINE_IDS } from '../../core/figures/headline';
import { breakdownNotes } from '../../core/figures/reading';
import { changeOf } from '../../lookup/series';
import type { BreakdownNode, EntryNode, FigureNode } from './nodes';

const { Collapsed, None } = vscode.TreeItemCollapsibleState;

/** A figure as people read it, without its change. */
export function figureText({ metric, parent }: FigureNode): string {
  const { data: summary, question } = parent.snapshot;
  return formatMetric(metric, summary, question.options.rankScale, vscode.env.language) ?? notAvailable();
}

/** The row of a figure, with its change since the lookup before where there is one. */
export function figureItem(node: FigureNode): vscode.TreeItem {
  const { metric, parent } = node;
  const text = figureText(node);
  const item = row(metric.label(), text, metric.meaning(), 'figure');
  const id = HEADLINE_IDS.find((candidate) => candidate === metric.id);
  const change = id && changeOf(parent.parent.series, id);
  if (change) {
    const locale = vscode.env.language;
    item.description = `${text} (${formatChange(change.amount, locale)})`;
    item.accessibilityInformation = {
      label: `${metric.label()}: ${text}, ${changeInWords(change, locale)}`,
    };
  }
  return item;
}

/** The row of a way in which the links divide, with its largest entries. */
export function breakdownItem({ info, snapshot }: BreakdownNode): vscode.TreeItem {
  const entries = sortedEntries(snapshot.data, info.id);
  const first = (entries ?? []).slice(0, 3).map((entry) => info.keyLabel(entry.key, vscode.env.language));
  const text = entries === null ? notAvailable() : first.join(', ') || vscode.l10n.t('none');
  const notes = breakdownNotes(info, snapshot.data, snapshot.question.options);
  const item = row(info.label(), text, [info.meaning(), ...notes].join(' '), 'breakdown');
  item.collapsibleState = first.length > 0 ? Collapsed : None;
  return item;
}

/** The row of an entry of a breakdown. */
export function entryItem({ entry, parent }: EntryNode): vscode.TreeItem {
  const label = parent.info.keyLabel(entry.key, vscode.env.language);
  const text =
    entry.count === null
      ? notAvailable()
      : vscode.l10n.t('{0} links', formatCount(entry.count, vscode.env.language));
  return row(label, text, parent.info.meaning(), 'figure');
}

function row(label: string, text: string, meaning: string, contextValue: string): vscode.TreeItem {
  const item = new vscode.TreeItem(label, None);
  item.description = text;
  item.tooltip = `${label}: ${text}\n${meaning}`;
  item.accessibilityInformation = { label: `${label}: ${text}` };
  item.contextValue = contextValue;
  return item;
}

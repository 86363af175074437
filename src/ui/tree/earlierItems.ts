import * as vscode from 'vscode';
import { formatAge, formatChange, formatCount, formatMetric, formatTime } from '../../core/figures/format';
import { METRICS } from '../../core/figures/metrics';
import { answeredAt } from '../../lookup/series';
import type { ChangeNode, EarlierLookupNode, EarlierNode } from './nodes';

const { Collapsed, None } = vscode.TreeItemCollapsibleState;

/** The row above the lookups before the newest. */
export function earlierItem({ found }: EarlierNode): vscode.TreeItem {
  const item = new vscode.TreeItem(vscode.l10n.t('Earlier lookups'), Collapsed);
  item.description = String(found.length - 1);
  item.tooltip = vscode.l10n.t('Lookups of the same question before, each with what changed until the next.');
  item.accessibilityInformation = { label: vscode.l10n.t('Earlier lookups: {0}', found.length - 1) };
  return item;
}

/** The row of an earlier lookup: when, how much, and the change of backlinks until the next. */
export function earlierLookupItem({ entry, next }: EarlierLookupNode): vscode.TreeItem {
  const locale = vscode.env.language;
  const at = answeredAt(entry);
  const backlinks = METRICS.find(({ id }) => id === 'backlinks');
  const count = backlinks && entry.digest && formatMetric(backlinks, entry.digest, 'one_hundred', locale);
  const [before, after] = [entry.digest?.backlinks, next.digest?.backlinks];
  const change = typeof before === 'number' && typeof after === 'number' ? after - before : undefined;
  const parts = (tellChange: (change: number) => string) => [
    ...(count ? [vscode.l10n.t('{0} backlinks', count)] : []),
    ...(change === undefined ? [] : [tellChange(change)]),
    formatAge(at, Date.now(), locale),
  ];
  const item = new vscode.TreeItem(formatTime(at, locale), Collapsed);
  item.description = parts(changeForEye).join(' · ');
  item.iconPath = new vscode.ThemeIcon('history');
  item.contextValue = 'earlier';
  item.accessibilityInformation = { label: [formatTime(at, locale), ...parts(changeForEar)].join(', ') };
  return item;
}

function changeForEye(change: number): string {
  return vscode.l10n.t('{0} until the next', formatChange(change, vscode.env.language));
}

function changeForEar(change: number): string {
  const size = formatCount(Math.abs(change), vscode.env.language);
  if (change === 0) {
    return vscode.l10n.t('unchanged until the next');
  }
  return change > 0
    ? vscode.l10n.t('up {0} until the next', size)
    : vscode.l10n.t('down {0} until the next', size);
}

/** The row of a figure or an entry that changed. */
export function changeItem({ title, row: { label, before, after, change } }: ChangeNode): vscode.TreeItem {
  const item = new vscode.TreeItem(label, None);
  item.description = `${before} → ${after} (${change})`;
  item.tooltip = `${title}: ${label}\n${item.description}`;
  item.contextValue = 'figure';
  item.accessibilityInformation = {
    label: vscode.l10n.t('{0}, {1}: from {2} to {3}, {4}', title, label, before, after, change),
  };
  return item;
}

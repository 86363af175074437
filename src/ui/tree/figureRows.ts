import * as vscode from 'vscode';
import { sortedEntries, type BreakdownInfo } from '../../core/figures/breakdowns';
import { changeInWords } from '../../core/figures/change';
import type { GROUPS } from '../../core/figures/fields';
import { formatChange, formatCount, formatDate, formatMetric, notAvailable } from '../../core/figures/format';
import { HEADLINE_IDS } from '../../core/figures/headline';
import { METRICS, metricValue, type Metric } from '../../core/figures/metrics';
import { breakdownNotes } from '../../core/figures/reading';
import type { BreakdownEntry } from '../../core/figures/summary';
import type { Snapshot } from '../../core/snapshot';
import { changeOf, type Series } from '../../lookup/series';
import type { Row } from './row';

const { Collapsed, Expanded, None } = vscode.TreeItemCollapsibleState;

/** The row of a group of figures, such as "Strength"; closed, it shows its main figure. */
export function groupRow(
  target: Row,
  series: Series,
  snapshot: Snapshot,
  { id, label, main, brief }: (typeof GROUPS)[number],
): Row {
  const metrics = METRICS.filter(({ group }) => group === id);
  const first = metrics.find((metric) => metric.id === main);
  const value = first && metricValue(first, snapshot.data);
  return target.child(id, {
    draw: () => {
      // What most people came for is in sight at once.
      const item = new vscode.TreeItem(label(), id === 'strength' ? Expanded : Collapsed);
      if (first && value !== null) {
        item.description = brief(briefText(first, snapshot), value);
        item.accessibilityInformation = { label: `${label()}, ${item.description}` };
      }
      return item;
    },
    below: (group) => metrics.map((metric) => figureRow(group, metric, series, snapshot)),
  });
}

/** The row of a figure, with its change since the lookup before where there is one. */
function figureRow(group: Row, metric: Metric, series: Series, snapshot: Snapshot): Row {
  const text = figureText(metric, snapshot);
  return group.child(metric.id, {
    draw: () => {
      const item = line(metric.label(), text, metric.meaning());
      const id = HEADLINE_IDS.find((candidate) => candidate === metric.id);
      const change = id && changeOf(series, id);
      if (change) {
        const locale = vscode.env.language;
        item.description = `${text} (${formatChange(change.amount, locale)})`;
        item.accessibilityInformation = {
          label: `${metric.label()}: ${text}, ${changeInWords(change, locale)}`,
        };
      }
      return item;
    },
    copied: () => text,
  });
}

/** The row of a way in which the links divide, with its largest entries. */
export function breakdownRow(target: Row, snapshot: Snapshot, info: BreakdownInfo): Row {
  const entries = sortedEntries(snapshot.data, info.id);
  return target.child(info.id, {
    draw: () => {
      const first = (entries ?? []).slice(0, 3).map(({ key }) => info.keyLabel(key, vscode.env.language));
      const text = entries === null ? notAvailable() : first.join(', ') || vscode.l10n.t('none');
      const notes = breakdownNotes(info, snapshot.data, snapshot.question.options);
      const item = line(info.label(), text, [info.meaning(), ...notes].join(' '), 'breakdown');
      item.collapsibleState = first.length > 0 ? Collapsed : None;
      return item;
    },
    below: (row) => (entries ?? []).map((entry) => entryRow(row, info, entry)),
  });
}

function entryRow(breakdown: Row, info: BreakdownInfo, { key, count }: BreakdownEntry): Row {
  const text =
    count === null
      ? notAvailable()
      : count === 1
        ? vscode.l10n.t('{0} link', count)
        : vscode.l10n.t('{0} links', formatCount(count, vscode.env.language));
  return breakdown.child(key, {
    draw: () => line(info.keyLabel(key, vscode.env.language), text, info.meaning()),
    copied: () => text,
  });
}

/** A moment by its date alone. */
function briefText(metric: Metric, snapshot: Snapshot): string {
  const value = metricValue(metric, snapshot.data);
  return metric.format === 'time' && typeof value === 'string'
    ? formatDate(value, vscode.env.language)
    : figureText(metric, snapshot);
}

function figureText(metric: Metric, { data, question }: Snapshot): string {
  return formatMetric(metric, data, question.options.rankScale, vscode.env.language) ?? notAvailable();
}

function line(label: string, text: string, meaning: string, contextValue = 'figure'): vscode.TreeItem {
  const item = new vscode.TreeItem(label, None);
  item.description = text;
  item.tooltip = `${label}: ${text}\n${meaning}`;
  item.accessibilityInformation = { label: `${label}: ${text}` };
  item.contextValue = contextValue;
  return item;
}

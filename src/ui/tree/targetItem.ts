import * as vscode from 'vscode';
import { METRICS } from '../../core/metrics';
import { formatMetric, formatMoney, formatTime } from '../../core/format';
import { describeOptions } from '../../core/reading';
import type { Snapshot } from '../../core/snapshot';
import { isBilled, sourceLabel, type Source } from '../../core/source';
import type { TargetKind } from '../../core/target';
import type { Lookup, Outcome } from '../../lookup/outcome';
import { chargeText, failureText } from '../failureText';
import type { TargetNode } from './nodes';

const ICONS: { readonly [K in TargetKind]: string } = { domain: 'globe', subdomain: 'server', page: 'file' };

/** The row of a target: its headline figures, or how its lookup stands. */
export function targetItem(node: TargetNode): vscode.TreeItem {
  const { lookup } = node;
  const { question, figures, outcome } = lookup;
  const item = new vscode.TreeItem(
    question.target.value.replace(/^https:\/\//, ''), // narrow as the sidebar is; the tooltip has it whole
    figures ? vscode.TreeItemCollapsibleState.Collapsed : vscode.TreeItemCollapsibleState.None,
  );
  const state = stateText(outcome);
  const parts = [...(state === undefined ? [] : [state]), ...headline(lookup)];
  item.id = node.id;
  item.description = parts.join(' · ');
  item.iconPath = icon(lookup);
  item.contextValue = outcome === undefined ? 'target.pending' : figures ? 'target.found' : 'target.ended';
  item.accessibilityInformation = { label: [question.target.value, ...parts].join(', ') };
  item.tooltip = tooltip(lookup);
  return item;
}

/** Where the figures are from comes first: a narrow sidebar cuts the end. */
function headline({ question, figures }: Lookup): string[] {
  return [
    sourceLabel(question.source),
    ...(figures ? headlineFigures(figures) : []),
    ...describeOptions(question.options, vscode.env.language, false),
  ];
}

function headlineFigures({ summary, question }: Snapshot): string[] {
  const text = (id: string) => {
    const metric = METRICS.find((candidate) => candidate.id === id);
    return metric && formatMetric(metric, summary, question.options.rankScale, vscode.env.language);
  };
  const rank = text('rank');
  const backlinks = text('backlinks');
  return [
    ...(rank ? [vscode.l10n.t('rank {0}', rank)] : []),
    ...(backlinks ? [vscode.l10n.t('{0} backlinks', backlinks)] : []),
  ];
}

function stateText(outcome: Outcome | undefined): string | undefined {
  switch (outcome?.status) {
    case undefined:
      return vscode.l10n.t('looking up…');
    case 'found':
      return undefined;
    case 'noData':
      return vscode.l10n.t('no backlinks known');
    case 'failed':
      return vscode.l10n.t('failed');
    case 'unknown':
      return vscode.l10n.t('outcome unknown');
    case 'cancelled':
      return vscode.l10n.t('cancelled');
  }
}

function icon({ outcome, question }: Lookup): vscode.ThemeIcon {
  switch (outcome?.status) {
    case undefined:
      return new vscode.ThemeIcon('loading~spin');
    case 'failed':
      return new vscode.ThemeIcon('error', new vscode.ThemeColor('list.errorForeground'));
    case 'unknown':
      return new vscode.ThemeIcon('question', new vscode.ThemeColor('list.warningForeground'));
    case 'cancelled':
      return new vscode.ThemeIcon('circle-slash');
    case 'noData':
    case 'found':
      return new vscode.ThemeIcon(isBilled(question.source) ? ICONS[question.target.kind] : 'beaker');
  }
}

/** A plain text, so that nothing in it becomes a link or a format. */
function tooltip({ question, outcome, figures, startedAt }: Lookup): string {
  const locale = vscode.env.language;
  return [
    question.target.value,
    sourceLabel(question.source),
    figures
      ? vscode.l10n.t('Figures of {0}', formatTime(figures.takenAt, locale))
      : vscode.l10n.t('Asked {0}', formatTime(startedAt, locale)),
    ...outcomeLines(outcome, question.source, locale),
    vscode.l10n.t('Asked for: {0}', describeOptions(question.options, locale, true).join(', ')),
  ].join('\n');
}

function outcomeLines(outcome: Outcome | undefined, source: Source, locale: string): string[] {
  switch (outcome?.status) {
    case undefined:
      return [];
    case 'found':
    case 'noData':
      return outcome.cost === null ? [] : [vscode.l10n.t('Cost: {0}', formatMoney(outcome.cost, locale))];
    case 'failed':
    case 'unknown':
      return [failureText(outcome.failure), chargeText({ ...outcome, source })];
    case 'cancelled':
      return [vscode.l10n.t('Nothing was charged.')];
  }
}

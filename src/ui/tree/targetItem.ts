import * as vscode from 'vscode';
import { changeInWords, type Change } from '../../core/figures/change';
import { formatAge, formatChange, formatMetric, formatMoney, formatTime } from '../../core/figures/format';
import { METRICS } from '../../core/figures/metrics';
import { describeOptions } from '../../core/figures/reading';
import { isBilled, sourceLabel } from '../../core/source';
import type { TargetKind } from '../../core/target/target';
import { answeredAt, changeOf, foundOf, stateOf, type LookupState, type Series } from '../../lookup/series';
import type { Sums } from '../../lookup/tally';
import { outcomeLines, stateWord } from '../seriesText';
import { rowId } from './nodes';
import type { TargetNode } from './nodes';

const ICONS: { readonly [K in TargetKind]: string } = { domain: 'globe', subdomain: 'server', page: 'file' };

/** The row of a target: its headline figures and their age, or how its lookup stands. */
export function targetItem({ series, id, isRunningHere, isPinned, isUnsaved }: TargetNode): vscode.TreeItem {
  const { question, entries } = series;
  const [figures] = foundOf(series);
  const state = stateOf(entries[0]);
  const item = new vscode.TreeItem(
    question.target.value.replace(/^https:\/\//, ''), // narrow as the sidebar is; the tooltip has it whole
    figures ? vscode.TreeItemCollapsibleState.Collapsed : vscode.TreeItemCollapsibleState.None,
  );
  const word = stateWord(state);
  const parts = (tellChange: TellChange) => [
    ...(isPinned ? [vscode.l10n.t('pinned')] : []),
    ...(word === undefined ? [] : [word]),
    ...(isUnsaved ? [vscode.l10n.t('not saved yet')] : []),
    ...headline(series, tellChange),
  ];
  item.id = rowId(id);
  item.description = parts(changeForEye).join(' · ');
  item.iconPath = icon(series);
  item.contextValue = contextValue(state, isRunningHere, figures !== undefined, isPinned);
  item.accessibilityInformation = { label: [question.target.value, ...parts(changeForEar)].join(', ') };
  return item;
}

/** Menus look for these words: where a lookup can be cancelled, repeated, checked, or has a failure to copy. */
function contextValue(
  state: LookupState,
  isRunningHere: boolean,
  hasFigures: boolean,
  isPinned: boolean,
): string {
  const pin = isPinned ? '.pinned' : '';
  if (state === 'pending') {
    return `target.pending${isRunningHere ? '.here' : ''}${pin}`;
  }
  return `target.${hasFigures ? 'found' : 'ended'}.${state}${pin}`;
}

/** A narrow sidebar cuts the end, so that figures that are not plainly the service's own say first where they are from. */
function headline(series: Series, tellChange: TellChange): string[] {
  const { source, options } = series.question;
  const isPlain = source.service === 'dataforseo' && source.via === null;
  const label = sourceLabel(source);
  return [
    ...(isPlain ? [] : [label]),
    ...headlineFigures(series, tellChange),
    ...(isPlain ? [label] : []),
    ...describeOptions(options, vscode.env.language, false),
  ];
}

function headlineFigures(series: Series, tellChange: TellChange): string[] {
  const [newest] = foundOf(series);
  if (!newest?.digest) {
    return [];
  }
  const { digest, question } = newest;
  const locale = vscode.env.language;
  const text = (id: string) => {
    const metric = METRICS.find((candidate) => candidate.id === id);
    return metric && formatMetric(metric, digest, question.options.rankScale, locale);
  };
  const rank = text('rank');
  const backlinks = text('backlinks');
  const change = changeOf(series, 'backlinks');
  return [
    ...(rank ? [vscode.l10n.t('rank {0}', rank)] : []),
    ...(backlinks ? [vscode.l10n.t('{0} backlinks', backlinks) + (change ? tellChange(change) : '')] : []),
    formatAge(answeredAt(newest), Date.now(), locale),
  ];
}

/** What follows a figure that changed. */
type TellChange = (change: Change) => string;

function changeForEye({ amount }: Change): string {
  return ` (${formatChange(amount, vscode.env.language)})`;
}

function changeForEar(change: Change): string {
  return `, ${changeInWords(change, vscode.env.language)}`;
}

function icon({ entries: [newest], question }: Series): vscode.ThemeIcon {
  switch (stateOf(newest)) {
    case 'pending':
      return new vscode.ThemeIcon('loading~spin');
    case 'failed':
      return new vscode.ThemeIcon('error', new vscode.ThemeColor('list.errorForeground'));
    case 'unknown':
    case 'lost':
      return new vscode.ThemeIcon('question', new vscode.ThemeColor('list.warningForeground'));
    case 'cancelled':
    case 'notCharged':
      return new vscode.ThemeIcon('circle-slash');
    case 'noData':
    case 'found':
      return new vscode.ThemeIcon(isBilled(question.source) ? ICONS[question.target.kind] : 'beaker');
  }
}

/** The tooltip of a target's row, with what was spent on it: a plain text, so that nothing in it becomes a link or a format. */
export function targetTooltip({ series }: TargetNode, spent: Sums | undefined): string {
  return [...tooltipLines(series), ...spentLines(spent)].join('\n');
}

function tooltipLines(series: Series): string[] {
  const { question, entries } = series;
  const locale = vscode.env.language;
  const [figures] = foundOf(series);
  return [
    question.target.value,
    sourceLabel(question.source),
    figures
      ? vscode.l10n.t('Figures of {0}', formatTime(answeredAt(figures), locale))
      : vscode.l10n.t('Asked {0}', formatTime(entries[0].sentAt, locale)),
    ...outcomeLines(series),
    vscode.l10n.t('Asked for: {0}', describeOptions(question.options, locale, true).join(', ')),
  ];
}

function spentLines(spent: Sums | undefined): string[] {
  if (!spent) {
    return [];
  }
  const locale = vscode.env.language;
  const text = vscode.l10n.t('Spent on this target: {0}', formatMoney(spent.spent, locale));
  return [
    spent.uncertain > 0
      ? vscode.l10n.t('{0}, perhaps {1} more', text, formatMoney(spent.uncertain, locale))
      : text,
  ];
}

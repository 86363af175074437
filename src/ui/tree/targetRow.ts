import * as vscode from 'vscode';
import { changeInWords } from '../../core/figures/change';
import { formatMetric, formatMoney } from '../../core/figures/format';
import { HEADLINE_IDS } from '../../core/figures/headline';
import { METRICS } from '../../core/figures/metrics';
import { countedWords, describeOptions } from '../../core/figures/reading';
import { sourceLabel } from '../../core/source';
import { displayName, isHomePage } from '../../core/target/displayName';
import type { Target } from '../../core/target/target';
import { SUMMARY } from '../../core/snapshot';
import { figuresOf } from '../../lookup/digest';
import { changeOf, foundOf, stateOf, type Entry, type LookupState, type Series } from '../../lookup/series';
import type { Progress } from '../../lookup/lookupService';
import type { Sums } from '../../lookup/tally';
import { outcomeLines, stateWord, whenText } from '../seriesText';
import type { Facet, ReadSnapshot } from './facet';
import { lineOf, Row } from './row';
import { sourceUri } from './sourceBadges';
import { BETWEEN } from './shortFigures';
import { summaryFacet } from './summaryFacet';

/** By the endpoint's id; a question of an endpoint without a facet has no figures in its row. */
const FACETS: ReadonlyMap<string, Facet> = new Map([[SUMMARY, summaryFacet]]);

/** How a target stands in this window. */
export interface Standing {
  readonly isPinned: boolean;
  /** The lists of it that were bought, as rows below its own. */
  readonly lists: (row: Row) => readonly Row[];
  /** How a lookup of it stands that this window waits for. */
  readonly progress: Progress | undefined;
  /** Whether the newest answer is only in this window, since the disk didn't take it yet. */
  readonly isUnsaved: boolean;
  readonly spent: () => Sums | undefined;
}

/** The row of a question that was asked, with all its lookups. */
export function targetRow(
  series: Series,
  parent: Row | undefined,
  standing: Standing,
  read: ReadSnapshot,
): Row {
  const facet = FACETS.get(series.question.endpoint);
  const row: Row = new Row(series.key, parent, {
    draw: () => {
      const item = targetItem(series, facet, standing);
      item.command = row.openCommand;
      return item;
    },
    below: async () => [...standing.lists(row), ...((await facet?.rows(row, series, read)) ?? [])],
    tooltip: () => [...tooltipLines(series), ...spentLines(standing.spent())].join('\n'),
    copied: lineOf,
    subject: { kind: 'target', series },
  });
  return row;
}

/** The figures come first, since a narrow sidebar cuts the end; where they are from is said by a badge, the pin by the icon. */
function targetItem(
  series: Series,
  facet: Facet | undefined,
  { isPinned, progress, isUnsaved }: Standing,
): vscode.TreeItem {
  const { question, entries } = series;
  const { target, source, options } = question;
  const { Collapsed, None } = vscode.TreeItemCollapsibleState;
  const state = stateOf(entries[0]);
  const figures = facet?.figures(series) ?? [];
  const item = new vscode.TreeItem(displayName(target), figures.length > 0 ? Collapsed : None);
  const word = stateWord(state);
  const asked = [
    ...(isHomePage(target) ? [vscode.l10n.t('home page')] : []),
    ...countedWords(options, vscode.env.language),
  ];
  const states = [
    ...(word === undefined ? [] : [word]),
    ...(isUnsaved && wasSent(entries[0]) ? [vscode.l10n.t('not saved yet')] : []),
  ];
  item.description = [...states, ...figures.map(({ seen }) => seen), ...asked].join(BETWEEN);
  item.iconPath = icon(state, target, isPinned);
  item.contextValue = contextValue(state, progress, figures.length > 0, isPinned);
  const from = sourceUri(source);
  if (from) {
    item.resourceUri = from;
  }
  const said = [
    target.value,
    ...(isPinned ? [vscode.l10n.t('pinned')] : []),
    ...states,
    ...figures.map((figure) => figure.said),
    ...asked,
    sourceLabel(source),
  ];
  item.accessibilityInformation = { label: said.join(', ') };
  return item;
}

/** Of a lookup that was never sent there is nothing to be saved. */
function wasSent({ ended }: Entry): boolean {
  return ended?.failure?.kind !== 'withheld' && ended?.failure?.kind !== 'notSent';
}

/** Menus look for these words: where a lookup can be cancelled, waited for no longer, repeated, checked, or has a failure to copy. */
function contextValue(
  state: LookupState,
  progress: Progress | undefined,
  hasFigures: boolean,
  isPinned: boolean,
): string {
  const pin = isPinned ? '.pinned' : '';
  if (state === 'pending') {
    return `target.pending${progress ? `.${progress}` : ''}${pin}`;
  }
  return `target.${hasFigures ? 'found' : 'ended'}.${state}${pin}`;
}

function icon(state: LookupState, target: Target, isPinned: boolean): vscode.ThemeIcon {
  switch (state) {
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
      return new vscode.ThemeIcon(isPinned ? 'pinned' : kindIcon(target));
  }
}

/** The icon of what a target stands for. */
export function kindIcon(target: Target): string {
  if (target.kind === 'page') {
    return isHomePage(target) ? 'home' : 'browser'; // 'file' would become the icon of a document
  }
  return target.kind === 'domain' ? 'globe' : 'server';
}

/** Plain text, so that nothing in it becomes a link or a format. */
function tooltipLines(series: Series): string[] {
  const { question, entries } = series;
  const locale = vscode.env.language;
  const name = displayName(question.target);
  return [
    question.target.value,
    ...(name.includes(question.target.value) || question.target.value.includes(name) ? [] : [name]),
    whenText(foundOf(series)[0] ?? entries[0], locale),
    sourceLabel(question.source),
    ...keyFigures(series),
    ...outcomeLines(series),
    ...describeOptions(question.options, locale, false),
  ];
}

function keyFigures(series: Series): string[] {
  const [newest] = foundOf(series);
  const figures = newest ? figuresOf(newest) : null;
  const locale = vscode.env.language;
  return HEADLINE_IDS.flatMap((id) => {
    const metric = METRICS.find((candidate) => candidate.id === id);
    const scale = newest?.question.options.rankScale ?? 'one_hundred';
    const text = metric && figures ? formatMetric(metric, figures, scale, locale) : null;
    const change = changeOf(series, id);
    const line = `${metric?.label()}: ${text}`;
    return text === null ? [] : [change ? `${line}, ${changeInWords(change, locale)}` : line];
  });
}

function spentLines(spent: Sums | undefined): string[] {
  if (!spent) {
    return [];
  }
  const locale = vscode.env.language;
  const text = vscode.l10n.t('Spent on this target: {0}', formatMoney(spent.spent, locale));
  return [
    spent.uncertain > 0
      ? vscode.l10n.t('{0}, up to {1} more pending', text, formatMoney(spent.uncertain, locale))
      : text,
  ];
}

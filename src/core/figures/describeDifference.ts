import * as l10n from '@vscode/l10n';
import type { BreakdownDifference, EntryDifference, EntryFate } from './breakdownDifference';
import type { Difference } from './difference';
import { formatChange, formatCount, formatMetric, notAvailable } from './format';
import type { Metric } from './metrics';
import { breakdownNotes } from './reading';
import type { Snapshot } from '../snapshot';

/** One figure or entry in words. */
export interface DifferenceRow {
  readonly label: string;
  readonly before: string;
  readonly after: string;
  /** With its sign, or what became of it. */
  readonly change: string;
}

/** Rows under a title, with what a reader must know before believing them. */
export interface DifferenceSection {
  readonly title: string;
  readonly meaning: string;
  readonly notes: readonly string[];
  readonly rows: readonly DifferenceRow[];
}

/** A difference as people read it: the figures first, then each breakdown, of which the unchanged entries are only counted. */
export function describeDifference(difference: Difference, locale: string): readonly DifferenceSection[] {
  const { before, after, numbers, others, breakdowns } = difference;
  const texts = (metric: Metric) => ({
    label: metric.label(),
    before: figureText(metric, before, locale),
    after: figureText(metric, after, locale),
  });
  return [
    {
      title: l10n.t('Figures'),
      meaning: l10n.t('All numbers, and everything else that changed.'),
      notes: [],
      rows: [
        ...numbers.map(({ metric, change }) => ({
          ...texts(metric),
          change: change === null ? notAvailable() : formatChange(change, locale),
        })),
        ...others.map(({ metric }) => ({ ...texts(metric), change: l10n.t('changed') })),
      ],
    },
    ...breakdowns.map((breakdown) => breakdownSection(breakdown, difference, locale)),
  ];
}

function figureText(metric: Metric, { data: summary, question }: Snapshot, locale: string): string {
  return formatMetric(metric, summary, question.options.rankScale, locale, 'UTC') ?? notAvailable();
}

function breakdownSection(
  { info, entries, cutBefore, cutAfter }: BreakdownDifference,
  { before, after }: Difference,
  locale: string,
): DifferenceSection {
  const notes = [before, after].flatMap(({ data: summary, question }) =>
    breakdownNotes(info, summary, question.options),
  );
  const unchanged = (entries ?? []).filter(({ fate }) => fate === 'unchanged').length;
  return {
    title: info.label(),
    meaning: info.meaning(),
    notes: [
      ...new Set(notes),
      ...(cutBefore || cutAfter ? [l10n.t('An entry missing from a shortened list may still exist.')] : []),
      ...(entries === null ? [l10n.t('Not available for one of the two lookups.')] : []),
      ...(unchanged > 0 ? [l10n.t('Entries unchanged: {0}.', formatCount(unchanged, locale))] : []),
    ],
    rows: (entries ?? [])
      .filter(({ fate }) => fate !== 'unchanged')
      .map((entry) => ({
        label: info.keyLabel(entry.key, locale),
        before: countText(entry.before, isMissingBefore(entry), locale),
        after: countText(entry.after, isMissingAfter(entry), locale),
        change: fateText(entry, locale),
      })),
  };
}

function isMissingBefore({ fate }: EntryDifference): boolean {
  return fate === 'new' || fate === 'notListedBefore';
}

function isMissingAfter({ fate }: EntryDifference): boolean {
  return fate === 'gone' || fate === 'notListedAfter';
}

function countText(count: number | null, missing: boolean, locale: string): string {
  if (missing) {
    return l10n.t('not listed');
  }
  return count === null ? notAvailable() : formatCount(count, locale);
}

function fateText({ fate, change }: EntryDifference, locale: string): string {
  const texts: { readonly [F in EntryFate]?: string } = {
    new: l10n.t('new'),
    gone: l10n.t('gone'),
    notListedBefore: l10n.t('not listed before'),
    notListedAfter: l10n.t('no longer listed'),
  };
  return texts[fate] ?? (change === null ? notAvailable() : formatChange(change, locale));
}

import * as l10n from '@vscode/l10n';
import { BREAKDOWNS, isCut } from '../figures/breakdowns';
import { formatCount, formatMetric, notAvailable } from '../figures/format';
import { METRICS } from '../figures/metrics';
import { GROUPS } from '../figures/fields';
import { breakdownNotes } from '../figures/reading';
import type { Snapshot } from '../snapshot';
import type { Breakdown } from '../figures/summary';
import { breakdownRows } from './breakdownRows';

/** One figure in words, with its text in each snapshot. */
interface FigureRow {
  readonly label: string;
  readonly meaning: string;
  readonly texts: readonly string[];
}

/** A group of figures. */
export interface FigureSection {
  readonly label: string;
  readonly rows: readonly FigureRow[];
}

/** One entry of a breakdown in words. */
interface EntryRow {
  readonly label: string;
  readonly texts: readonly string[];
}

/** A breakdown; `listed` says of each snapshot how many entries there are, and whether these are all. */
export interface BreakdownSection {
  readonly label: string;
  readonly meaning: string;
  /** What a reader must know before believing the counts. */
  readonly notes: readonly string[];
  readonly rows: readonly EntryRow[];
  readonly listed: readonly string[];
}

/** All figures of one snapshot, or of several side by side, as people read them. */
export function figureSections(snapshots: readonly Snapshot[], locale: string): readonly FigureSection[] {
  return GROUPS.map((group) => ({
    label: group.label(),
    rows: METRICS.filter((metric) => metric.group === group.id).map((metric) => ({
      label: metric.label(),
      meaning: metric.meaning(),
      texts: snapshots.map(
        ({ data: summary, question }) =>
          formatMetric(metric, summary, question.options.rankScale, locale, 'UTC') ?? notAvailable(),
      ),
    })),
  }));
}

/** All breakdowns of one snapshot, or of several side by side, as people read them. */
export function breakdownSections(
  snapshots: readonly Snapshot[],
  locale: string,
): readonly BreakdownSection[] {
  return BREAKDOWNS.map((info) => {
    const lists = snapshots.map(({ data: summary, question }) => {
      const entries = summary[info.id];
      return { entries, cut: isCut(entries, question.options.internalListLimit) };
    });
    const rows = breakdownRows(lists.map(({ entries }) => entries));
    return {
      label: info.label(),
      meaning: info.meaning(),
      notes: [
        ...new Set(
          snapshots.flatMap(({ data: summary, question }) => breakdownNotes(info, summary, question.options)),
        ),
      ],
      rows: rows.map(({ key, counts }) => ({
        label: info.keyLabel(key, locale),
        texts: lists.map((list, i) => countText(counts[i], list, locale)),
      })),
      listed: lists.map((list) => listedText(list, locale)),
    };
  });
}

interface List {
  readonly entries: Breakdown;
  readonly cut: boolean;
}

function countText(count: number | null | undefined, { entries, cut }: List, locale: string): string {
  if (count === null || entries === null) {
    return notAvailable();
  }
  if (count === undefined) {
    return cut ? l10n.t('not listed') : l10n.t('none');
  }
  return formatCount(count, locale);
}

function listedText({ entries, cut }: List, locale: string): string {
  if (entries === null) {
    return notAvailable();
  }
  if (entries.length === 0) {
    return l10n.t('none');
  }
  const count = formatCount(entries.length, locale);
  return cut ? l10n.t('{0}, cut', count) : l10n.t('{0}, all', count);
}

import * as l10n from '@vscode/l10n';
import { formatMetric, formatTime, notAvailable } from '../../src/core/figures/format';
import type { Measured } from '../../src/core/figures/headline';
import type { Snapshot } from '../../src/core/snapshot';
import type { HeadlineMetric } from '../parts/headlineMetrics';
import { shortTime } from '../../src/core/figures/shortTime';
import { trendPath } from './trendPath';

interface Props {
  readonly metric: HeadlineMetric;
  /** The newest figures; they say the rank's scale. */
  readonly snapshot: Snapshot;
  /** Oldest first. */
  readonly series: readonly Measured[];
  readonly locale: string;
}

/** How one figure went over all lookups, from its own lowest to its own highest value; nothing for a single lookup. */
export function TrendLine({ metric, snapshot, series, locale }: Props) {
  const points = series.map(({ takenAt, headline }) => ({ time: takenAt, value: headline[metric.id] }));
  const [first, last] = [points[0], points.at(-1)];
  const trend = trendPath(points);
  if (!first || !last || first === last || !trend) {
    return null;
  }
  const { data: summary, question } = snapshot;
  const say = (value: number | null) =>
    formatMetric(metric, { ...summary, [metric.id]: value }, question.options.rankScale, locale) ??
    notAvailable();
  const gaps = points.filter(({ value }) => value === null).length;
  const sentence = [
    l10n.t(
      '{0}, {1} lookups from {2} to {3}: lowest {4}, highest {5}, newest {6}.',
      metric.label(),
      points.length,
      formatTime(first.time, locale),
      formatTime(last.time, locale),
      say(trend.lowest),
      say(trend.highest),
      say(last.value),
    ),
    ...(gaps > 0 ? [l10n.t('Not available in {0} of them.', gaps)] : []),
  ].join(' ');
  return (
    <dd class="trend">
      <svg viewBox="0 0 100 100" preserveAspectRatio="none" role="img" aria-label={sentence}>
        <path class="line" d={trend.line} />
        <path class="newest" d={trend.newest} />
      </svg>
      <span class="scale" aria-hidden="true">
        <span>{say(trend.highest)}</span>
        {trend.lowest < trend.highest && <span>{say(trend.lowest)}</span>}
      </span>
      <span class="dates" aria-hidden="true">
        <span>{shortTime(first.time, last.time, locale)}</span>
        <span>{shortTime(last.time, first.time, locale)}</span>
      </span>
    </dd>
  );
}

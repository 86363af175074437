import * as l10n from '@vscode/l10n';
import { formatMetric, formatTime, notAvailable } from '../../src/core/figures/format';
import type { Measured } from '../../src/core/figures/headline';
import { shortTime } from '../../src/core/figures/shortTime';
import type { Snapshot } from '../../src/core/snapshot';
import type { HeadlineMetric } from '../parts/headlineMetrics';
import { useClock } from '../parts/inFile';
import { PointedChart } from './pointedChart';
import { trendPath } from './trendPath';

interface Props {
  readonly metric: HeadlineMetric;
  /** The newest figures; they say the rank's scale. */
  readonly snapshot: Snapshot;
  /** Oldest first. */
  readonly series: readonly Measured[];
  readonly locale: string;
}

/** How one figure went over all lookups, from its own lowest to its own highest value, with each value at the pointer or by arrow keys. */
export function TrendLine({ metric, snapshot, series, locale }: Props) {
  const clock = useClock();
  const points = series.map(({ takenAt, headline }) => ({ time: takenAt, value: headline[metric.id] }));
  const [first, last] = [points[0], points.at(-1)];
  const trend = trendPath(points);
  if (!first || !last || first === last || !trend) {
    return null;
  }
  const { data, question } = snapshot;
  const say = (value: number | null) =>
    formatMetric(metric, { ...data, [metric.id]: value }, question.options.rankScale, locale) ??
    notAvailable();
  const gaps = points.filter(({ value }) => value === null).length;
  const sentence = [
    l10n.t(
      '{0}, {1} lookups from {2} to {3}: lowest {4}, highest {5}, newest {6}.',
      metric.label(),
      points.length,
      formatTime(first.time, locale, clock),
      formatTime(last.time, locale, clock),
      say(trend.lowest),
      say(trend.highest),
      say(last.value),
    ),
    ...(gaps > 0 ? [l10n.t('Not available in {0} of them.', gaps)] : []),
  ].join(' ');
  const span = last.time - first.time;
  const valueAt = (index: number) => say(points[index]?.value ?? null);
  const timeAt = (index: number, other: number) => shortTime(points[index]?.time ?? last.time, other, locale);
  return (
    <dd class="trend">
      <PointedChart
        places={points.map(({ time }) => (span > 0 ? (time - first.time) / span : 0))}
        sentence={sentence}
        say={(index) => `${timeAt(index, Date.now())}: ${valueAt(index)}`}
        show={(index) => l10n.t('{0}: {1}', timeAt(index, last.time), valueAt(index))}
        scale={
          <>
            <span>{l10n.t('{0} to {1}', say(trend.lowest), say(trend.highest))}</span>
            <span>{l10n.t('since {0}', shortTime(first.time, last.time, locale, clock))}</span>
          </>
        }
      >
        <path class="line" d={trend.line} />
        <path class="newest" d={trend.newest} />
      </PointedChart>
    </dd>
  );
}

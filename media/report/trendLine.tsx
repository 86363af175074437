import * as l10n from '@vscode/l10n';
import type { HTMLAttributes } from 'preact';
import { useState } from 'preact/hooks';
import { formatMetric, formatTime, notAvailable } from '../../src/core/figures/format';
import type { Measured } from '../../src/core/figures/headline';
import { shortTime } from '../../src/core/figures/shortTime';
import type { Snapshot } from '../../src/core/snapshot';
import type { HeadlineMetric } from '../parts/headlineMetrics';
import { useClock, useInFile } from '../parts/inFile';
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
  const [pointed, point] = useState<number | null>(null);
  const [isInFile, clock] = [useInFile(), useClock()];
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
  const at = pointed === null ? undefined : points[pointed];
  const x = at && last.time > first.time ? (100 * (at.time - first.time)) / (last.time - first.time) : 0;
  const nearest = (share: number) => {
    const time = first.time + share * (last.time - first.time);
    const distances = points.map((one) => Math.abs(one.time - time));
    return distances.indexOf(Math.min(...distances));
  };
  const move = (step: number) =>
    point(Math.max(0, Math.min(points.length - 1, (pointed ?? points.length - 1) + step)));
  const slider: HTMLAttributes<HTMLDivElement> = {
    tabIndex: 0,
    role: 'slider',
    'aria-label': sentence,
    'aria-valuemin': 0,
    'aria-valuemax': points.length - 1,
    'aria-valuenow': pointed ?? points.length - 1,
    'aria-valuetext': `${shortTime((at ?? last).time, Date.now(), locale)}: ${say((at ?? last).value)}`,
    onKeyDown: (event) => {
      const step = { ArrowLeft: -1, ArrowRight: 1, Home: -points.length, End: points.length }[event.key];
      if (step !== undefined) {
        event.preventDefault();
        move(step);
      }
    },
    onPointerMove: ({ currentTarget, clientX }) => {
      const { left, width } = currentTarget.getBoundingClientRect();
      point(nearest(Math.max(0, Math.min(1, (clientX - left) / width))));
    },
    onPointerLeave: () => point(null),
    onBlur: () => point(null),
  };
  return (
    <dd class="trend">
      <div {...(isInFile ? { role: 'img', 'aria-label': sentence } : slider)}>
        <svg viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">
          <path class="line" d={trend.line} />
          <path class="newest" d={trend.newest} />
          {at && <path class="pointed" d={`M${x} 0V100`} />}
        </svg>
        <span class="scale" aria-hidden="true">
          {at ? (
            <span>{l10n.t('{0}: {1}', shortTime(at.time, last.time, locale), say(at.value))}</span>
          ) : (
            <>
              <span>{l10n.t('{0} to {1}', say(trend.lowest), say(trend.highest))}</span>
              <span>{l10n.t('since {0}', shortTime(first.time, last.time, locale, clock))}</span>
            </>
          )}
        </span>
      </div>
    </dd>
  );
}

import * as l10n from '@vscode/l10n';
import type { Measured } from '../../src/core/figures/headline';
import type { Snapshot } from '../../src/core/snapshot';
import { FURTHER_METRICS, LEADING_METRICS, type HeadlineMetric } from '../parts/headlineMetrics';
import { Attention } from './attention';
import { Change } from './change';
import { Figure } from './figure';
import { FollowBar } from './followBar';
import { LookupsTable } from './lookupsTable';
import { Meanings } from './meanings';
import { TrendLine } from './trendLine';

interface Props {
  readonly snapshot: Snapshot;
  readonly series: readonly Measured[];
  readonly locale: string;
}

/** The leading figures as tiles with their changes, and what needs attention: with the header all that somebody in a hurry reads. */
export function KeyFigures(props: Props) {
  const { snapshot, locale } = props;
  return (
    <>
      <section aria-labelledby="key-figures">
        <h2 id="key-figures" class="for-screen-readers">
          {l10n.t('Key figures')}
        </h2>
        <dl class="tiles main">{LEADING_METRICS.map((metric) => tile(metric, props))}</dl>
        <FollowBar snapshot={snapshot} locale={locale} />
      </section>
      <Attention snapshot={snapshot} locale={locale} />
    </>
  );
}

/** The further figures as tiles, what all of them mean, and how they went over time. */
export function FurtherFigures(props: Props) {
  const { snapshot, series, locale } = props;
  return (
    <section aria-labelledby="further-figures">
      <h2 id="further-figures">{l10n.t('More figures')}</h2>
      <dl class="tiles">{FURTHER_METRICS.map((metric) => tile(metric, props))}</dl>
      <Meanings name="meanings" metrics={[...LEADING_METRICS, ...FURTHER_METRICS]} />
      {series.length > 1 && <LookupsTable snapshot={snapshot} series={series} locale={locale} />}
    </section>
  );
}

function tile(metric: HeadlineMetric, { snapshot, series, locale }: Props) {
  return (
    <Figure key={metric.id} metric={metric} snapshot={snapshot} locale={locale}>
      <Change id={metric.id} series={series} locale={locale} />
      <TrendLine metric={metric} snapshot={snapshot} series={series} locale={locale} />
    </Figure>
  );
}

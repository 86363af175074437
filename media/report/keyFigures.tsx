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

/** The main figures as tiles with their changes, what needs attention, then the further ones and how all went over time. */
export function KeyFigures({ snapshot, series, locale }: Props) {
  const tile = (metric: HeadlineMetric) => (
    <Figure key={metric.id} metric={metric} snapshot={snapshot} locale={locale}>
      <Change id={metric.id} series={series} locale={locale} />
      <TrendLine metric={metric} snapshot={snapshot} series={series} locale={locale} />
    </Figure>
  );
  return (
    <>
      <section aria-labelledby="key-figures">
        <h2 id="key-figures" class="for-screen-readers">
          {l10n.t('Key figures')}
        </h2>
        <dl class="tiles main">{LEADING_METRICS.map(tile)}</dl>
        <FollowBar snapshot={snapshot} locale={locale} />
      </section>
      <Attention snapshot={snapshot} locale={locale} />
      <section aria-labelledby="further-figures">
        <h2 id="further-figures">{l10n.t('More figures')}</h2>
        <dl class="tiles">{FURTHER_METRICS.map(tile)}</dl>
        <Meanings name="meanings" metrics={[...LEADING_METRICS, ...FURTHER_METRICS]} />
        {series.length > 1 && <LookupsTable snapshot={snapshot} series={series} locale={locale} />}
      </section>
    </>
  );
}

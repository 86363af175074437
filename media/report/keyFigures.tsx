import * as l10n from '@vscode/l10n';
import type { Measured } from '../../src/core/figures/headline';
import type { Snapshot } from '../../src/core/snapshot';
import { Change } from './change';
import { Figure } from './figure';
import { FURTHER_METRICS, LEADING_METRICS } from '../parts/headlineMetrics';
import { LookupsTable } from './lookupsTable';
import { TrendLine } from './trendLine';

interface Props {
  readonly snapshot: Snapshot;
  readonly series: readonly Measured[];
  readonly locale: string;
}

/** The main figures as tiles: how they stand, how they changed, and how the leading ones went over all lookups. */
export function KeyFigures({ snapshot, series, locale }: Props) {
  return (
    <section aria-labelledby="key-figures">
      <h2 id="key-figures">{l10n.t('Key figures')}</h2>
      <dl class="tiles main">
        {LEADING_METRICS.map((metric) => (
          <Figure key={metric.id} metric={metric} snapshot={snapshot} locale={locale}>
            <Change id={metric.id} series={series} locale={locale} />
            <TrendLine metric={metric} snapshot={snapshot} series={series} locale={locale} />
          </Figure>
        ))}
      </dl>
      {series.length > 1 && <LookupsTable snapshot={snapshot} series={series} locale={locale} />}
      <dl class="tiles">
        {FURTHER_METRICS.map((metric) => (
          <Figure key={metric.id} metric={metric} snapshot={snapshot} locale={locale}>
            <Change id={metric.id} series={series} locale={locale} />
          </Figure>
        ))}
      </dl>
    </section>
  );
}

import * as l10n from '@vscode/l10n';
import { formatCount, formatMetric, formatTime, notAvailable } from '../../src/core/figures/format';
import type { Measured } from '../../src/core/figures/headline';
import type { Snapshot } from '../../src/core/snapshot';
import { Disclosure } from './disclosure';
import { HEADLINE_METRICS } from '../parts/headlineMetrics';
import { useClock, useInFile } from '../parts/inFile';
import { ScrollBox } from '../parts/scrollBox';
import { ShowAllButton } from '../parts/showAllButton';
import { useFirst } from '../parts/useFirst';

interface Props {
  readonly snapshot: Snapshot;
  /** Oldest first. */
  readonly series: readonly Measured[];
  readonly locale: string;
}

/** The main figures of all lookups as a table, on demand; and how to read the lines above it. */
export function LookupsTable(props: Props) {
  const isInFile = useInFile();
  return (
    <div class="lookups">
      <p class="note">{l10n.t("Charts are scaled to each metric's own range, not from zero.")}</p>
      <Disclosure
        name="lookups"
        summary={
          isInFile
            ? l10n.t('Key figures of all lookups')
            : l10n.t('Show all {0} lookups as a table', formatCount(props.series.length, props.locale))
        }
      >
        {() => <Table {...props} />}
      </Disclosure>
    </div>
  );
}

function Table({ snapshot, series, locale }: Props) {
  const { shown, isLong, ...whole } = useFirst('lookups/all', [...series].reverse());
  const scale = snapshot.question.options.rankScale;
  const clock = useClock();
  return (
    <>
      <ScrollBox label={l10n.t('Key figures of all lookups')}>
        <table class="lookups-table">
          <thead>
            <tr>
              <th scope="col">{l10n.t('Looked up')}</th>
              {HEADLINE_METRICS.map((metric) => (
                <th key={metric.id} scope="col">
                  {metric.label()}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map(({ takenAt, headline }, index) => (
              <tr key={index}>
                <th scope="row">{formatTime(takenAt, locale, clock)}</th>
                {HEADLINE_METRICS.map((metric) => (
                  <td key={metric.id}>
                    {formatMetric(metric, { ...snapshot.data, ...headline }, scale, locale) ?? notAvailable()}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
      {isLong && <ShowAllButton count={series.length} locale={locale} {...whole} />}
    </>
  );
}

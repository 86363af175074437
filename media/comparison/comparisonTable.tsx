import * as l10n from '@vscode/l10n';
import { formatMetric, notAvailable } from '../../src/core/figures/format';
import { METRICS, type Metric } from '../../src/core/figures/metrics';
import type { GROUPS } from '../../src/core/figures/fields';
import type { Report } from '../../src/core/reportProtocol';
import { bestColumns } from './bestColumns';
import { ComparisonHead } from './comparisonHead';
import { useClock } from '../parts/inFile';
import { LongText } from '../parts/longText';
import { NoFigures } from './noFigures';

interface Props {
  readonly group: (typeof GROUPS)[number];
  readonly reports: readonly Report[];
  readonly locale: string;
}

/** The figures of one group, a row each, with a column for each target. */
export function ComparisonTable({ group, reports, locale }: Props) {
  const metrics = METRICS.filter((metric) => metric.group === group.id);
  return (
    <table>
      <ComparisonHead label={group.label()} reports={reports} />
      <tbody>
        {metrics.map((metric, row) => {
          const best = bestColumns(metric, reports);
          return (
            <tr key={metric.id}>
              <th scope="row">
                {metric.label()}
                <span class="meaning">{metric.meaning()}</span>
              </th>
              {reports.map((report, column) =>
                report.figures === null ? (
                  row === 0 && <NoFigures key={report.key} rows={metrics.length} />
                ) : (
                  <Value
                    key={report.key}
                    metric={metric}
                    report={report}
                    isBest={best.includes(column)}
                    locale={locale}
                  />
                ),
              )}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

interface ValueProps {
  readonly metric: Metric;
  readonly report: Report;
  readonly isBest: boolean;
  readonly locale: string;
}

function Value({ metric, report, isBest, locale }: ValueProps) {
  const { figures, question } = report;
  const clock = useClock();
  const text = figures && formatMetric(metric, figures.data, question.options.rankScale, locale, clock);
  if (text === null) {
    return <td class="missing">{notAvailable()}</td>;
  }
  return (
    <td class={isBest ? 'best' : ''}>
      {isBest && <span class="mark">{l10n.t('best')}</span>}{' '}
      <LongText text={text} isAddress={metric.id === 'target'} />
    </td>
  );
}

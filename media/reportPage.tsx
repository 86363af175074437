import * as l10n from '@vscode/l10n';
import { BREAKDOWNS } from '../src/core/breakdowns';
import { HEADLINE_IDS } from '../src/core/headline';
import { GROUPS, METRICS } from '../src/core/metrics';
import type { Report } from '../src/core/reportProtocol';
import { BreakdownTable } from './breakdownTable';
import { FigureGroup } from './figureGroup';
import { HeadlineTiles } from './headlineTiles';
import type { Reader } from './page';
import { ReportHeader } from './reportHeader';
import { Skeleton } from './skeleton';
import { StateNotice } from './stateNotice';
import { Trend } from './trend';

/** What a whole report is drawn from. */
export interface ReportProps {
  readonly report: Report;
  readonly reader: Reader;
}

/** The report of one question: header, how its lookup stands, main figures, trend, further figures, breakdowns. */
export function ReportPage({ report, reader }: ReportProps) {
  const { figures, state, series } = report;
  return (
    <>
      <ReportHeader report={report} reader={reader} />
      <StateNotice state={state} hasFigures={figures !== null} act={reader.act} />
      {state.kind === 'pending' && figures === null && <Skeleton />}
      {figures && (
        <>
          <HeadlineTiles snapshot={figures} series={series} locale={reader.locale} />
          {series.length > 1 && (
            <Trend series={series} scale={report.question.options.rankScale} reader={reader} />
          )}
          <div class="groups">
            {GROUPS.map((group) => ({ group, metrics: METRICS.filter(isFurther(group.id)) }))
              .filter(({ metrics }) => metrics.length > 0)
              .map(({ group, metrics }) => (
                <FigureGroup
                  key={group.id}
                  group={group}
                  metrics={metrics}
                  snapshot={figures}
                  locale={reader.locale}
                />
              ))}
          </div>
          <h2>{l10n.t('Where the links come from')}</h2>
          <p class="note">{l10n.t('These tables count links, not domains.')}</p>
          <div class="breakdowns">
            {BREAKDOWNS.map((info) => (
              <BreakdownTable key={info.id} info={info} snapshot={figures} reader={reader} />
            ))}
          </div>
        </>
      )}
    </>
  );
}

/** Whether a figure of a group stands below the tiles. */
function isFurther(group: string): (metric: (typeof METRICS)[number]) => boolean {
  return (metric) => metric.group === group && !HEADLINE_IDS.some((id) => id === metric.id);
}

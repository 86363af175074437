import * as l10n from '@vscode/l10n';
import { BREAKDOWNS } from '../src/core/breakdowns';
import { GROUPS } from '../src/core/metrics';
import type { Act, Report } from '../src/core/reportProtocol';
import { BreakdownTable } from './breakdownTable';
import { FigureGroup } from './figureGroup';
import { ReportHeader } from './reportHeader';
import { StateNotice } from './stateNotice';

/** What the whole page is drawn from. */
export interface ReportProps {
  readonly report: Report;
  readonly locale: string;
  readonly tell: (act: Act) => void;
}

/** The report of one question: header, how its lookup stands, figures, breakdowns. */
export function ReportPage({ report, locale, tell }: ReportProps) {
  const { figures } = report;
  return (
    <>
      <ReportHeader report={report} locale={locale} tell={tell} />
      <StateNotice state={report.state} hasFigures={figures !== null} tell={tell} />
      {figures && (
        <>
          <div class="groups">
            {GROUPS.map((group) => (
              <FigureGroup key={group.id} group={group} snapshot={figures} locale={locale} />
            ))}
          </div>
          <h2>{l10n.t('Where the links come from')}</h2>
          <p class="note">{l10n.t('These tables count links, not domains.')}</p>
          <div class="breakdowns">
            {BREAKDOWNS.map((info) => (
              <BreakdownTable key={info.id} info={info} snapshot={figures} locale={locale} />
            ))}
          </div>
        </>
      )}
    </>
  );
}

import * as l10n from '@vscode/l10n';
import { BREAKDOWNS } from '../../src/core/figures/breakdowns';
import type { Report } from '../../src/core/reportProtocol';
import { BreakdownChart } from './breakdownChart';
import { Details } from './details';
import { ListSections, type Lists } from './lists/listSections';
import { FurtherFigures, KeyFigures } from './keyFigures';
import { ReportHeader } from './reportHeader';
import { Skeleton } from './skeleton';
import { StateNotice } from './stateNotice';

/** What the whole page is drawn from. */
interface ReportProps {
  readonly report: Report;
  readonly locale: string;
  /** None in a file. */
  readonly lists?: Lists;
}

const NO_LISTS: Lists = new Map();

/** The report of one question: header, how its lookup stands, main figures, breakdowns, all other figures. */
export function ReportPage({ report, locale, lists = NO_LISTS }: ReportProps) {
  const { figures, state, series } = report;
  return (
    <>
      <ReportHeader report={report} locale={locale} />
      <StateNotice report={report} />
      {!figures && state.kind === 'pending' && <Skeleton />}
      {figures && <KeyFigures snapshot={figures} series={series} locale={locale} />}
      <ListSections lists={lists} question={report.question} locale={locale} />
      {figures && (
        <>
          <FurtherFigures snapshot={figures} series={series} locale={locale} />
          <section aria-labelledby="breakdowns">
            <h2 id="breakdowns">{l10n.t('Where the links come from')}</h2>
            <p class="note">{l10n.t('Counts are backlinks, not domains.')}</p>
            <div class="breakdowns">
              {BREAKDOWNS.map((info) => (
                <BreakdownChart
                  key={info.id}
                  info={info}
                  snapshot={figures}
                  previous={report.previous}
                  locale={locale}
                />
              ))}
            </div>
          </section>
          <Details snapshot={figures} locale={locale} />
        </>
      )}
    </>
  );
}

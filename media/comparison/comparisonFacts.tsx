import * as l10n from '@vscode/l10n';
import { formatMoney, formatTime, notAvailable } from '../../src/core/figures/format';
import type { Report } from '../../src/core/reportProtocol';
import { ComparisonHead } from './comparisonHead';
import { useClock } from '../parts/inFile';
import { LongText } from '../parts/longText';
import { NoFigures } from './noFigures';
import { SourceBadge } from '../parts/sourceBadge';
import { standing } from './standing';

interface Props {
  readonly reports: readonly Report[];
  readonly locale: string;
}

/** Of each column: how its lookup stands, where its figures come from, when, and what they cost. */
export function ComparisonFacts({ reports, locale }: Props) {
  const clock = useClock();
  return (
    <table>
      <ComparisonHead label={l10n.t('About these figures')} reports={reports} />
      <tbody>
        <tr>
          <th scope="row">{l10n.t('Source')}</th>
          {reports.map(({ key, question }) => (
            <td key={key}>
              <SourceBadge source={question.source} />
            </td>
          ))}
        </tr>
        <tr>
          <th scope="row">{l10n.t('Looked up')}</th>
          {reports.map((report) =>
            report.figures === null && standing(report) === '' ? (
              <NoFigures key={report.key} />
            ) : (
              <td key={report.key} dir="auto">
                {report.figures && <div>{formatTime(report.figures.takenAt, locale, clock)}</div>}
                <LongText text={standing(report)} />
              </td>
            ),
          )}
        </tr>
        <tr>
          <th scope="row">{l10n.t('Cost')}</th>
          {reports.map(({ key, figures }) =>
            figures === null ? (
              <NoFigures key={key} />
            ) : (
              <td key={key}>{figures.cost === null ? notAvailable() : formatMoney(figures.cost, locale)}</td>
            ),
          )}
        </tr>
      </tbody>
    </table>
  );
}

import * as l10n from '@vscode/l10n';
import { formatAge, formatMetric, formatMoney, notAvailable } from '../src/core/format';
import { METRICS, metricValue, type Metric } from '../src/core/metrics';
import { questionKey } from '../src/core/options';
import { describeOptions } from '../src/core/reading';
import type { Report } from '../src/core/reportProtocol';
import { sourceLabel } from '../src/core/source';
import { bestFigure } from './bestFigures';
import type { Reader } from './page';
import { SourceBadge } from './sourceBadge';

interface Props {
  readonly reports: readonly Report[];
  readonly reader: Reader;
}

/** Targets side by side: a row for each figure; the best is marked only where the questions differ in the target alone. */
export function ComparisonPage({ reports, reader }: Props) {
  const askedAlike = new Set(reports.map(wayOfAsking)).size === 1;
  const title = l10n.t('Comparison of {0} targets', reports.length);
  return (
    <>
      <header>
        <h1>{title}</h1>
        {!askedAlike && (
          <p class="notice">
            {l10n.t(
              'The options or the sources differ, so these figures say little beside each other; no best one is marked.',
            )}
          </p>
        )}
        <Missing reports={reports} reader={reader} />
      </header>
      <div class="scroller" role="region" aria-label={title} tabIndex={0}>
        <table class="grid comparison">
          <thead>
            <tr>
              <th scope="col">{l10n.t('Figure')}</th>
              {reports.map((report) => (
                <th key={report.key} scope="col">
                  <ColumnHead report={report} reader={reader} askedAlike={askedAlike} />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {METRICS.map((metric) => (
              <Row
                key={metric.id}
                metric={metric}
                reports={reports}
                reader={reader}
                askedAlike={askedAlike}
              />
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

function Missing({ reports, reader }: Props) {
  const missing = reports.filter(({ figures, state }) => figures === null && state.kind !== 'pending');
  const cost = missing.reduce((sum, report) => sum + report.againCost, 0);
  return (
    missing.length > 0 && (
      <p class="actions">
        <button type="button" class="primary" onClick={() => reader.act('lookUpMissing')}>
          {cost === 0
            ? l10n.t('Look Up {0} Missing (free)', missing.length)
            : l10n.t('Look Up {0} Missing (about {1})', missing.length, formatMoney(cost, reader.locale))}
        </button>
      </p>
    )
  );
}

function ColumnHead({ report, reader, askedAlike }: { report: Report; reader: Reader; askedAlike: boolean }) {
  const { question, figures, state } = report;
  return (
    <>
      <span dir="auto">{question.target.value}</span>
      <SourceBadge source={question.source} />
      {!askedAlike && <small>{describeOptions(question.options, reader.locale, false).join(', ')}</small>}
      {figures && <small>{formatAge(figures.takenAt, reader.now, reader.locale)}</small>}
      {state.kind === 'pending' && <small>{state.step}</small>}
      {state.kind === 'ended' && <small>{state.title}</small>}
    </>
  );
}

function Row({ metric, reports, reader, askedAlike }: Props & { metric: Metric; askedAlike: boolean }) {
  const summaries = reports.map(({ figures }) => figures?.summary ?? null);
  const best = askedAlike ? bestFigure(metric, summaries) : null;
  return (
    <tr>
      <th scope="row">
        {metric.label()}
        <small>{metric.meaning()}</small>
      </th>
      {reports.map(({ key, figures, question }) => {
        const scale = question.options.rankScale;
        const text = figures && formatMetric(metric, figures.summary, scale, reader.locale);
        const isBest = best !== null && figures !== null && metricValue(metric, figures.summary) === best;
        return (
          <td key={key} dir="auto" class={text === null ? 'missing' : ''}>
            {isBest ? <strong>{l10n.t('{0} (best)', text ?? '')}</strong> : (text ?? notAvailable())}
          </td>
        );
      })}
    </tr>
  );
}

function wayOfAsking({ question }: Report): string {
  return `${sourceLabel(question.source)} ${questionKey('', question.options)}`;
}

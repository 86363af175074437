import * as l10n from '@vscode/l10n';
import { formatAge, formatMoney, formatTime, notAvailable } from '../src/core/format';
import { describeOptions } from '../src/core/reading';
import type { Snapshot } from '../src/core/snapshot';
import type { TargetKind } from '../src/core/target';
import { ActionBar } from './actionBar';
import type { Reader } from './page';
import type { ReportProps } from './reportPage';
import { SourceBadge } from './sourceBadge';

/** What was asked, of whom, when, what it cost, and what can be done next. */
export function ReportHeader({ report, reader }: ReportProps) {
  const { question, figures } = report;
  return (
    <header>
      <p class="kind">{kindLabel(question.target.kind)}</p>
      <h1 dir="auto">{question.target.value}</h1>
      <p class="facts">
        <SourceBadge source={question.source} />
        {figures && <Facts figures={figures} reader={reader} />}
      </p>
      <ul class="options" aria-label={l10n.t('Options of this lookup')}>
        {describeOptions(question.options, reader.locale, true).map((text) => (
          <li key={text} dir="auto">
            {text}
          </li>
        ))}
      </ul>
      <ActionBar report={report} reader={reader} />
    </header>
  );
}

function Facts({ figures, reader }: { readonly figures: Snapshot; readonly reader: Reader }) {
  const { cost, reply, takenAt } = figures;
  const { locale, now } = reader;
  return (
    <>
      <span>
        {l10n.t('Figures of {0}', formatTime(takenAt, locale))}
        <span class="age"> ({formatAge(takenAt, now, locale)})</span>
      </span>
      <span>{l10n.t('Cost: {0}', cost === null ? notAvailable() : formatMoney(cost, locale))}</span>
      {reply.time !== null && <span dir="auto">{l10n.t('Time the service took: {0}', reply.time)}</span>}
    </>
  );
}

function kindLabel(kind: TargetKind): string {
  switch (kind) {
    case 'domain':
      return l10n.t('Backlinks of the domain');
    case 'subdomain':
      return l10n.t('Backlinks of the subdomain');
    case 'page':
      return l10n.t('Backlinks of the page');
  }
}

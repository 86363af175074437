import * as l10n from '@vscode/l10n';
import { formatMoney, formatTime, notAvailable } from '../src/core/format';
import { describeOptions } from '../src/core/reading';
import { sourceLabel } from '../src/core/source';
import type { TargetKind } from '../src/core/target';
import type { ReportProps } from './reportPage';

/** What was asked, of whom, when, and what it cost. */
export function ReportHeader({ report, locale, tell }: ReportProps) {
  const { question, figures, state } = report;
  return (
    <header>
      <p class="kind">{kindLabel(question.target.kind)}</p>
      <h1 dir="auto">{question.target.value}</h1>
      <p class="facts">
        <span class="source">{sourceLabel(question.source)}</span>
        {figures && <Facts figures={figures} locale={locale} />}
        {state.kind !== 'pending' && (
          <button type="button" onClick={() => tell('lookUpAgain')}>
            {l10n.t('Look Up Again')}
          </button>
        )}
      </p>
      <ul class="options" aria-label={l10n.t('Options of this lookup')}>
        {describeOptions(question.options, locale, true).map((text) => (
          <li key={text} dir="auto">
            {text}
          </li>
        ))}
      </ul>
    </header>
  );
}

function Facts({
  figures,
  locale,
}: {
  figures: NonNullable<ReportProps['report']['figures']>;
  locale: string;
}) {
  const { cost, reply } = figures;
  return (
    <>
      <span>{l10n.t('Figures of {0}', formatTime(figures.takenAt, locale))}</span>
      <span>{l10n.t('Cost: {0}', cost === null ? notAvailable() : formatMoney(cost, locale))}</span>
      {reply.time !== null && <span>{l10n.t('Time the service took: {0}', reply.time)}</span>}
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

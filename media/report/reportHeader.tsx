import * as l10n from '@vscode/l10n';
import { formatAge, formatMoney, formatTime, notAvailable } from '../../src/core/figures/format';
import { describeOptions } from '../../src/core/figures/reading';
import type { Report } from '../../src/core/reportProtocol';
import type { Snapshot } from '../../src/core/snapshot';
import type { TargetKind } from '../../src/core/target/target';
import { ActionBar } from './actionBar';
import { LongText } from '../parts/longText';
import { SourceBadge } from '../parts/sourceBadge';
import { useNow } from './useNow';

interface Props {
  readonly report: Report;
  readonly locale: string;
}

/** What was asked, of whom, when, and what it cost; and what can be done now. */
export function ReportHeader({ report, locale }: Props) {
  const { question, figures } = report;
  return (
    <header>
      <p class="kind">{kindLabel(question.target.kind)}</p>
      <h1 dir="auto">
        <LongText text={question.target.value} />
      </h1>
      <ul class="facts" aria-label={l10n.t('About these figures')}>
        <li>
          <SourceBadge source={question.source} />
        </li>
        {figures && <Facts figures={figures} locale={locale} />}
      </ul>
      <ul class="options" aria-label={l10n.t('Options of this lookup')}>
        {describeOptions(question.options, locale, true).map((text) => (
          <li key={text} dir="auto">
            <LongText text={text} />
          </li>
        ))}
      </ul>
      <ActionBar report={report} locale={locale} />
    </header>
  );
}

function Facts({ figures, locale }: { figures: Snapshot; locale: string }) {
  const { takenAt, cost, reply } = figures;
  const now = useNow();
  return (
    <>
      <li>
        {l10n.t('Looked up {0}', formatTime(takenAt, locale))}{' '}
        <span class="age">({formatAge(takenAt, now, locale)})</span>
      </li>
      <li>{l10n.t('Cost: {0}', cost === null ? notAvailable() : formatMoney(cost, locale))}</li>
      {reply.time !== null && (
        <li dir="auto">
          <LongText text={l10n.t('Response time: {0}', reply.time)} />
        </li>
      )}
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

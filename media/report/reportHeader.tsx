import * as l10n from '@vscode/l10n';
import { madeUpNotes } from '../../src/core/exports/facts';
import { formatAge, formatTime } from '../../src/core/figures/format';
import { changedWords, countedWords } from '../../src/core/figures/reading';
import { summarySentences } from '../../src/core/figures/sentences';
import type { DomainOffer, Report } from '../../src/core/reportProtocol';
import { displayName, isHomePage } from '../../src/core/target/displayName';
import type { Target } from '../../src/core/target/target';
import { ActButton } from '../parts/actButton';
import { useInFile } from '../parts/inFile';
import { LongText } from '../parts/longText';
import { priceText } from '../parts/priceText';
import { SourceBadge } from '../parts/sourceBadge';
import { ActionBar } from './actionBar';
import { useNow } from './useNow';

interface Props {
  readonly report: Report;
  readonly locale: string;
}

/** What was asked, of whom and when, what the figures say in a sentence or two, and what can be done now. */
export function ReportHeader({ report, locale }: Props) {
  const { question, figures } = report;
  const isInFile = useInFile();
  const options = (isInFile ? changedWords : countedWords)(question.options, locale);
  return (
    <header>
      <p class="kind">{kindLabel(question.target)}</p>
      <h1 dir="auto" title={question.target.value}>
        <LongText text={displayName(question.target)} isAddress />
      </h1>
      <ul class="facts" aria-label={l10n.t('About these figures')}>
        <li>
          <SourceBadge source={question.source} />
        </li>
        {options.map((text) => (
          <li key={text} class="counted" dir="auto">
            <LongText text={text} />
          </li>
        ))}
        {figures && <Age takenAt={figures.takenAt} locale={locale} />}
      </ul>
      {report.domain && <WholeDomain {...report.domain} price={report.againCost} locale={locale} />}
      {report.asOf !== null && (
        <p class="as-of">
          {l10n.t('This is an earlier lookup.')}{' '}
          <ActButton act="showNewest" isLink>
            {l10n.t('Show the Latest')}
          </ActButton>
        </p>
      )}
      {isInFile &&
        madeUpNotes([question.source]).map((note) => (
          <p key={note} class="made-up-note">
            {note}
          </p>
        ))}
      {figures && <p class="lead">{summarySentences(figures.data, locale).join(' ')}</p>}
      <ActionBar report={report} locale={locale} />
    </header>
  );
}

function Age({ takenAt, locale }: { takenAt: number; locale: string }) {
  const [now, isInFile] = [useNow(), useInFile()];
  // A file is read at any time.
  const age = isInFile ? formatTime(takenAt, locale, 'UTC') : formatAge(takenAt, now, locale);
  return (
    <li class="age" title={isInFile ? undefined : formatTime(takenAt, locale)}>
      {l10n.t('Looked up {0}', age)}
    </li>
  );
}

/** A home page is one page of many, and rarely what is meant. */
function WholeDomain({ target, isKnown, price, locale }: DomainOffer & { price: number; locale: string }) {
  const name = displayName(target);
  return (
    <p class="whole-domain">
      {l10n.t('These are backlinks of the home page only.')}{' '}
      <ActButton act={isKnown ? 'showDomain' : 'lookUpDomain'} isLink>
        {isKnown
          ? l10n.t('Show the whole domain {0}', name)
          : l10n.t('Look up the whole domain {0} ({1})', name, priceText(price, locale))}
      </ActButton>
    </p>
  );
}

function kindLabel(target: Target): string {
  switch (target.kind) {
    case 'domain':
      return l10n.t('Backlinks of the domain');
    case 'subdomain':
      return l10n.t('Backlinks of the subdomain');
    case 'page':
      return isHomePage(target) ? l10n.t('Backlinks of the home page') : l10n.t('Backlinks of the page');
  }
}

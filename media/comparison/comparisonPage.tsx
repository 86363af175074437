import * as l10n from '@vscode/l10n';
import { GROUPS } from '../../src/core/figures/fields';
import { madeUpNotes } from '../../src/core/exports/facts';
import type { Report } from '../../src/core/reportProtocol';
import { ComparisonActions } from './comparisonActions';
import { ComparisonFacts } from './comparisonFacts';
import { ComparisonNotes } from './comparisonNotes';
import { ComparisonTable } from './comparisonTable';
import { MissingNotice } from './missingNotice';
import { useInFile } from '../parts/inFile';
import { addressParts, LongText } from '../parts/longText';
import { ScrollBox } from '../parts/scrollBox';

interface Props {
  readonly reports: readonly Report[];
  readonly locale: string;
}

/** Two to five targets side by side, a table for each group of figures. */
export function ComparisonPage({ reports, locale }: Props) {
  const isInFile = useInFile();
  const longest = Math.max(
    ...reports.flatMap(({ question }) => addressParts(question.target.value).map(({ length }) => length)),
  );
  return (
    <>
      <header>
        <p class="kind">{l10n.t('Comparison of {0} targets', reports.length)}</p>
        <h1 class="targets">
          {reports.map(({ key, question }, index) => (
            <span key={key}>
              {index > 0 && ' · '}
              <LongText text={brief(question.target.value)} isAddress />
            </span>
          ))}
        </h1>
        {isInFile &&
          madeUpNotes(reports.map(({ question }) => question.source)).map((note) => (
            <p key={note} class="made-up-note">
              {note}
            </p>
          ))}
        {reports.some(({ figures }) => figures !== null) && <ComparisonActions />}
      </header>
      <MissingNotice reports={reports} locale={locale} />
      <ComparisonNotes reports={reports} locale={locale} />
      <p class="note">{l10n.t('The best value in each row is marked.')}</p>
      <ScrollBox label={l10n.t('Comparison')}>
        <div class="comparison" style={{ '--targets': reports.length, '--longest': `${longest}ch` }}>
          <ComparisonFacts reports={reports} locale={locale} />
          {GROUPS.map((group) => (
            <ComparisonTable key={group.id} group={group} reports={reports} locale={locale} />
          ))}
        </div>
      </ScrollBox>
    </>
  );
}

/** The head of each column has the whole of it. */
function brief(target: string): string {
  const characters = [...target];
  return characters.length > 80 ? `${characters.slice(0, 80).join('')}…` : target;
}

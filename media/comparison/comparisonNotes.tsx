import * as l10n from '@vscode/l10n';
import { describeOptions } from '../../src/core/figures/reading';
import type { Report } from '../../src/core/reportProtocol';
import { sourceLabel } from '../../src/core/source';
import { LongText } from '../parts/longText';

interface Props {
  readonly reports: readonly Report[];
  readonly locale: string;
}

/** What keeps the columns from being comparable: other sources, other options; nothing where all are alike. */
export function ComparisonNotes({ reports, locale }: Props) {
  const sources = reports.map(({ question }) => sourceLabel(question.source));
  const options = differences(
    reports.map(({ question }) => describeOptions(question.options, locale, true)),
  ).map((texts) => texts.join(', '));
  return (
    <>
      {new Set(sources).size > 1 && (
        <Differences
          title={l10n.t('These figures come from different sources:')}
          reports={reports}
          texts={sources}
        />
      )}
      {new Set(options).size > 1 && (
        <Differences
          title={l10n.t('These targets were looked up with different options:')}
          reports={reports}
          texts={options}
        />
      )}
    </>
  );
}

/** Of each list only what stands differently in another one. */
function differences(lists: readonly (readonly string[])[]): string[][] {
  return lists.map((list) => list.filter((text, place) => lists.some((other) => other[place] !== text)));
}

function Differences({
  title,
  reports,
  texts,
}: {
  readonly title: string;
  readonly reports: readonly Report[];
  readonly texts: readonly string[];
}) {
  return (
    <div class="notice">
      <p class="title">{title}</p>
      <ul class="differences">
        {reports.map(({ key, question }, column) => (
          <li key={key}>
            <LongText text={question.target.value} isAddress />: <LongText text={texts[column] ?? ''} />
          </li>
        ))}
      </ul>
    </div>
  );
}

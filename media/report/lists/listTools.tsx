import * as l10n from '@vscode/l10n';
import { formatCount } from '../../../src/core/figures/format';
import { shortTime } from '../../../src/core/figures/shortTime';
import type { ListAct, ListSection } from '../../../src/core/lists/listSection';
import { FoldingMenu } from '../../parts/foldingMenu';
import { tellHost } from '../../parts/host';
import type { ListViewing } from './useListView';

interface Props {
  readonly section: ListSection;
  readonly viewing: ListViewing;
  /** The keys of the rows that are meant: those that are selected, or all that are shown; null where there are none. */
  readonly taken: readonly string[] | null;
  readonly selected: number;
  readonly locale: string;
}

/** What stands above the rows of a list: a filter, what changed since the answer before, and what can be taken along. */
export function ListTools({ section, viewing, taken, selected, locale }: Props) {
  const { choice, choose } = viewing;
  return (
    <>
      <input
        type="search"
        class="filter"
        value={choice.text}
        placeholder={l10n.t('Filter rows')}
        aria-label={l10n.t('Filter rows')}
        onInput={({ currentTarget }) => choose({ text: currentTarget.value })}
      />
      <DifferenceButtons section={section} viewing={viewing} locale={locale} />
      {taken && choice.difference !== 'gone' && (
        <FoldingMenu
          label={
            selected > 0
              ? l10n.t('Copy or Export {0} Selected', formatCount(selected, locale))
              : l10n.t('Copy or Export')
          }
        >
          {(fold) =>
            takeActs().map(([act, label]) => (
              <li key={act}>
                <button
                  type="button"
                  onClick={() => {
                    tellHost({ type: 'listAct', id: section.id, act, keys: [...taken] });
                    fold();
                  }}
                >
                  {label}
                </button>
              </li>
            ))
          }
        </FoldingMenu>
      )}
    </>
  );
}

function takeActs(): readonly (readonly [ListAct, string])[] {
  return [
    ['copyCsv', l10n.t('Copy as CSV')],
    ['copyMarkdown', l10n.t('Copy as Markdown')],
    ['copyJson', l10n.t('Copy as JSON')],
    ['exportCsv', l10n.t('Export CSV…')],
  ];
}

function DifferenceButtons({ section, viewing, locale }: Pick<Props, 'section' | 'viewing' | 'locale'>) {
  const { id, difference, takenAt } = section;
  if (!difference) {
    return null;
  }
  const { choice, choose } = viewing;
  const since = shortTime(difference.since, takenAt ?? difference.since, locale);
  const [added, gone] = [difference.added.length, difference.gone.length];
  const choices = [
    ['added', added, l10n.t('{0} new since {1}', formatCount(added, locale), since)],
    ['gone', gone, l10n.t('{0} gone since {1}', formatCount(gone, locale), since)],
  ] as const;
  if (added + gone === 0) {
    return <p class="note">{l10n.t('Nothing changed since {0}.', since)}</p>;
  }
  return (
    <div class="changes" role="group" aria-label={l10n.t('What changed')}>
      {choices.map(([kind, count, label]) => (
        <button
          key={kind}
          type="button"
          aria-pressed={choice.difference === kind}
          aria-disabled={count === 0}
          onClick={() => {
            if (count > 0) {
              choose({ difference: choice.difference === kind ? null : kind });
            }
          }}
        >
          {label}
        </button>
      ))}
      <button
        type="button"
        class="link"
        onClick={() => tellHost({ type: 'listAct', id, act: 'copyDifference', keys: [] })}
      >
        {l10n.t('Copy Changes')}
      </button>
    </div>
  );
}

import * as l10n from '@vscode/l10n';
import { formatAge, formatCount, formatTime } from '../../../src/core/figures/format';
import type { ListSection } from '../../../src/core/lists/listSection';
import { PriceButton } from '../../parts/priceButton';
import { useNow } from '../useNow';
import { sectionName } from '../../../src/core/lists/sectionWords';
import { SECTION_TEXTS } from './sectionTexts';

interface Props {
  readonly section: ListSection;
  readonly hasRows: boolean;
  /** What the button says that buys the first rows; null where there is none. */
  readonly offer: string | null;
  /** Buys the first rows, or has them anew. */
  readonly onBuy: () => void;
  readonly locale: string;
}

/** The heading of a section with how many rows there are, how old they are, and how to have them anew. */
export function ListHead({ section, hasRows, offer, onBuy, locale }: Props) {
  const { id, state, takenAt, prices } = section;
  const now = useNow();
  return (
    <div class="list-head">
      <div>
        <h2 id={`list-${id}`} tabIndex={-1}>
          {sectionName(id)} {hasRows && <span class="total">{totalWords(section, locale)}</span>}
        </h2>
        <p class="note">{SECTION_TEXTS[id].answers()}</p>
      </div>
      {offer !== null && (
        <PriceButton price={prices.first} locale={locale} onPress={onBuy}>
          {offer}
        </PriceButton>
      )}
      {hasRows && (
        <div class="offer">
          {takenAt !== null && (
            <span class="note" title={formatTime(takenAt, locale)}>
              {l10n.t('Looked up {0}', formatAge(takenAt, now, locale))}
            </span>
          )}
          {state.kind !== 'otherSource' && (
            <PriceButton
              price={prices.first}
              locale={locale}
              isDisabled={state.kind === 'pending'}
              onPress={onBuy}
            >
              {l10n.t('Refresh')}
            </PriceButton>
          )}
        </div>
      )}
    </div>
  );
}

function totalWords({ id, rows, totalCount }: ListSection, locale: string): string {
  const shown = formatCount(rows.length, locale);
  if (id === 'history' || totalCount === rows.length) {
    return id === 'history' ? '' : shown;
  }
  return totalCount === null ? shown : l10n.t('{0} of {1}', shown, formatCount(totalCount, locale));
}

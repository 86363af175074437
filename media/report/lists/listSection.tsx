import * as l10n from '@vscode/l10n';
import { useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import { formatCount } from '../../../src/core/figures/format';
import type { ListSection } from '../../../src/core/lists/listSection';
import type { Question } from '../../../src/core/snapshot';
import { displayName } from '../../../src/core/target/displayName';
import { tellHost } from '../../parts/host';
import { LongText } from '../../parts/longText';
import { PriceButton } from '../../parts/priceButton';
import { HistoryCharts } from './historyCharts';
import { ListHead } from './listHead';
import { ListRows } from './listRows';
import { ListState } from './listState';
import { sectionOffer } from '../../../src/core/lists/sectionWords';
import { SECTION_TEXTS } from './sectionTexts';
import { tableOf } from './sectionTable';
import { useListView } from './useListView';
import { ViewBar } from './viewBar';

interface Props {
  readonly section: ListSection;
  /** Of the report. */
  readonly question: Question;
  readonly locale: string;
}

/** One list, or the history: what it answers and for how much, or its rows. */
export function Section({ section, question, locale }: Props) {
  const { id, view, state, rows, prices, target } = section;
  const { rankScale, backlinksStatusType } = question.options;
  const writing = useMemo(() => ({ locale, rankScale }), [locale, rankScale]);
  const columns = useMemo(() => tableOf(id).columns(writing, target.kind), [id, writing, target.kind]);
  const viewing = useListView(section, columns);
  const element = useFocusKept();
  const hasRows = rows.length > 0 || state.kind === 'found';
  const buy = (more?: number) => tellHost({ type: 'buyRows', id, ...(more !== undefined && { more }) });
  const texts = SECTION_TEXTS[id];
  const isFirst = state.kind === 'unasked' && !viewing.back;
  return (
    <section ref={element} class="list" aria-labelledby={`list-${id}`}>
      <ListHead
        {...{ section, hasRows, locale }}
        offer={isFirst && !hasRows ? sectionOffer(id) : null}
        onBuy={() => buy()}
      />
      {target.value !== question.target.value && (
        <p class="note">
          <LongText text={texts.about(displayName(target))} />
        </p>
      )}
      {section.without.length > 0 && (
        <p class="note">
          <LongText text={l10n.t("These options don't apply here: {0}.", section.without.join(', '))} />
        </p>
      )}
      {view && id === 'backlinks' && (hasRows || viewing.back) && (
        <ViewBar view={view} viewing={viewing} status={backlinksStatusType} />
      )}
      <ListState section={section} />
      {!hasRows && viewing.sort && viewing.back && <p class="note">{orderWords()}</p>}
      {!hasRows && viewing.back && (
        <div class="offer">
          {state.kind === 'unasked' && (
            <PriceButton price={prices.first} locale={locale} onPress={() => buy()}>
              {l10n.t('Show This List')}
            </PriceButton>
          )}
          <button type="button" class="link" onClick={() => viewing.back && viewing.show(viewing.back)}>
            {l10n.t('Back to the Previous List')}
          </button>
        </div>
      )}
      {hasRows && id === 'history' && <HistoryCharts section={section} writing={writing} />}
      {hasRows && <ListRows {...{ section, columns, viewing, writing }} />}
      {hasRows && prices.more.length > 0 && (
        <div class="offer">
          {prices.more.map((more) => (
            <PriceButton
              key={more.rows}
              price={more.price}
              locale={locale}
              isDisabled={state.kind === 'pending'}
              onPress={() => buy(more.rows)}
            >
              {l10n.t('{0} More', formatCount(more.rows, locale))}
            </PriceButton>
          ))}
        </div>
      )}
    </section>
  );

  function orderWords(): string {
    const label = columns.find((column) => column.id === viewing.sort?.column)?.label ?? '';
    return viewing.sort?.direction === 'ascending'
      ? l10n.t('Sorted by {0}, ascending.', label)
      : l10n.t('Sorted by {0}, descending.', label);
  }
}

/** Gives the focus to the heading where what had it is not drawn any more. */
function useFocusKept() {
  const element = useRef<HTMLElement>(null);
  const hadFocus = element.current?.contains(document.activeElement) ?? false;
  useLayoutEffect(() => {
    if (hadFocus && document.activeElement === document.body) {
      element.current?.querySelector('h2')?.focus({ preventScroll: true });
    }
  });
  return element;
}

import { useState } from 'preact/hooks';
import type { ListSection, ListView } from '../../../src/core/lists/listSection';
import { tellView } from '../../parts/host';
import { keepView, keptView } from '../../parts/kept';
import type { TableSort } from '../../table/tableColumn';
import type { ListColumn } from './listColumn';
import { filtersOf, quickFiltersIn, type QuickFilterId } from './quickFilters';
import type { AnyRow } from './sectionTable';
import { isComplete, orderOf, sortOf, type Choice } from './shownRows';

const ALL: Choice = { text: '', quick: [], sort: null, difference: null };

export type ListViewing = ReturnType<typeof useListView>;

/**
 * What a reader sees of a list. What the page has whole it sorts and filters by itself; of a list that is cut, another order or filter is
 * another question, which the host is told of and answers with a price.
 */
export function useListView(section: ListSection, columns: readonly ListColumn<AnyRow>[]) {
  const { id, view, rows } = section;
  const name = JSON.stringify(view);
  const [held, hold] = useState({ name, choice: ALL });
  const choice = held.name === name ? held.choice : { ...ALL, text: held.choice.text };
  const choose = (changed: Partial<Choice>) => hold({ name, choice: { ...choice, ...changed } });
  const back = keptView(id)?.back ?? null;

  const show = (next: ListView) => {
    keepView(id, { view: next, back: rows.length > 0 ? view : back });
    tellView(id, next);
  };
  const asked = view ? quickFiltersIn(view.filters) : [];
  const quick = [...asked, ...choice.quick];
  const sort = choice.sort ?? (view === null ? NEWEST_MONTH : sortOf(view, columns));
  return {
    choice: { ...choice, sort: choice.sort ?? (view === null ? NEWEST_MONTH : null) },
    choose,
    quick,
    sort,
    /** The view that was shown before, where this one has no rows. */
    back: rows.length === 0 && back && JSON.stringify(back) !== name ? back : null,
    show,
    toSort: (next: TableSort) => {
      const orderBy = orderOf(next, columns);
      if (isComplete(section) || choice.difference !== null) {
        choose({ sort: next });
      } else if (view && orderBy !== undefined) {
        show({ ...view, orderBy });
      }
    },
    toMode: (mode: ListView['mode']) => {
      if (view) {
        const orderBy = (choice.sort && orderOf(choice.sort, columns)) ?? view.orderBy;
        show({ mode, filters: filtersOf(quick), orderBy });
      }
    },
    toggle: (filter: QuickFilterId) => {
      const others = (all: readonly QuickFilterId[]) => all.filter((other) => other !== filter);
      if (view && (asked.includes(filter) || !isComplete(section))) {
        const wanted = quick.includes(filter) ? others(quick) : [...quick, filter];
        show({ ...view, filters: filtersOf(wanted) });
      } else {
        const { quick: here } = choice;
        choose({ quick: here.includes(filter) ? others(here) : [...here, filter] });
      }
    },
  };
}

const NEWEST_MONTH: TableSort = { column: 'date', direction: 'descending' };

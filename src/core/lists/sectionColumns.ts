import type { Columns } from './column';
import { HISTORY_COLUMNS } from './historyColumns';
import type { SectionId } from './listSection';
import { LIST_COLUMNS } from './lists';

/** The columns of every section of a report, the history's too. */
export const SECTION_COLUMNS: { readonly [I in SectionId]: Columns } = {
  ...LIST_COLUMNS,
  history: HISTORY_COLUMNS,
};

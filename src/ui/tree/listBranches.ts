import * as vscode from 'vscode';
import { formatCount, formatDate } from '../../core/figures/format';
import { isListHeadline } from '../../core/lists/listAnswer';
import { listQuestion } from '../../core/lists/listQuestion';
import { SECTION_IDS, type SectionId } from '../../core/lists/listSection';
import { sectionName } from '../../core/lists/sectionWords';
import { seriesKey } from '../../core/snapshot';
import type { LookupStore } from '../../lookup/lookupStore';
import { answeredAt, foundOf, type Entry, type Series } from '../../lookup/series';
import { LIST_COMMAND } from '../ids';
import { lineOf, type Row } from './row';

const ICONS: { readonly [I in SectionId]: string } = {
  backlinks: 'link',
  referringDomains: 'globe',
  anchors: 'symbol-text',
  domainPages: 'files',
  history: 'graph-line',
};

/** What was bought of a target's lists, a row each; a click shows it in the report. */
export function listBranches(row: Row, series: Series, store: LookupStore): readonly Row[] {
  return SECTION_IDS.flatMap((id) => {
    const known = store.find(seriesKey(listQuestion(series.question, id, null)));
    const [newest] = known ? foundOf(known) : [];
    return newest ? [listRow(row, series, id, newest)] : [];
  });
}

function listRow(parent: Row, series: Series, id: SectionId, newest: Entry): Row {
  const row: Row = parent.child(id, {
    draw: () => {
      const item = new vscode.TreeItem(sectionName(id));
      item.description = countOf(newest);
      item.iconPath = new vscode.ThemeIcon(ICONS[id]);
      item.contextValue = 'list';
      item.command = { command: LIST_COMMAND[id], title: sectionName(id), arguments: [row] };
      item.tooltip = vscode.l10n.t('Looked up {0}', formatDate(answeredAt(newest), vscode.env.language));
      return item;
    },
    copied: lineOf,
    subject: { kind: 'list', series },
  });
  return row;
}

/** How many rows the whole list has, as the service said; of a history, when it was looked up. */
function countOf(entry: Entry): string {
  const locale = vscode.env.language;
  return isListHeadline(entry.digest)
    ? formatCount(entry.digest.totalCount ?? entry.digest.rowCount, locale)
    : formatDate(answeredAt(entry), locale);
}

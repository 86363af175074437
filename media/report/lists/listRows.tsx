import * as l10n from '@vscode/l10n';
import { useMemo, useState } from 'preact/hooks';
import { formatCount } from '../../../src/core/figures/format';
import { rowKey } from '../../../src/core/lists/rowKey';
import type { ListSection, SectionId } from '../../../src/core/lists/listSection';
import { tellHost } from '../../parts/host';
import { keepHidden, keptHidden } from '../../parts/kept';
import { DataTable } from '../../table/dataTable';
import { DisavowOffer } from './disavowOffer';
import type { ListColumn, Writing } from './listColumn';
import { ListTools } from './listTools';
import { sectionName } from '../../../src/core/lists/sectionWords';
import { SECTION_TEXTS } from './sectionTexts';
import { tableOf, type AnyRow } from './sectionTable';
import { isComplete, shownRows, uniqueKeys } from './shownRows';
import type { ListViewing } from './useListView';

interface Props {
  readonly section: ListSection;
  readonly columns: readonly ListColumn<AnyRow>[];
  readonly viewing: ListViewing;
  readonly writing: Writing;
}

/** The rows of a list as a table, with its tools; what is taken along is what is selected, or all that is shown. */
export function ListRows({ section, columns, viewing, writing }: Props) {
  const { id, rows } = section;
  const { choice } = viewing;
  const { locale } = writing;
  const { details, lines } = tableOf(id);
  const [selected, select] = useState<ReadonlySet<string>>(new Set());
  const keys = useMemo(() => uniqueKeys(section), [rows, section.difference]);
  const { text, difference, sort } = choice;
  const shown = useMemo(
    () => shownRows(section, columns, choice, locale),
    [
      rows,
      section.difference,
      columns,
      text,
      difference,
      sort?.column,
      sort?.direction,
      choice.quick,
      locale,
    ],
  );
  const all = difference === 'gone' ? (section.difference?.gone ?? []) : rows;
  const chosen = all.filter((row) => selected.has(keys.get(row) ?? ''));
  const meant = chosen.length > 0 ? chosen : shown.length < rows.length ? shown : [];
  const taken = shown.length > 0 || chosen.length > 0 ? meant.map((row) => rowKey(id, row)) : null;
  return (
    <>
      <DataTable<AnyRow>
        caption={sectionName(id)}
        columns={columns}
        rows={shown}
        total={all.length}
        emptyText={SECTION_TEXTS[id].none()}
        rowKey={(row) => keys.get(row) ?? ''}
        locale={locale}
        lines={lines}
        sort={viewing.sort}
        onSort={viewing.toSort}
        initiallyHidden={keptHidden(id)}
        onHide={(hidden) => keepHidden(id, hidden)}
        selection={{ keys: selected, onSelect: select }}
        {...(details && { details: (row: AnyRow) => details(row, writing) })}
        onCopy={(tsv) => tellHost({ type: 'copyText', text: tsv })}
        tools={<ListTools {...{ section, viewing, taken, locale }} selected={chosen.length} />}
      />
      {text !== '' && difference !== 'gone' && !isComplete(section) && (
        <p class="note">
          {l10n.t(
            'The filter searches the {0} rows shown, not the whole list.',
            formatCount(rows.length, locale),
          )}
        </p>
      )}
      {id === 'referringDomains' && difference !== 'gone' && (
        <DisavowOffer domains={chosen.map((row) => rowKey<SectionId>(id, row))} locale={locale} />
      )}
    </>
  );
}

import type { ComponentChild } from 'preact';
import { ANCHOR_COLUMNS, DOMAIN_COLUMNS, PAGE_COLUMNS } from '../../../src/core/lists/figureColumns';
import { LINK_COLUMNS } from '../../../src/core/lists/linkColumns';
import type { SectionId, SectionRows } from '../../../src/core/lists/listSection';
import type { TargetKind } from '../../../src/core/target/target';
import { anchorTableColumns, domainTableColumns, pageTableColumns } from './figureTables';
import { historyTableColumns } from './historyTable';
import { linkTableColumns } from './linkTable';
import type { ListColumn, Writing } from './listColumn';
import { homeOf } from './openable';
import { LinkContext, RowDetails } from './rowDetails';

/** How the rows of a section are drawn as a table. */
interface SectionTable<Row> {
  readonly columns: (writing: Writing, kind: TargetKind) => readonly ListColumn<Row>[];
  readonly details: ((row: Row, writing: Writing) => ComponentChild) | null;
  /** How many lines each row has. */
  readonly lines: number;
}

/** What a link says in its columns, or in words of its own. */
const IN_LINK = [
  ...['urlFrom', 'pageFromTitle', 'anchor', 'alt', 'textPre', 'textPost', 'dofollow', 'attributes'],
  ...['domainFromRank', 'pageFromRank', 'isNew', 'isLost', 'isBroken', 'isIndirectLink', 'indirectLinkPath'],
];
const IN_DOMAIN = ['domain', 'rank', 'backlinks', 'referringPagesNofollow', 'backlinksSpamScore'];
const IN_ANCHOR = ['anchor', 'referringDomains', 'backlinks'];
const IN_PAGE = ['url', 'referringDomains', 'backlinks', 'brokenBacklinks'];

const TABLES: { readonly [I in SectionId]: SectionTable<SectionRows[I]> } = {
  backlinks: {
    columns: linkTableColumns,
    details: (row, writing) => (
      <>
        <LinkContext row={row} />
        <RowDetails {...{ row, writing }} columns={LINK_COLUMNS} without={IN_LINK} address={row.urlFrom} />
      </>
    ),
    lines: 2,
  },
  referringDomains: {
    columns: domainTableColumns,
    details: (row, writing) => (
      <RowDetails
        {...{ row, writing }}
        columns={DOMAIN_COLUMNS}
        without={IN_DOMAIN}
        address={homeOf(row.domain) ?? row.domain}
      />
    ),
    lines: 1,
  },
  anchors: {
    columns: anchorTableColumns,
    details: (row, writing) => (
      <RowDetails {...{ row, writing }} columns={ANCHOR_COLUMNS} without={IN_ANCHOR} address={null} />
    ),
    lines: 1,
  },
  domainPages: {
    columns: pageTableColumns,
    details: (row, writing) => (
      <RowDetails {...{ row, writing }} columns={PAGE_COLUMNS} without={IN_PAGE} address={row.url} />
    ),
    lines: 1,
  },
  history: { columns: historyTableColumns, details: null, lines: 1 },
};

/** A row of any section. */
export type AnyRow = SectionRows[SectionId];

/** How the rows of a section are drawn; who takes it gives it rows of the same section. */
export function tableOf(id: SectionId): SectionTable<AnyRow> {
  return TABLES[id] as SectionTable<AnyRow>;
}

import * as l10n from '@vscode/l10n';
import { formatCount, formatDate, formatRank, notAvailable } from '../../../src/core/figures/format';
import type { RankScale } from '../../../src/core/options/options';
import { tellHost } from '../../parts/host';
import { CellButton } from '../../table/cellButton';
import type { TableColumn } from '../../table/tableColumn';

/** A column of a list; `wire` names what the service sorts by, where it can be sorted. */
export interface ListColumn<Row> extends TableColumn<Row> {
  readonly wire?: string;
}

/** How the figures of a list are written. */
export interface Writing {
  readonly locale: string;
  readonly rankScale: RankScale;
}

interface Field {
  readonly wire: string;
  readonly label: () => string;
  readonly meaning: () => string;
}

type NumberFormat = (value: number, writing: Writing) => string;

export const count: NumberFormat = (value, { locale }) => formatCount(value, locale);
export const rank: NumberFormat = (value, { locale, rankScale }) => formatRank(value, rankScale, locale);
export const spamScore: NumberFormat = (value, { locale }) => l10n.t('{0}/100', formatCount(value, locale));

/** A column of numbers; what is missing says `missing`. */
export function numberColumn<Id extends string, Row extends { readonly [I in Id]: number | null }>(
  id: Id,
  { wire, label, meaning }: Field,
  format: NumberFormat,
  writing: Writing,
  missing: (row: Row) => string = notAvailable,
): ListColumn<Row> {
  const text = (row: Row) => {
    const value: number | null = row[id];
    return value === null ? missing(row) : format(value, writing);
  };
  const heading = label();
  // Headings wrap between words.
  const longest = Math.max(...heading.split(' ').map(({ length }) => length));
  const width = Math.max(6.5, Math.min(10, longest * 0.6 + 2.2));
  return {
    ...{ id, wire, label: heading, meaning: meaning(), align: 'end', width, text },
    render: text,
    sortBy: (row) => row[id],
  };
}

/** A column of days. */
export function dayColumn<Id extends string, Row extends { readonly [I in Id]: string | null }>(
  id: Id,
  { wire, label, meaning }: Field,
  { locale }: Writing,
): ListColumn<Row> {
  const text = (row: Row) => {
    const value: string | null = row[id];
    return value === null ? notAvailable() : formatDate(value, locale);
  };
  return {
    ...{ id, wire, label: label(), meaning: meaning(), align: 'end', width: 8, text },
    render: text,
    sortBy: (row) => {
      const value: string | null = row[id];
      return value === null ? null : Date.parse(value);
    },
  };
}

/** A stranger's text, which opens an address where there is one that may be opened. */
export function Opening({ text, address }: { text: string; address: string | undefined }) {
  return address === undefined ? (
    <bdi>{text}</bdi>
  ) : (
    <CellButton onPress={() => tellHost({ type: 'openAddress', address })}>
      <bdi>{text}</bdi>
    </CellButton>
  );
}

/** Words of the product's own where a stranger wrote nothing. */
export function Nothing({ words }: { words: string }) {
  return <span class="nothing">{words}</span>;
}

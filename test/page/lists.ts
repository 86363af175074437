import type { Columns, Row } from '../../src/core/lists/column';
import { HISTORY_COLUMNS, type HistoryRow } from '../../src/core/lists/historyColumns';
import type { LinkRow } from '../../src/core/lists/linkColumns';
import { LIST_COLUMNS, type ListId } from '../../src/core/lists/lists';
import {
  SECTION_IDS,
  type ListSection,
  type SectionId,
  type SectionRows,
} from '../../src/core/lists/listSection';
import type { ToPage } from '../../src/core/reportProtocol';
import { defaultList } from '../../src/core/options/listOptions';
import { report, STRANGE } from './reports';

const DAY = 86_400_000;
const { key, question } = report();

/** When the rows were taken: three days before the page is looked at. */
export const TAKEN_AT = Date.UTC(2026, 10, 24, 9);
export const NOW = TAKEN_AT + 3 * DAY;

const COLUMNS = { ...LIST_COLUMNS, history: HISTORY_COLUMNS } as const;

/** A row in which all is missing but what is given. */
export function rowOf<I extends SectionId>(id: I, given: Partial<SectionRows[I]> = {}): SectionRows[I] {
  return { ...nulls(COLUMNS[id]), ...given } as SectionRows[I];
}

function nulls<C extends Columns>(columns: C): Row<C> {
  return Object.fromEntries(Object.keys(columns).map((id) => [id, null])) as Row<C>;
}

/** So many rows of the usual kind. */
export function rowsOf<I extends SectionId>(id: I, count: number): SectionRows[I][] {
  return Array.from({ length: count }, (_, index) => MAKERS[id](index));
}

const MAKERS: { readonly [I in SectionId]: (index: number) => SectionRows[I] } = {
  backlinks: (index) => linkRow(index),
  referringDomains: (index) =>
    rowOf('referringDomains', {
      ...figures(index),
      domain: `site${index}.example`,
      countries: [
        { key: 'US', count: 2 },
        { key: index % 2 === 0 ? 'DE' : '', count: 5 },
      ],
    }),
  anchors: (index) =>
    rowOf('anchors', {
      ...figures(index),
      anchor: index === 1 ? '' : `read part ${index}`,
      linkTypes: [{ key: index === 1 ? 'image' : 'anchor', count: 4 }],
    }),
  domainPages: (index) =>
    rowOf('domainPages', { ...figures(index), url: `https://explodingtopics.com/blog/${index}` }),
  history: (index) => monthRow(index),
};

function figures(index: number) {
  return {
    rank: 900 - 7 * index,
    backlinks: 5000 - 31 * index,
    referringDomains: 700 - 5 * index,
    referringPagesNofollow: 3 * index,
    backlinksSpamScore: (index * 13) % 100,
    brokenBacklinks: index % 4,
    firstSeen: new Date(TAKEN_AT - (400 + index) * DAY).toISOString(),
  };
}

/** A link; every third is nofollow, and the first ones are new, lost, broken and indirect. */
export function linkRow(index: number, given: Partial<LinkRow> = {}): LinkRow {
  return rowOf('backlinks', {
    urlFrom: `https://blog${index}.example/posts/${2000 + index}`,
    pageFromTitle: `What ${index} editors read about search`,
    domainFrom: `blog${index}.example`,
    urlTo: `https://explodingtopics.com/blog/${index % 5}`,
    itemType: index === 4 ? 'image' : 'anchor',
    anchor: index === 5 ? '' : `guide ${index}`,
    alt: index === 4 ? 'A chart of trends' : null,
    textPre: 'As this',
    textPost: 'tells in full, links are counted by domain.',
    dofollow: index % 3 !== 2,
    attributes: index % 3 === 2 ? ['nofollow', 'ugc'] : null,
    domainFromRank: 900 - 3 * index,
    pageFromRank: (index * 37) % 1000,
    firstSeen: new Date(TAKEN_AT - (30 + index * 5) * DAY).toISOString(),
    lastSeen: new Date(TAKEN_AT - index * DAY).toISOString(),
    isNew: index === 0,
    isLost: index === 1,
    isBroken: index === 2,
    isIndirectLink: index === 3,
    indirectLinkPath:
      index === 3 ? [{ type: 'redirect', statusCode: 301, url: 'https://old.example/moved' }] : null,
    domainFromCountry: 'DE',
    pageFromLanguage: 'en',
    ...given,
  });
}

/** A month from January 2019 on; what came and went is recorded from May 2021 on. */
function monthRow(index: number): HistoryRow {
  const date = new Date(Date.UTC(2019, index, 1));
  const isCounted = date >= new Date(Date.UTC(2021, 4, 1));
  const counted = (count: number) => (isCounted ? count : null);
  return rowOf('history', {
    date: date.toISOString(),
    rank: 300 + index * 3,
    backlinks: 1000 + index * 120 + 200 * (index % 5),
    referringDomains: 100 + index * 9,
    newBacklinks: counted(180 + 30 * (index % 7)),
    lostBacklinks: counted(60 + 25 * (index % 4)),
    newReferringDomains: counted(14 + (index % 6)),
    lostReferringDomains: counted(5 + (index % 3)),
  });
}

/** A section that nobody has bought, with what a test changes of it. */
export function section<I extends SectionId>(id: I, changed: Partial<ListSection<I>> = {}): ListSection<I> {
  return {
    id,
    target: question.target,
    view: viewOf(id),
    state: { kind: 'unasked' },
    rows: [],
    totalCount: null,
    takenAt: null,
    prices: { first: 0.0276, more: [] },
    difference: null,
    without: [],
    ...changed,
  };
}

function viewOf(id: SectionId): ListSection['view'] {
  if (id === 'history') {
    return null;
  }
  const { mode, filters, orderBy } = defaultList(id satisfies ListId);
  return { mode, filters, orderBy: orderBy[0] ?? '' };
}

/** A section that was bought: whole, or the first rows of 4,928. */
export function found<I extends SectionId>(
  id: I,
  count: number,
  isCut = false,
  changed: Partial<ListSection<I>> = {},
): ListSection<I> {
  return section(id, {
    state: { kind: 'found' },
    rows: rowsOf(id, count),
    totalCount: isCut ? 4928 : count,
    takenAt: TAKEN_AT,
    prices: {
      first: 0.0276,
      more: isCut
        ? [
            { rows: 100, price: 0.0276 },
            { rows: 1000, price: 0.06 },
          ]
        : [],
    },
    ...changed,
  });
}

/** A row of each list in which every text is as strange as a stranger can make it, and one in which all is missing, twice. */
export function hostileSections(): ListSection[] {
  return SECTION_IDS.map((id) => {
    const rows = STRANGE.map((text) => {
      const columns = Object.entries<Columns[string]>(COLUMNS[id]);
      return rowOf(
        id,
        Object.fromEntries(columns.map(([name, { type }]) => [name, strangeValue(type, text)])),
      );
    });
    return { ...found(id, 0), rows: [...rows, rowOf(id), rowOf(id)], totalCount: 12 };
  });
}

function strangeValue(type: Columns[string]['type'], text: string): unknown {
  switch (type) {
    case 'number':
      return Number.MAX_VALUE;
    case 'text':
      return text;
    case 'flag':
      return true;
    case 'texts':
      return [text, text];
    case 'path':
      return [{ type: text, statusCode: 301, url: text }];
    case 'breakdown':
      return [{ key: text, count: Number.MAX_VALUE }];
  }
}

/** A section of one list, told among others. */
export type AnySection = ListSection | { [I in SectionId]: ListSection<I> }[SectionId];

export function listsMessage(...lists: AnySection[]): ToPage {
  return { type: 'lists', key, lists: lists };
}

/** All sections unasked, but those that are given. */
export function allLists(...given: AnySection[]): ToPage {
  const others = SECTION_IDS.filter((id) => given.every((one) => one.id !== id));
  return listsMessage(...others.map((id) => section(id) as ListSection), ...given);
}

import * as l10n from '@vscode/l10n';
import { MAX_ROWS } from '../lists/listAnswer';
import { ROW_FIELDS, type ListId } from '../lists/lists';
import type { FieldType } from './filterFields';
import { describeFilterProblem, joinFilters, parseFilters, type FiltersJson } from './filters';
import type { LookupOptions } from './options';

/** Which links are rows: the strongest of each domain, all, or the strongest of each anchor text (DataForSEO, Backlinks Live: `mode`). */
export const LIST_MODES = ['one_per_domain', 'as_is', 'one_per_anchor'] as const;
export type ListMode = (typeof LIST_MODES)[number];

/** Most fields by which a list is sorted (DataForSEO: `order_by`). */
export const MAX_ORDERS = 3;
/** How far into a list of links `offset` reaches; further rows are asked for with `searchAfter` (DataForSEO, Backlinks Live: `offset`). */
export const MAX_LINK_OFFSET = 20_000;
/** Longest `searchAfter`, in characters. */
export const MAX_SEARCH_AFTER_LENGTH = 2000;

/** Which rows of a list, and in which order. */
export interface ListOptions {
  /** Of links only; other lists have `as_is`. */
  readonly mode: ListMode;
  /** Conditions on the rows, in the form of `backlinksFilters`; `[]` means none. */
  readonly filters: FiltersJson;
  /** Such as `rank,desc`; none leaves the order to the service. */
  readonly orderBy: readonly string[];
  readonly limit: number;
  /** How many rows are left out before the first. */
  readonly offset: number;
  /** What an answer gave to go on after it, of links only, `''` for none. */
  readonly searchAfter: string;
}

/** One option of a list that can't be sent, and why, in words. */
export interface ListProblem {
  readonly option: keyof ListOptions;
  readonly reason: string;
}

/** The first rows of a list, as most people want them. */
export function defaultList(list: ListId): ListOptions {
  const mode = list === 'backlinks' ? 'one_per_domain' : 'as_is';
  return { mode, filters: [], orderBy: [FIRST[list]], limit: 100, offset: 0, searchAfter: '' };
}

const FIRST: { readonly [K in ListId]: string } = {
  backlinks: 'domain_from_rank,desc',
  referringDomains: 'rank,desc',
  anchors: 'backlinks,desc',
  domainPages: 'referring_domains,desc',
};

/** Completes partial options of a list with its defaults and checks all of them, those of the lookup at their side; values of a wrong type are refused, never mended. */
export function checkListOptions(
  list: ListId,
  partial: { readonly [K in keyof ListOptions]?: unknown },
  { backlinksFilters }: Pick<LookupOptions, 'backlinksFilters'>,
):
  | { readonly ok: true; readonly options: ListOptions }
  | { readonly ok: false; readonly problems: readonly ListProblem[] } {
  const given = Object.entries(partial).filter(([, value]) => value !== undefined);
  const options = { ...defaultList(list), ...Object.fromEntries(given) };
  const reasons: { readonly [K in keyof ListOptions]: string | undefined } = {
    mode: checkMode(list, options.mode),
    filters: checkFilters(list, options.filters, backlinksFilters),
    orderBy: checkOrder(ROW_FIELDS[list], options.orderBy),
    limit: checkWhole(options.limit, 1, MAX_ROWS),
    offset: checkWhole(options.offset, 0, list === 'backlinks' ? MAX_LINK_OFFSET : Number.MAX_SAFE_INTEGER),
    searchAfter: checkSearchAfter(list, options),
  };
  const problems = (Object.keys(reasons) as (keyof ListOptions)[]).flatMap((option) => {
    const reason = reasons[option];
    return reason === undefined ? [] : [{ option, reason }];
  });
  return problems.length > 0 ? { ok: false, problems } : { ok: true, options };
}

/** What of a list's options makes a question another one: all. */
export function listKey({
  mode,
  filters,
  orderBy,
  limit,
  offset,
  searchAfter,
}: ListOptions): readonly unknown[] {
  return [mode, filters, orderBy, limit, offset, searchAfter];
}

function checkMode(list: ListId, mode: unknown): string | undefined {
  const modes: readonly unknown[] = list === 'backlinks' ? LIST_MODES : ['as_is'];
  return modes.includes(mode) ? undefined : l10n.t('It must be one of: {0}.', modes.join(', '));
}

/** Links have one filter on the wire, in which both stand, so that their conditions count together. */
function checkFilters(list: ListId, filters: unknown, backlinksFilters: FiltersJson): string | undefined {
  const fields = ROW_FIELDS[list];
  const parsed = parseFilters(filters, fields);
  const joined =
    parsed.ok && list === 'backlinks'
      ? parseFilters(joinFilters(backlinksFilters, filters as FiltersJson), fields)
      : parsed;
  return joined.ok ? undefined : describeFilterProblem(joined.problem);
}

function checkOrder(fields: ReadonlyMap<string, FieldType>, orderBy: unknown): string | undefined {
  if (!Array.isArray(orderBy) || orderBy.length > MAX_ORDERS) {
    return l10n.t('It must be a list of up to {0} fields to sort by.', MAX_ORDERS);
  }
  const wrong = (orderBy as readonly unknown[]).find((order) => {
    const [, field = ''] = /^(\w+),(?:asc|desc)$/.exec(String(order)) ?? [];
    return typeof order !== 'string' || !isSortable(fields.get(field));
  });
  return wrong === undefined
    ? undefined
    : l10n.t(
        'The list can\'t be sorted by "{0}". An order looks like "{1}".',
        JSON.stringify(wrong),
        'rank,desc',
      );
}

function isSortable(type: FieldType | undefined): boolean {
  return type !== undefined && type !== 'array';
}

function checkWhole(value: unknown, least: number, most: number): string | undefined {
  return Number.isInteger(value) && (value as number) >= least && (value as number) <= most
    ? undefined
    : l10n.t('It must be a whole number from {0} to {1}.', least, most);
}

/** What comes after an answer is another place than what comes after so many rows: only one of the two makes sense. */
function checkSearchAfter(list: ListId, { searchAfter, offset }: ListOptions): string | undefined {
  if (typeof searchAfter !== 'string' || searchAfter.length > MAX_SEARCH_AFTER_LENGTH) {
    return l10n.t('It must be a text of at most {0} characters.', MAX_SEARCH_AFTER_LENGTH);
  }
  return searchAfter === '' || (list === 'backlinks' && offset === 0)
    ? undefined
    : l10n.t('Only a list of links can be continued by a token, and then without an offset.');
}

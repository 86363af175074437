import { isObject, type JsonObject } from '../core/json';
import type { Columns } from '../core/lists/column';
import { MAX_ROWS, type ListAnswer, type ListHeadline } from '../core/lists/listAnswer';
import { MAX_SEARCH_AFTER_LENGTH, type ListOptions } from '../core/options/listOptions';
import { optionsOf } from '../core/options/optionsFor';
import type { LookupOptions } from '../core/options/options';
import { boundedText, decodeFields, encodeFields } from './fieldsWire';

/** Reads `result[0]` of a list; null where it is none. An item that is no object is no row. */
export function decodeList(columns: Columns, json: unknown): ListAnswer<JsonObject> | null {
  const items = itemsOf(json);
  if (!isObject(json) || items === null) {
    return null;
  }
  return {
    target: textOf(json.target),
    totalCount: numberOf(json.total_count),
    rows: items.map((item) => decodeFields(columns, item)).filter((row) => row !== null),
    searchAfter: tokenOf(json.search_after_token),
  };
}

/** Writes a list as `result[0]` again: `decodeList` makes the same of it. */
export function encodeList(
  columns: Columns,
  { target, totalCount, rows, searchAfter }: ListAnswer<JsonObject>,
): JsonObject {
  return {
    target,
    total_count: totalCount,
    items_count: rows.length,
    items: rows.map((row) => encodeFields(columns, row)),
    search_after_token: searchAfter,
  };
}

/** What stays in memory of a list; null where it is none. */
export function listHeadline(json: unknown): ListHeadline | null {
  const items = itemsOf(json);
  return isObject(json) && items
    ? { totalCount: numberOf(json.total_count), rowCount: items.filter(isObject).length }
    : null;
}

/** Whether a list is empty as a whole: one that only has nothing from an offset on is an answer, as is one of which nobody says how long it is. */
export function isEmptyList(result: unknown): boolean {
  return (
    result === undefined ||
    result === null ||
    (isObject(result) && itemsOf(result)?.length === 0 && result.total_count === 0)
  );
}

/** The items of a list, as many as there can be; none where it has null, and null where it has anything else. */
export function itemsOf(json: unknown): readonly unknown[] | null {
  const items = isObject(json) ? (json.items ?? []) : null;
  return Array.isArray(items) ? (items as readonly unknown[]).slice(0, MAX_ROWS) : null;
}

/** What a call has of the eight options, by their names on the wire; an empty filter or tag is left out. */
export function optionsOnWire(endpoint: string, options: LookupOptions): JsonObject {
  const { backlinksFilters, tag } = options;
  const all: { readonly [K in keyof LookupOptions]: JsonObject } = {
    includeSubdomains: { include_subdomains: options.includeSubdomains },
    includeIndirectLinks: { include_indirect_links: options.includeIndirectLinks },
    excludeInternalBacklinks: { exclude_internal_backlinks: options.excludeInternalBacklinks },
    internalListLimit: { internal_list_limit: options.internalListLimit },
    backlinksStatusType: { backlinks_status_type: options.backlinksStatusType },
    backlinksFilters: backlinksFilters.length > 0 ? { backlinks_filters: backlinksFilters } : {},
    rankScale: { rank_scale: options.rankScale },
    tag: tag === '' ? {} : { tag },
  };
  return Object.assign({}, ...optionsOf(endpoint).map((option) => all[option])) as JsonObject;
}

/** What every list has of its own options, by their names on the wire; an empty filter or order is left out. */
export function rowsOnWire({ filters, orderBy, limit, offset }: ListOptions): JsonObject {
  return {
    ...(filters.length > 0 && { filters }),
    ...(orderBy.length > 0 && { order_by: orderBy }),
    limit,
    offset,
  };
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' ? boundedText(value) : null;
}

function numberOf(value: unknown): number | null {
  return typeof value === 'number' ? value : null;
}

/** A part of it would lead nowhere. */
function tokenOf(value: unknown): string | null {
  return typeof value === 'string' && value !== '' && value.length <= MAX_SEARCH_AFTER_LENGTH ? value : null;
}

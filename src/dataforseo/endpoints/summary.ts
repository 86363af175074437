import { FIELDS, type Field } from '../../core/figures/fields';
import { HEADLINE_IDS, isHeadline, type Headline } from '../../core/figures/headline';
import { isObject, valueAt, type JsonObject } from '../../core/json';
import { MAX_LIST_LIMIT } from '../../core/options/options';
import type { BacklinkSummary, BreakdownEntry } from '../../core/figures/summary';
import { SUMMARY } from '../../core/snapshot';
import { isoTime } from '../apiTime';
import type { Asked, Endpoint } from './endpoint';

/** The figures of one target (DataForSEO, Backlinks Summary Live). */
export const summary: Endpoint<BacklinkSummary, Headline> = {
  id: SUMMARY,
  path: '/v3/backlinks/summary/live',
  price: { request: 0.024, row: 0.000036 }, // since 2026-07-01
  mostRows: () => 1,
  request: summaryRequest,
  decode: decodeSummary,
  encode: encodeSummary,
  isNoData: (result) => result === undefined || result === null,
  targetOf: ({ target }) => target,
  headline: decodeHeadline,
  isHeadline,
};

/** All nine fields explicit, an empty filter or tag left out. */
function summaryRequest({ targets, options }: Asked): readonly [Readonly<Record<string, unknown>>] {
  return [
    {
      target: targets[0],
      include_subdomains: options.includeSubdomains,
      include_indirect_links: options.includeIndirectLinks,
      exclude_internal_backlinks: options.excludeInternalBacklinks,
      internal_list_limit: options.internalListLimit,
      backlinks_status_type: options.backlinksStatusType,
      ...(options.backlinksFilters.length > 0 && { backlinks_filters: options.backlinksFilters }),
      rank_scale: options.rankScale,
      ...(options.tag !== '' && { tag: options.tag }),
    },
  ];
}

type Fields = Readonly<Record<string, Field>>;

const HEADLINE_FIELDS = Object.fromEntries(HEADLINE_IDS.map((id) => [id, FIELDS[id]]));

/** Reads the main figures of `result[0]` alone, which takes a fraction of the time; null when it is no object at all. */
export function decodeHeadline(json: unknown): Headline | null {
  return decodeFields(HEADLINE_FIELDS, json) as Headline | null;
}

/** Reads `result[0]`; null when it is no object at all. */
export function decodeSummary(json: unknown): BacklinkSummary | null {
  return decodeFields(FIELDS, json) as BacklinkSummary | null;
}

/** Reads the fields of a table; a value that is missing or of another type is null (DataForSEO, Backlinks Summary Live: all are nullable). */
export function decodeFields(fields: Fields, json: unknown): JsonObject | null {
  return isObject(json)
    ? Object.fromEntries(
        Object.entries(fields).map(([id, field]) => [
          id,
          decode(field, valueAt(json, field.wire.split('.'))),
        ]),
      )
    : null;
}

/** Writes a summary as `result[0]` again: `decodeSummary` makes the same of it. */
export function encodeSummary(summary: BacklinkSummary): JsonObject {
  return encodeFields(FIELDS, summary);
}

/** The same by a table of fields. */
export function encodeFields(fields: Fields, values: JsonObject): JsonObject {
  const result: Record<string, unknown> = {};
  for (const [id, field] of Object.entries(fields)) {
    const names = field.wire.split('.');
    const last = names.pop() ?? '';
    let place = result;
    for (const name of names) {
      place = (place[name] ??= {}) as Record<string, unknown>;
    }
    place[last] =
      field.type === 'breakdown' ? mapOf(values[id] as readonly BreakdownEntry[] | null) : values[id];
  }
  return result;
}

function decode(field: Field, value: unknown): unknown {
  switch (field.type) {
    case 'number':
      return typeof value === 'number' ? value : null;
    case 'text':
      return typeof value !== 'string' ? null : field.format === 'time' ? isoTime(value) : value;
    case 'flag':
      return typeof value === 'boolean' ? value : null;
    case 'texts':
      return Array.isArray(value) && value.every((text) => typeof text === 'string')
        ? value.slice(0, MAX_LIST_LIMIT)
        : null;
    case 'breakdown':
      return isObject(value) ? entries(value) : null;
  }
}

/** Own properties only, `__proto__` included. */
function mapOf(breakdown: readonly BreakdownEntry[] | null): object | null {
  return breakdown && Object.fromEntries(breakdown.map(({ key, count }) => [key, count]));
}

/** A list of pairs, so that keys such as `__proto__` stay plain text. */
function entries(map: JsonObject): BreakdownEntry[] {
  return Object.keys(map)
    .slice(0, MAX_LIST_LIMIT)
    .map((key) => {
      const value = map[key];
      return { key, count: typeof value === 'number' ? value : null };
    });
}

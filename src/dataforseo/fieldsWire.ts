import type { BreakdownEntry } from '../core/figures/summary';
import { isObject, valueAt, type JsonObject } from '../core/json';
import type { Column, Columns, Step } from '../core/lists/column';
import { MAX_LIST_LIMIT } from '../core/options/options';
import { isoTime } from './apiTime';

/** Longest text that is kept, in characters: strangers wrote it, and what is longer is nothing that anybody reads. */
export const MAX_TEXT_LENGTH = 10_000;

/** Reads the fields of a table; a value that is missing or of another type is null (DataForSEO: all are nullable). */
export function decodeFields(fields: Columns, json: unknown): JsonObject | null {
  return isObject(json)
    ? Object.fromEntries(
        Object.entries(fields).map(([id, field]) => [
          id,
          decode(field, valueAt(json, field.wire.split('.'))),
        ]),
      )
    : null;
}

/** Writes fields as they stand on the wire: `decodeFields` makes the same of it. */
export function encodeFields(fields: Columns, values: JsonObject): JsonObject {
  const result: Record<string, unknown> = {};
  for (const [id, field] of Object.entries(fields)) {
    const names = field.wire.split('.');
    const last = names.pop() ?? '';
    let place = result;
    for (const name of names) {
      place = (place[name] ??= {}) as Record<string, unknown>;
    }
    place[last] = encode(field, values[id]);
  }
  return result;
}

/** A text, cut where it is too long, but not within a character. */
export function boundedText(text: string): string {
  return text.length <= MAX_TEXT_LENGTH
    ? text
    : text.slice(0, MAX_TEXT_LENGTH).replace(/[\ud800-\udbff]$/, '');
}

function decode(field: Column, value: unknown): unknown {
  switch (field.type) {
    case 'number':
      return typeof value === 'number' ? value : null;
    case 'text':
      return typeof value !== 'string' ? null : boundedText(field.format === 'time' ? isoTime(value) : value);
    case 'flag':
      return typeof value === 'boolean' ? value : null;
    case 'texts':
      return Array.isArray(value) && value.every((text) => typeof text === 'string')
        ? value.slice(0, MAX_LIST_LIMIT).map(boundedText)
        : null;
    case 'breakdown':
      return isObject(value) ? entries(value) : null;
    case 'path':
      return Array.isArray(value) ? value.slice(0, MAX_LIST_LIMIT).map(stepOf) : null;
  }
}

function encode(field: Column, value: unknown): unknown {
  switch (field.type) {
    case 'breakdown':
      return mapOf(value as readonly BreakdownEntry[] | null);
    case 'path':
      return value && (value as readonly Step[]).map(({ type, statusCode, url }) => ({ type, status_code: statusCode, url })); // prettier-ignore
    default:
      return value;
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
      return { key: boundedText(key), count: typeof value === 'number' ? value : null };
    });
}

/** Of one that is of another shape nothing is known, but that there was one. */
function stepOf(json: unknown): Step {
  const { type, status_code: statusCode, url } = isObject(json) ? json : {};
  return {
    type: typeof type === 'string' ? boundedText(type) : null,
    statusCode: typeof statusCode === 'number' ? statusCode : null,
    url: typeof url === 'string' ? boundedText(url) : null,
  };
}

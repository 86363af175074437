import { FIELDS } from '../../core/figures/fields';
import { HEADLINE_IDS, isHeadline, type Headline } from '../../core/figures/headline';
import type { BacklinkSummary } from '../../core/figures/summary';
import type { JsonObject } from '../../core/json';
import { SUMMARY } from '../../core/snapshot';
import { decodeFields, encodeFields } from '../fieldsWire';
import { optionsOnWire } from '../listWire';
import type { Endpoint } from './endpoint';

/** The figures of one target (DataForSEO, Backlinks Summary Live). */
export const summary: Endpoint<BacklinkSummary, Headline> = {
  id: SUMMARY,
  path: '/v3/backlinks/summary/live',
  price: { request: 0.024, row: 0.000036 }, // since 2026-07-01
  mostRows: () => 1,
  request: ({ targets: [target], options }) => [{ target, ...optionsOnWire(SUMMARY, options) }],
  decode: decodeSummary,
  encode: encodeSummary,
  isNoData: (result) => result === undefined || result === null,
  targetOf: ({ target }) => target,
  headline: decodeHeadline,
  isHeadline,
};

const HEADLINE_FIELDS = Object.fromEntries(HEADLINE_IDS.map((id) => [id, FIELDS[id]]));

/** Reads the main figures of `result[0]` alone, which takes a fraction of the time; null when it is no object at all. */
export function decodeHeadline(json: unknown): Headline | null {
  return decodeFields(HEADLINE_FIELDS, json) as Headline | null;
}

/** Reads `result[0]`; null when it is no object at all. */
export function decodeSummary(json: unknown): BacklinkSummary | null {
  return decodeFields(FIELDS, json) as BacklinkSummary | null;
}

/** Writes a summary as `result[0]` again: `decodeSummary` makes the same of it. */
export function encodeSummary(summary: BacklinkSummary): JsonObject {
  return encodeFields(FIELDS, summary);
}

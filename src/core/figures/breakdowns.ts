import * as l10n from '@vscode/l10n';
import { FIELDS, type Field } from './fields';
import { countryName } from './format';
import type { Breakdown, BreakdownEntry, BacklinkSummary, FieldOf } from './summary';

export type BreakdownId = FieldOf<'breakdown'>;
type BreakdownField = Extract<Field, { readonly type: 'breakdown' }>;

/** One way in which the service divides the counted links. */
export interface BreakdownInfo extends Omit<BreakdownField, 'keys'> {
  readonly id: BreakdownId;
  /** A key as people read it; keys are strangers' text. */
  readonly keyLabel: (key: string, locale: string) => string;
}

/** How each kind of key is written; a key without text says so. */
const KEY_LABELS: { readonly [K in BreakdownField['keys']]: BreakdownInfo['keyLabel'] } = {
  ending: (key) => (key === '' ? unknown() : `.${key}`),
  word: (key) => key || unknown(),
  element: (key) => (key === '' ? l10n.t('other') : key),
  country: (key, locale) => (key === '' ? unknown() : countryName(key, locale)),
};

/** The breakdowns of a summary, in reading order; each counts links, not domains. */
export const BREAKDOWNS: readonly BreakdownInfo[] = Object.entries<Field>(FIELDS).flatMap(([id, field]) =>
  field.type === 'breakdown' ? [{ ...field, id: id as BreakdownId, keyLabel: KEY_LABELS[field.keys] }] : [],
);

/** The entries of a breakdown in reading order; null when the service gave none. */
export function sortedEntries(summary: BacklinkSummary, id: BreakdownId): Breakdown {
  const entries = summary[id];
  return entries && [...entries].sort(readingOrder);
}

/** Compares two entries for sorting: most links first, and last those without a name, whatever they count. */
export function readingOrder(a: BreakdownEntry, b: BreakdownEntry): number {
  return Number(isNamed(b)) - Number(isNamed(a)) || (b.count ?? -1) - (a.count ?? -1);
}

/** Whether an entry has a name; one without says "unknown" or "other". */
export function isNamed({ key }: BreakdownEntry): boolean {
  return key !== '' && key !== 'unknown';
}

/** Whether the service may have left entries out, because the list reached the limit that was asked for. */
export function isCut(entries: Breakdown, listLimit: number): boolean {
  return entries !== null && entries.length >= listLimit;
}

function unknown(): string {
  return l10n.t('unknown');
}

import * as l10n from '@vscode/l10n';
import { FIELDS, type Field } from './fields';
import { countryName } from './format';
import type { Breakdown, BacklinkSummary, FieldOf } from './summary';

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

/** The entries of a breakdown, most links first; null when the service gave none. */
export function sortedEntries(summary: BacklinkSummary, id: BreakdownId): Breakdown {
  const entries = summary[id];
  return entries && [...entries].sort((a, b) => (b.count ?? -1) - (a.count ?? -1));
}

/** Whether the service may have left entries out, because the list reached the limit that was asked for. */
export function isCut(entries: Breakdown, listLimit: number): boolean {
  return entries !== null && entries.length >= listLimit;
}

function unknown(): string {
  return l10n.t('unknown');
}

import * as l10n from '@vscode/l10n';
import { FIELDS, type FieldType } from './filterFields';
import { describeFilterProblem, MAX_REGEX_LENGTH, parseFilters } from './filters';
import type { Condition, FilterValue } from './filters';

/** What was typed for something, or why it can't be that, in words. */
export type Reading<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly reason: string };

/** Reads what was typed as a condition's value; a list is split at its commas, a date alone begins at midnight UTC. */
export function readCondition(field: string, operator: string, text: string): Reading<Condition> {
  const value = readValue(FIELDS.get(field) ?? 'string', operator, text);
  if (!value.ok) {
    return value;
  }
  const parsed = parseFilters([field, operator, value.value]);
  if (!parsed.ok) {
    return no(describeFilterProblem(parsed.problem));
  }
  return parsed.filter?.kind === 'condition' ? yes(parsed.filter) : no(missing());
}

/** The same for a person, for whom "contains" finds a text anywhere: patterns without % are put between two. */
export function readTyped(field: string, operator: string, text: string): Reading<Condition> {
  const isPattern = /like$/.test(operator) && text !== '' && !text.includes('%');
  return readCondition(field, operator, isPattern ? `%${text}%` : text);
}

/** A condition's value as it would be typed: `readCondition` reads it back. */
export function valueText(value: FilterValue): string {
  if (!Array.isArray(value)) {
    return String(value);
  }
  const plain = value.join(', ');
  const asTyped = splitList(plain);
  const same = asTyped.length === value.length && value.every((entry, i) => String(entry) === asTyped[i]);
  return same && !plain.startsWith('[') ? plain : JSON.stringify(value);
}

function readValue(type: FieldType, operator: string, text: string): Reading<FilterValue> {
  if (operator === 'in' || operator === 'not_in') {
    return readList(type, text);
  }
  if (/regex$/.test(operator) && text.length > MAX_REGEX_LENGTH) {
    return no(l10n.t('A regular expression can have up to {0} characters.', MAX_REGEX_LENGTH));
  }
  // Some texts of a backlink are often empty, so that "is empty" makes sense; an empty pattern does not.
  return text === '' && operator !== '=' && operator !== '<>' ? no(missing()) : readScalar(type, text);
}

function readScalar(type: FieldType, text: string): Reading<string | number | boolean> {
  switch (type) {
    case 'bool':
      return text === 'true' || text === 'false'
        ? yes(text === 'true')
        : no(l10n.t('It must be true or false.'));
    case 'number':
      return readNumber(text.trim());
    case 'time':
      return readTime(text.trim());
    case 'string':
    case 'array':
      return yes(text);
  }
}

function readNumber(text: string): Reading<number> {
  const value = Number(text);
  return /^[+-]?\d+(\.\d+)?(e[+-]?\d+)?$/i.test(text) && Number.isFinite(value)
    ? yes(value + 0) // -0, which JSON writes as 0, becomes 0
    : no(l10n.t('Enter a number such as 30.'));
}

function readTime(text: string): Reading<string> {
  const [, date, minutes = '00:00', seconds = ':00'] =
    /^(\d{4}-\d\d-\d\d)(?:[ T](\d\d:\d\d)(:\d\d)?(?: ?\+00:00|Z)?)?$/.exec(text) ?? [];
  const iso = `${date}T${minutes}${seconds}.000Z`;
  const moment = new Date(iso);
  // A 30th of February would otherwise become a day of March.
  return !Number.isNaN(moment.getTime()) && moment.toISOString() === iso
    ? yes(`${date} ${minutes}${seconds} +00:00`)
    : no(l10n.t('Enter a date such as 2026-01-31, or a time such as 2026-01-31 08:00:00 +00:00.'));
}

function readList(type: FieldType, text: string): Reading<FilterValue> {
  const json = text.trim().startsWith('[') ? parseJson(text) : undefined;
  if (Array.isArray(json)) {
    return json.length > 0 ? yes(json as FilterValue) : no(missing());
  }
  const values: (string | number)[] = [];
  for (const entry of splitList(text)) {
    const read = readScalar(type, entry);
    if (!read.ok) {
      return read;
    }
    values.push(read.value as string | number);
  }
  return values.length > 0 ? yes(values) : no(missing());
}

function splitList(text: string): string[] {
  return text
    .split(',')
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '');
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function yes<T>(value: T): { readonly ok: true; readonly value: T } {
  return { ok: true, value };
}

function no(reason: string): { readonly ok: false; readonly reason: string } {
  return { ok: false, reason };
}

function missing(): string {
  return l10n.t('The value is missing.');
}

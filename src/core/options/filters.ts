import * as l10n from '@vscode/l10n';
import { FIELDS, OPERATORS, type FieldType } from './filterFields';

/** The fields that conditions may name, by type. */
type Fields = ReadonlyMap<string, FieldType>;

/** `backlinks_filters` as the API takes it: one flat condition, or conditions and groups joined by "and" and "or"; `[]` means none. */
export type FiltersJson = readonly unknown[];

/** A value that a condition compares with; `in` and `not_in` take a list. */
export type FilterValue = string | number | boolean | readonly (string | number)[];

/** One checked condition. */
export interface Condition {
  readonly kind: 'condition';
  readonly field: string;
  readonly operator: string;
  readonly value: FilterValue;
}

/** Checked conditions and groups; `joins[i]` stands between `items[i]` and `items[i + 1]`. */
export interface ConditionGroup {
  readonly kind: 'group';
  readonly items: readonly FilterNode[];
  readonly joins: readonly ('and' | 'or')[];
}

export type FilterNode = Condition | ConditionGroup;

/** Why a filter can't be sent; `at` is the place within the JSON, such as `[2][1]`. */
export type FilterProblem =
  | { readonly code: 'notAList' | 'brokenGroup' | 'tooDeep'; readonly at: string }
  | { readonly code: 'unknownField'; readonly at: string; readonly field: string }
  | { readonly code: 'wrongOperator'; readonly at: string; readonly field: string; readonly operator: string }
  | { readonly code: 'wrongValue'; readonly at: string; readonly field: string; readonly operator: string }
  | { readonly code: 'regexTooLong'; readonly at: string }
  | { readonly code: 'tooMany'; readonly count: number };

export type ParsedFilters =
  | { readonly ok: true; /** null when there is no filter. */ readonly filter: FilterNode | null }
  | { readonly ok: false; readonly problem: FilterProblem };

/** Most conditions in one filter (DataForSEO, Backlinks filters). */
export const MAX_CONDITIONS = 8;
/** Longest regular expression, in characters (DataForSEO, Backlinks filters). */
export const MAX_REGEX_LENGTH = 1000;
/** Eight conditions never need more; it keeps a hostile setting from exhausting the stack. */
const MAX_DEPTH = 16;

/** Checks `backlinks_filters`, or the filters of a list's rows: fields, operators and values by type, nesting, and the number of conditions. */
export function parseFilters(json: unknown, fields: Fields = FIELDS): ParsedFilters {
  if (Array.isArray(json) && json.length === 0) {
    return { ok: true, filter: null };
  }
  const parsed = parseNode(json, '', 0, fields);
  if (isProblem(parsed)) {
    return { ok: false, problem: parsed };
  }
  const count = countConditions(parsed);
  return count > MAX_CONDITIONS
    ? { ok: false, problem: { code: 'tooMany', count } }
    : { ok: true, filter: parsed };
}

/** The reason in words, with the place inside the filter. */
export function describeFilterProblem(problem: FilterProblem): string {
  switch (problem.code) {
    case 'notAList':
      return l10n.t('A filter is a list such as ["dofollow", "=", true]; see {0}.', problem.at || '[0]');
    case 'brokenGroup':
      return l10n.t('Conditions are joined by "and" or "or"; see {0}.', problem.at || '[1]');
    case 'tooDeep':
      return l10n.t('The filter is nested too deeply.');
    case 'unknownField':
      return l10n.t('There is no field "{0}" to filter by; see {1}.', problem.field, problem.at);
    case 'wrongOperator':
      return l10n.t(
        '"{0}" can\'t be compared by "{1}"; see {2}.',
        problem.field,
        problem.operator,
        problem.at,
      );
    case 'wrongValue':
      return l10n.t(
        'The value is not valid for "{0} {1}". See {2}.',
        problem.field,
        problem.operator,
        problem.at,
      );
    case 'regexTooLong':
      return l10n.t(
        'A regular expression can have up to {0} characters. See {1}.',
        MAX_REGEX_LENGTH,
        problem.at,
      );
    case 'tooMany':
      return l10n.t(
        'A filter can have up to {0} conditions. This one has {1}.',
        MAX_CONDITIONS,
        problem.count,
      );
  }
}

/** A filter as a reader would say it, such as `dofollow = true and (anchor like "%seo%" or alt like "%seo%")`. */
export function describeFilter(node: FilterNode): string {
  if (node.kind === 'condition') {
    return `${node.field} ${node.operator} ${JSON.stringify(node.value)}`;
  }
  return node.items
    .map((item, i) => {
      const text = item.kind === 'group' ? `(${describeFilter(item)})` : describeFilter(item);
      return i === 0 ? text : `${joinWord(node.joins[i - 1])} ${text}`;
    })
    .join(' ');
}

function joinWord(join: 'and' | 'or' | undefined): string {
  return join === 'or' ? l10n.t('or') : l10n.t('and');
}

function parseNode(json: unknown, at: string, depth: number, fields: Fields): FilterNode | FilterProblem {
  if (!Array.isArray(json) || json.length === 0) {
    return { code: 'notAList', at };
  }
  if (depth > MAX_DEPTH) {
    return { code: 'tooDeep', at };
  }
  return typeof json[0] === 'string' ? parseCondition(json, at, fields) : parseGroup(json, at, depth, fields);
}

function parseGroup(
  json: readonly unknown[],
  at: string,
  depth: number,
  fields: Fields,
): FilterNode | FilterProblem {
  const items: FilterNode[] = [];
  const joins: ('and' | 'or')[] = [];
  for (const [i, part] of json.entries()) {
    const place = `${at}[${i}]`;
    if (i % 2 === 1) {
      if (part !== 'and' && part !== 'or') {
        return { code: 'brokenGroup', at: place };
      }
      joins.push(part);
      continue;
    }
    const item = parseNode(part, place, depth + 1, fields);
    if (isProblem(item)) {
      return item;
    }
    items.push(item);
  }
  return items.length > joins.length ? { kind: 'group', items, joins } : { code: 'brokenGroup', at };
}

function parseCondition(json: readonly unknown[], at: string, fields: Fields): Condition | FilterProblem {
  const [field, operator, value] = json;
  const type = fields.get(String(field));
  if (type === undefined) {
    return { code: 'unknownField', at: `${at}[0]`, field: String(field) };
  }
  const names = { field: String(field), operator: String(operator) };
  if (!OPERATORS[type].includes(names.operator)) {
    return { code: 'wrongOperator', at: `${at}[1]`, ...names };
  }
  if (json.length !== 3 || !isValue(value, type, names.operator)) {
    return { code: 'wrongValue', at: `${at}[2]`, ...names };
  }
  if (/regex$/.test(names.operator) && String(value).length > MAX_REGEX_LENGTH) {
    return { code: 'regexTooLong', at: `${at}[2]` };
  }
  return { kind: 'condition', ...names, value };
}

function isValue(value: unknown, type: FieldType, operator: string): value is FilterValue {
  if (operator === 'in' || operator === 'not_in') {
    return Array.isArray(value) && value.length > 0 && value.every((entry) => isScalar(entry, type));
  }
  return isScalar(value, type);
}

function isScalar(value: unknown, type: FieldType): boolean {
  switch (type) {
    case 'bool':
      return typeof value === 'boolean';
    case 'number':
      return typeof value === 'number' && Number.isFinite(value);
    case 'time':
      return typeof value === 'string' && /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d \+00:00$/.test(value);
    case 'string':
    case 'array':
      return typeof value === 'string';
  }
}

function isProblem(parsed: FilterNode | FilterProblem): parsed is FilterProblem {
  return 'code' in parsed;
}

/** Two filters as one that both have to fit; `[]` accepts everything. */
export function joinFilters(one: FiltersJson, other: FiltersJson): FiltersJson {
  return one.length === 0 || other.length === 0 ? [...one, ...other] : [one, 'and', other];
}

/** How many conditions a filter has, nested ones included. */
export function countConditions(node: FilterNode): number {
  return node.kind === 'condition' ? 1 : node.items.reduce((sum, item) => sum + countConditions(item), 0);
}

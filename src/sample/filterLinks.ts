import type { FilterNode, FilterValue } from '../core/options/filters';
import type { RankScale } from '../core/options/options';
import type { Backlink } from './backlink';
import { RANK_FIELDS, rankOn } from './rankScale';
import type { CompileRegex } from './regex';
import { hasWords, isLike } from './textMatch';

/** Whether a link is counted. */
export type LinkTest = (link: Backlink) => boolean;

/** A value of a row, which may not be there. */
type RowValue = FilterValue | null;

/** Turns a checked filter into a test of links: ranks are compared on the scale that the caller asked to see. Throws InvalidRegex. */
export function linkTest(filter: FilterNode | null, rankScale: RankScale, regex: CompileRegex): LinkTest {
  return rowTest(filter, (link, field) => linkValue(link, field, rankScale), regex);
}

/** The value of a field that filters may name, on the scale that the caller asked to see. */
export function linkValue(link: Backlink, field: string, rankScale: RankScale): RowValue {
  const value = link[field as keyof Backlink] as RowValue;
  return RANK_FIELDS.has(field) ? rankOn(rankScale, value as number) : value;
}

/**
 * Turns a checked filter into a test of rows; null accepts all. "and" binds tighter than "or", as in SQL. Throws InvalidRegex where a
 * regular expression is none of RE2's.
 */
export function rowTest<T>(
  filter: FilterNode | null,
  valueOf: (row: T, field: string) => RowValue,
  regex: CompileRegex,
): (row: T) => boolean {
  if (filter === null) {
    return () => true;
  }
  if (filter.kind === 'condition') {
    const { field, operator, value } = filter;
    const test = valueTest(operator, value, regex);
    return (row) => test(valueOf(row, field));
  }
  const alternatives: ((row: T) => boolean)[][] = [[]];
  for (const [i, item] of filter.items.entries()) {
    if (filter.joins[i - 1] === 'or') {
      alternatives.push([]);
    }
    alternatives.at(-1)?.push(rowTest(item, valueOf, regex));
  }
  return (row) => alternatives.some((tests) => tests.every((test) => test(row)));
}

type ValueTest = (actual: RowValue) => boolean;

function valueTest(operator: string, wanted: FilterValue, regex: CompileRegex): ValueTest {
  const opposite = OPPOSITES.get(operator);
  if (opposite !== undefined) {
    const test = valueTest(opposite, wanted, regex);
    return (actual) => !test(actual);
  }
  const makeTest = TESTS[operator];
  if (makeTest === undefined) {
    throw new RangeError(`There is no operator ${operator}.`);
  }
  return makeTest(wanted, regex);
}

const OPPOSITES: ReadonlyMap<string, string> = new Map([
  ['<>', '='],
  ['not_in', 'in'],
  ['not_like', 'like'],
  ['not_ilike', 'ilike'],
  ['not_match', 'match'],
  ['not_regex', 'regex'],
  ['has_not', 'has'],
]);

/** By operator; times are compared as text, which their form allows, and what isn't there is neither less nor more. */
const TESTS: { readonly [operator: string]: (wanted: FilterValue, regex: CompileRegex) => ValueTest } = {
  '=': (wanted) => (actual) => actual === wanted,
  '<': (wanted) => (actual) => actual !== null && actual < wanted,
  '<=': (wanted) => (actual) => actual !== null && actual <= wanted,
  '>': (wanted) => (actual) => actual !== null && actual > wanted,
  '>=': (wanted) => (actual) => actual !== null && actual >= wanted,
  in: (wanted) => {
    const list = new Set(wanted as readonly FilterValue[]);
    return (actual) => actual !== null && list.has(actual);
  },
  has: (wanted) => (actual) => (actual as readonly FilterValue[]).includes(wanted),
  like: (wanted) => (actual) => isLike(String(actual), String(wanted)),
  ilike: (wanted) => {
    const pattern = String(wanted).toLowerCase();
    return (actual) => isLike(String(actual).toLowerCase(), pattern);
  },
  match: (wanted) => (actual) => hasWords(String(actual), String(wanted)),
  regex: (wanted, compile) => {
    const fits = compile(String(wanted));
    return (actual) => fits(String(actual));
  },
};

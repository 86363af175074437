import type { Condition, FilterNode, FilterValue } from '../core/options/filters';
import type { RankScale } from '../core/options/options';
import type { Backlink } from './backlink';
import { RANK_FIELDS, rankOn } from './rankScale';
import type { CompileRegex } from './regex';
import { hasWords, isLike } from './textMatch';

/** Whether a link is counted. */
export type LinkTest = (link: Backlink) => boolean;

/**
 * Turns a checked filter into a test of links; null accepts all. "and" binds tighter than "or", as in SQL.
 * Ranks are compared on the scale that the caller asked to see. Throws InvalidRegex where a regular
 * expression is none of RE2's.
 */
export function linkTest(filter: FilterNode | null, rankScale: RankScale, regex: CompileRegex): LinkTest {
  if (filter === null) {
    return () => true;
  }
  if (filter.kind === 'condition') {
    return conditionTest(filter, rankScale, regex);
  }
  const alternatives: LinkTest[][] = [[]];
  for (const [i, item] of filter.items.entries()) {
    if (filter.joins[i - 1] === 'or') {
      alternatives.push([]);
    }
    alternatives.at(-1)?.push(linkTest(item, rankScale, regex));
  }
  return (link) => alternatives.some((tests) => tests.every((test) => test(link)));
}

type ValueTest = (actual: FilterValue) => boolean;

function conditionTest(
  { field, operator, value }: Condition,
  rankScale: RankScale,
  regex: CompileRegex,
): LinkTest {
  const test = valueTest(operator, value, regex);
  if (RANK_FIELDS.has(field)) {
    return (link) => test(rankOn(rankScale, valueOf(link, field) as number));
  }
  return (link) => test(valueOf(link, field));
}

/** The core has checked that the field is one of those that filters may name. */
function valueOf(link: Backlink, field: string): FilterValue {
  return link[field as keyof Backlink] as FilterValue;
}

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

/** By operator; times are compared as text, which their form allows. */
const TESTS: { readonly [operator: string]: (wanted: FilterValue, regex: CompileRegex) => ValueTest } = {
  '=': (wanted) => (actual) => actual === wanted,
  '<': (wanted) => (actual) => actual < wanted,
  '<=': (wanted) => (actual) => actual <= wanted,
  '>': (wanted) => (actual) => actual > wanted,
  '>=': (wanted) => (actual) => actual >= wanted,
  in: (wanted) => {
    const list = new Set(wanted as readonly FilterValue[]);
    return (actual) => list.has(actual);
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

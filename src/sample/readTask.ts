import { FIELDS as LINK_FIELDS, type FieldType } from '../core/options/filterFields';
import { parseFilters, type FilterNode } from '../core/options/filters';
import { isObject } from '../core/json';
import { checkOptions, type LookupOptions } from '../core/options/options';
import { optionsOf as optionsOfCall } from '../core/options/optionsFor';
import { SUMMARY } from '../core/snapshot';
import { linkTest } from './filterLinks';
import { InvalidRegex, type CompileRegex } from './regex';
import { readTarget } from './sampleTarget';
import type { Query } from './selectLinks';

/** A task ready to be answered, or the code and message with which the API refuses it (DataForSEO, Appendix: errors). */
type ReadTask = { readonly ok: true; readonly query: Query } | Refusal;

/** Why the API refuses a task. */
export interface Refusal {
  readonly ok: false;
  readonly code: number;
  readonly message: string;
}

/**
 * Checks target and options of one task as strictly as the API: no unknown field, no value that it would have to guess at. `others`
 * are the fields that the endpoint has beside those, which are not looked into.
 */
export function readTask(
  task: unknown,
  regex: CompileRegex,
  endpoint = SUMMARY,
  others: readonly string[] = [],
): ReadTask {
  if (!isObject(task)) {
    return { ok: false, code: 40503, message: 'POST Data Is Invalid.' };
  }
  const known = ['target', ...wireNames(endpoint), ...others];
  const unknown = Object.keys(task).find((name) => !known.includes(name));
  if (unknown !== undefined) {
    return { ok: false, code: 40506, message: `Unknown Fields in POST Data: '${unknown}'.` };
  }
  const target = readTarget(task.target);
  if (target === null) {
    return invalidField('target');
  }
  const checked = checkOptions(optionsOf(task));
  if (!checked.ok) {
    const refused = checked.problems[0]?.option;
    return invalidField(Object.keys(OPTIONS).find((name) => OPTIONS[name] === refused) ?? '');
  }
  const accepts = readFilters(checked.options, regex);
  return accepts === null
    ? invalidField('backlinks_filters')
    : { ok: true, query: { target, options: checked.options, accepts } };
}

/** The options by the names that they have on the wire (DataForSEO, Backlinks Summary Live). */
const OPTIONS: { readonly [wireName: string]: keyof LookupOptions } = {
  include_subdomains: 'includeSubdomains',
  include_indirect_links: 'includeIndirectLinks',
  exclude_internal_backlinks: 'excludeInternalBacklinks',
  internal_list_limit: 'internalListLimit',
  backlinks_status_type: 'backlinksStatusType',
  backlinks_filters: 'backlinksFilters',
  rank_scale: 'rankScale',
  tag: 'tag',
};

/** Links have one filter, which is none of the eight options on the wire. */
function wireNames(endpoint: string): readonly string[] {
  const options = optionsOfCall(endpoint);
  return Object.keys(OPTIONS).filter((name) => {
    const option = OPTIONS[name];
    const isOwnFilter = endpoint === 'backlinks' && option === 'backlinksFilters';
    return option !== undefined && options.includes(option) && !isOwnFilter;
  });
}

/** The options under the core's names; the API's default for the rank's scale is not the product's. */
function optionsOf(task: Readonly<Record<string, unknown>>): {
  readonly [K in keyof LookupOptions]?: unknown;
} {
  const given = Object.entries(OPTIONS).map(([wireName, option]) => [option, task[wireName]] as const);
  return {
    rankScale: 'one_thousand',
    ...Object.fromEntries(given.filter(([, value]) => value !== undefined)),
  };
}

function readFilters(
  { backlinksFilters, rankScale }: LookupOptions,
  regex: CompileRegex,
): Query['accepts'] | null {
  return compiled(backlinksFilters, LINK_FIELDS, (filter) => linkTest(filter, rankScale, regex));
}

/** What is made of a filter; null where it is none, or has a regular expression that is none. */
export function compiled<T>(
  filters: unknown,
  fields: ReadonlyMap<string, FieldType>,
  make: (filter: FilterNode | null) => T,
): T | null {
  const parsed = parseFilters(filters, fields);
  try {
    return parsed.ok ? make(parsed.filter) : null;
  } catch (error) {
    if (error instanceof InvalidRegex) {
      return null;
    }
    throw error;
  }
}

/** The API's refusal of a field's value. */
export function invalidField(name: string): Refusal {
  return { ok: false, code: 40501, message: `Invalid Field: '${name}'.` };
}

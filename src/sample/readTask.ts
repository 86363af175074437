import { parseFilters } from '../core/options/filters';
import { isObject } from '../core/json';
import { checkOptions, type LookupOptions } from '../core/options/options';
import { linkTest } from './filterLinks';
import { InvalidRegex, type CompileRegex } from './regex';
import { readTarget } from './sampleTarget';
import type { Query } from './selectLinks';

/** A task ready to be answered, or the code and message with which the API refuses it (DataForSEO, Appendix: errors). */
type ReadTask =
  | { readonly ok: true; readonly query: Query }
  | { readonly ok: false; readonly code: number; readonly message: string };

/** Checks one task of the summary endpoint as strictly as the API: no unknown field, no value that it would have to guess at. */
export function readTask(task: unknown, regex: CompileRegex): ReadTask {
  if (!isObject(task)) {
    return { ok: false, code: 40503, message: 'POST Data Is Invalid.' };
  }
  const unknown = Object.keys(task).find((name) => name !== 'target' && !Object.hasOwn(OPTIONS, name));
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
  const parsed = parseFilters(backlinksFilters);
  try {
    return parsed.ok ? linkTest(parsed.filter, rankScale, regex) : null;
  } catch (error) {
    if (error instanceof InvalidRegex) {
      return null;
    }
    throw error;
  }
}

function invalidField(name: string): ReadTask {
  return { ok: false, code: 40501, message: `Invalid Field: '${name}'.` };
}

import { isObject } from '../core/json';
import { ROW_FIELDS, type ListId } from '../core/lists/lists';
import type { FilterNode } from '../core/options/filters';
import { checkListOptions, type ListOptions } from '../core/options/listOptions';
import { compiled, invalidField, readTask, type Refusal } from './readTask';
import type { CompileRegex } from './regex';
import type { Query } from './selectLinks';

/** One task of a list, checked. */
export interface ListQuery extends Query {
  readonly list: ListOptions;
}

/** A list's own options by the names that they have on the wire; links alone have the last two. */
const OPTIONS: { readonly [wireName: string]: keyof ListOptions } = {
  filters: 'filters',
  order_by: 'orderBy',
  limit: 'limit',
  offset: 'offset',
  mode: 'mode',
  search_after_token: 'searchAfter',
};
const OF_LINKS: readonly string[] = ['mode', 'search_after_token'];

/** In which order the index gives rows when it isn't asked for one. */
const OWN_ORDER = ['rank,desc'];

/** Checks one task of a list as strictly as the API, and hands its filters over to be made a test of rows. */
export function readListTask<T>(
  id: ListId,
  task: unknown,
  regex: CompileRegex,
  makeTest: (filter: FilterNode | null, query: Query) => T,
): { readonly ok: true; readonly query: ListQuery; readonly test: T } | Refusal {
  const names = Object.keys(OPTIONS).filter((name) => id === 'backlinks' || !OF_LINKS.includes(name));
  const read = readTask(task, regex, id, names);
  if (!read.ok || !isObject(task)) {
    return read.ok ? invalidField('target') : read;
  }
  const { query } = read;
  if (id === 'domainPages' && query.target.url !== null) {
    return invalidField('target');
  }
  const given = names.map((name) => [OPTIONS[name] ?? name, task[name]] as const);
  const checked = checkListOptions(
    id,
    {
      mode: 'as_is',
      orderBy: OWN_ORDER,
      ...Object.fromEntries(given.filter(([, value]) => value !== undefined)),
    },
    query.options,
  );
  if (!checked.ok) {
    const refused = checked.problems[0]?.option;
    return invalidField(names.find((name) => OPTIONS[name] === refused) ?? '');
  }
  const { options: list } = checked;
  const test = compiled(list.filters, ROW_FIELDS[id], (filter) => makeTest(filter, query));
  return test === null ? invalidField('filters') : { ok: true, query: { ...query, list }, test };
}

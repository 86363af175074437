import * as l10n from '@vscode/l10n';
import { describeFilterProblem, parseFilters } from './filters';
import type { ConditionGroup, FilterNode, FiltersJson } from './filters';
import type { Reading } from './filterValue';

/** How two conditions are joined. */
export type Join = ConditionGroup['joins'][number];

/** A filter under construction: the conditions and groups of its outermost level; without any it is no filter. */
export type FilterDraft = ConditionGroup;

/** The draft of a filter as the API takes it, or why it is none, in words. */
export function readFilter(json: unknown): Reading<FilterDraft> {
  const parsed = parseFilters(json);
  return parsed.ok
    ? { ok: true, value: parsed.filter === null ? EMPTY : outermost(parsed.filter) }
    : { ok: false, reason: describeFilterProblem(parsed.problem) };
}

/** The same of a filter's text; an empty text is no filter. */
export function readFilterText(text: string): Reading<FilterDraft> {
  if (text.trim() === '') {
    return { ok: true, value: EMPTY };
  }
  try {
    return readFilter(JSON.parse(text));
  } catch {
    return {
      ok: false,
      reason: l10n.t('This isn\'t valid JSON. A filter looks like ["dofollow", "=", true].'),
    };
  }
}

/** The draft as the API takes it: a single condition stands flat. */
export function filterJson(draft: FilterDraft): FiltersJson {
  const [first] = draft.items;
  return draft.items.length === 1 && first ? nodeJson(first) : nodeJson(draft);
}

/** A condition or a group as the API takes it. */
export function nodeJson(node: FilterNode): FiltersJson {
  return node.kind === 'condition'
    ? [node.field, node.operator, node.value]
    : node.items.flatMap((item, i) => {
        const join = node.joins[i - 1];
        return join === undefined ? [nodeJson(item)] : [join, nodeJson(item)];
      });
}

/** The draft with one more condition, joined as the last two are. */
export function withAdded(draft: FilterDraft, item: FilterNode): FilterDraft {
  const { items, joins } = draft;
  return {
    kind: 'group',
    items: [...items, item],
    joins: items.length === 0 ? [] : [...joins, joins.at(-1) ?? 'and'],
  };
}

/** The draft with a condition or group in place of another; an empty group only takes the other away. */
export function withReplaced(draft: FilterDraft, index: number, item: FilterNode): FilterDraft {
  if (item.kind === 'condition') {
    return { ...draft, items: draft.items.with(index, item) };
  }
  const [first] = item.items;
  if (first === undefined) {
    return withoutItem(draft, index);
  }
  return outermost({ ...draft, items: draft.items.with(index, item.items.length === 1 ? first : item) });
}

/** The draft without a condition or group, and without the join before it (after it, for the first one). */
export function withoutItem(draft: FilterDraft, index: number): FilterDraft {
  return outermost({
    kind: 'group',
    items: draft.items.filter((_, i) => i !== index),
    joins: draft.joins.filter((_, i) => i !== Math.max(0, index - 1)),
  });
}

/** The draft with the other word at a join. */
export function withOtherJoin(draft: FilterDraft, index: number): FilterDraft {
  return { ...draft, joins: draft.joins.map((join, i) => (i !== index ? join : otherJoin(join))) };
}

/** "or" for "and", "and" for "or". */
export function otherJoin(join: Join): Join {
  return join === 'and' ? 'or' : 'and';
}

const EMPTY: FilterDraft = { kind: 'group', items: [], joins: [] };

/** A group that holds nothing but a group is that one. */
function outermost(node: FilterNode): FilterDraft {
  if (node.kind === 'condition') {
    return { kind: 'group', items: [node], joins: [] };
  }
  const [only] = node.items;
  return node.items.length === 1 && only?.kind === 'group' ? outermost(only) : node;
}

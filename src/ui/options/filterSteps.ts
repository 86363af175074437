import * as vscode from 'vscode';
import {
  filterJson,
  nodeJson,
  readFilter,
  readFilterText,
  withAdded,
  withOtherJoin,
  withoutItem,
  withReplaced,
  type FilterDraft,
} from '../../core/options/filterBuilder';
import type { FiltersJson } from '../../core/options/filters';
import { askCondition, PartOfCondition } from './conditionSteps';
import { filterRows, type FilterRow } from './filterRows';
import { BACK, pickStep, textStep, type StepResult } from './steps';
import { stepTitle } from './stepTitle';

/**
 * Lets the user build a filter, condition by condition or as JSON. Going back keeps what was built:
 * every change was an act of its own and is on view.
 */
export async function askFilter(before: FiltersJson): Promise<FiltersJson> {
  const start = readFilter(before);
  let draft: FilterDraft = start.ok ? start.value : { kind: 'group', items: [], joins: [] };
  let active: string | undefined;
  let begun: Begun | undefined;
  for (;;) {
    const rows = filterRows(draft);
    const picked = await pickStep({
      title: stepTitle(vscode.l10n.t('Filter')),
      placeholder: vscode.l10n.t('Count only matching backlinks'),
      items: rows,
      active: rows.find(({ id }) => id === active),
    });
    if (picked === BACK || picked.item.act === 'done') {
      return filterJson(draft);
    }
    active = picked.item.id;
    begun = begun?.row === active ? begun : beginningOf(draft, picked.item);
    const changed = picked.button
      ? withoutItem(draft, picked.item.index)
      : await change(draft, picked.item, begun);
    if (changed !== BACK) {
      begun = undefined;
      active = picked.item.act === 'add' ? undefined : active;
      draft = changed;
    }
  }
}

/** What was begun in the steps of a row; whoever went back from them goes on with it. */
interface Begun {
  readonly row: string;
  readonly condition: PartOfCondition;
  json: string | undefined;
}

function beginningOf(draft: FilterDraft, { id, act, index }: FilterRow): Begun {
  const item = act === 'edit' ? draft.items[index] : undefined;
  const condition = new PartOfCondition(item?.kind === 'condition' ? item : undefined);
  return { row: id, condition, json: undefined };
}

async function change(
  draft: FilterDraft,
  { act, index }: FilterRow,
  begun: Begun,
): Promise<StepResult<FilterDraft>> {
  switch (act) {
    case 'add': {
      const condition = await askCondition(begun.condition);
      return condition === BACK ? BACK : withAdded(draft, condition);
    }
    case 'edit': {
      const item = draft.items[index];
      if (item?.kind === 'group') {
        return askJson(nodeJson(item), begun, (group) => withReplaced(draft, index, group));
      }
      const condition = await askCondition(begun.condition);
      return condition === BACK ? BACK : withReplaced(draft, index, condition);
    }
    case 'join':
      return withOtherJoin(draft, index);
    case 'json':
      return askJson(filterJson(draft), begun, (all) => all);
    case 'done':
    case undefined:
      return draft;
  }
}

/** Lets the user edit a filter, or a group of one, as JSON; what becomes of the whole filter is what is checked. */
async function askJson(
  json: FiltersJson,
  begun: Begun,
  wholeOf: (edited: FilterDraft) => FilterDraft,
): Promise<StepResult<FilterDraft>> {
  return textStep({
    title: stepTitle(vscode.l10n.t('Filter'), 'JSON'),
    prompt: vscode.l10n.t('A filter as the API takes it, such as {0}', '["dofollow", "=", true]'),
    text: begun.json ?? JSON.stringify(json),
    read: (text) => {
      const edited = readFilterText(text);
      return edited.ok ? readFilter(filterJson(wholeOf(edited.value))) : edited;
    },
    onTyped: (text) => {
      begun.json = text;
    },
  });
}

import * as vscode from 'vscode';
import { filterJson, nodeJson, otherJoin, type FilterDraft } from '../../core/options/filterBuilder';
import { countConditions, describeFilter, MAX_CONDITIONS } from '../../core/options/filters';
import { conditionWords } from '../../core/options/filterWords';
import { plainText } from '../plainText';

/** A row of the filter's overview: what it does, and with which condition or join. */
export interface FilterRow extends vscode.QuickPickItem {
  readonly id: string;
  /** Undefined for a heading. */
  readonly act: 'done' | 'edit' | 'join' | 'add' | 'json' | undefined;
  readonly index: number;
}

/** The filter as it stands with its exact JSON, its conditions with the joins between them, and what can be done. */
export function filterRows(draft: FilterDraft): FilterRow[] {
  const room = MAX_CONDITIONS - countConditions(draft);
  return [
    row('done', 0, {
      label: vscode.l10n.t('Done'),
      iconPath: new vscode.ThemeIcon('check'),
      description: draft.items.length === 0 ? vscode.l10n.t('no filter') : plainText(describeFilter(draft)),
      detail: plainText(JSON.stringify(filterJson(draft))),
    }),
    ...(draft.items.length === 0 ? [] : [heading(vscode.l10n.t('Conditions'))]),
    ...draft.items.flatMap((_, index) => [
      ...(index === 0 ? [] : [joinRow(draft, index - 1)]),
      itemRow(draft, index),
    ]),
    heading(
      room > 0
        ? vscode.l10n.t('{0} of {1} left', room, MAX_CONDITIONS)
        : vscode.l10n.t('A filter can have up to {0} conditions', MAX_CONDITIONS),
    ),
    ...(room > 0
      ? [row('add', 0, { label: vscode.l10n.t('Add Condition…'), iconPath: new vscode.ThemeIcon('add') })]
      : []),
    row('json', 0, { label: vscode.l10n.t('Edit as JSON…'), iconPath: new vscode.ThemeIcon('json') }),
  ];
}

function itemRow({ items }: FilterDraft, index: number): FilterRow {
  const item = items[index]!;
  const text = plainText(describeFilter(item));
  const remove = { iconPath: new vscode.ThemeIcon('trash'), tooltip: vscode.l10n.t('Remove') };
  return row('edit', index, {
    ...(item.kind === 'group'
      ? { label: `(${text})`, detail: plainText(JSON.stringify(nodeJson(item))) }
      : { label: plainText(conditionWords(item)), description: text }),
    buttons: [remove],
  });
}

function joinRow({ joins }: FilterDraft, index: number): FilterRow {
  const join = joins[index] ?? 'and';
  const words = { and: vscode.l10n.t('and'), or: vscode.l10n.t('or') };
  return row('join', index, {
    label: words[join],
    description: vscode.l10n.t('change to "{0}"', words[otherJoin(join)]),
  });
}

function row(act: FilterRow['act'], index: number, item: vscode.QuickPickItem): FilterRow {
  return { ...item, id: `${act} ${index}`, act, index };
}

function heading(label: string): FilterRow {
  return { label, kind: vscode.QuickPickItemKind.Separator, id: label, act: undefined, index: 0 };
}

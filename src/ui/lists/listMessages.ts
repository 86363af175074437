import * as vscode from 'vscode';
import type { ToHost } from '../../core/reportProtocol';
import type { LookupService } from '../../lookup/lookupService';
import { LIST_COMMAND } from '../ids';
import { copyText, openAddress } from './rowActs';
import type { DrawnSection } from './sectionOf';
import { takeRows } from './takeRows';
import { nextStepFor } from '../report/nextStepFor';
import { ListArgument } from './listArgument';
import type { ReportLists } from './reportLists';

const LIST_MESSAGE_TYPES = ['listView', 'buyRows', 'listAct', 'openAddress', 'copyText'] as const;

type ListMessage = Extract<ToHost, { readonly type: (typeof LIST_MESSAGE_TYPES)[number] }>;

/** Whether a message of the page is about its lists. */
export function isListMessage(message: ToHost): message is ListMessage {
  return LIST_MESSAGE_TYPES.some((type) => type === message.type);
}

/** Does what a button of a list says. */
export async function actOnList(
  message: ListMessage,
  lists: ReportLists,
  lookups: LookupService,
): Promise<void> {
  switch (message.type) {
    case 'listView':
      return lists.show(message.id, message.view);
    case 'openAddress':
      return openAddress(message.address);
    case 'copyText':
      return copyText(message.text);
    case 'buyRows':
      return buy(message, await lists.section(message.id));
    case 'listAct':
      return act(message, await lists.section(message.id), lookups);
  }
}

async function buy(
  { id, more }: Extract<ListMessage, { readonly type: 'buyRows' }>,
  drawn: DrawnSection | undefined,
): Promise<void> {
  if (drawn) {
    const wanted = more === undefined ? drawn.asked : drawn.next(more);
    await vscode.commands.executeCommand(LIST_COMMAND[id], new ListArgument(wanted, drawn.report));
  }
}

async function act(
  message: Extract<ListMessage, { readonly type: 'listAct' }>,
  drawn: DrawnSection | undefined,
  lookups: LookupService,
): Promise<void> {
  if (!drawn) {
    return;
  }
  switch (message.act) {
    case 'cancel':
      drawn.tried.forEach(({ key }) => lookups.cancel(key));
      return;
    case 'nextStep':
      return nextStepFor(drawn.tried[0]);
    default:
      return takeRows(drawn, message.act, message.keys);
  }
}

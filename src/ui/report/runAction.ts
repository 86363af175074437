import * as vscode from 'vscode';
import type { Action } from '../../core/reportProtocol';
import type { LookupService } from '../../lookup/lookupService';
import type { LookupStore } from '../../lookup/lookupStore';
import type { Series } from '../../lookup/series';
import { COMMANDS } from '../ids';
import { SeriesArgument } from '../seriesArgument';
import { domainSeries } from './domainOffer';
import { nextStepFor } from './nextStepFor';

/** Which command stands behind a button; each takes the question, or in a comparison all of them. */
const COMMAND_OF: {
  readonly [A in Exclude<Action, 'cancel' | 'nextStep' | 'showNewest' | 'showDomain'>]: string;
} = {
  lookUpAgain: COMMANDS.lookUpAgain,
  lookUpDomain: COMMANDS.lookUpDomain,
  changeOptions: COMMANDS.lookUpWithOptions,
  compare: COMMANDS.compare,
  openInBrowser: COMMANDS.openInBrowser,
  copySummary: COMMANDS.copySummary,
  copyMarkdown: COMMANDS.copyMarkdown,
  copyCsv: COMMANDS.copyCsv,
  copyJson: COMMANDS.copyJson,
  exportReport: COMMANDS.exportReport,
  showReply: COMMANDS.showReply,
  lookUpMissing: COMMANDS.lookUpMissing,
};

/** Does what a button of a report says, about what the report shows. */
export async function runAction(
  { lookups, store }: { readonly lookups: LookupService; readonly store: LookupStore },
  act: Action,
  shown: readonly SeriesArgument[],
  [first]: readonly Series[],
): Promise<void> {
  const { executeCommand } = vscode.commands;
  const [argument] = shown;
  switch (act) {
    case 'cancel':
      shown.forEach(({ key }) => lookups.cancel(key));
      return;
    case 'showNewest':
      await executeCommand(COMMANDS.showReport, new SeriesArgument(argument?.key ?? ''));
      return;
    case 'showDomain': {
      const domain = domainSeries(store, first?.question.target.site ?? '');
      if (domain) {
        await executeCommand(COMMANDS.showReport, new SeriesArgument(domain.key));
      }
      return;
    }
    case 'nextStep':
      await nextStepFor(first);
      return;
    default:
      await executeCommand(COMMAND_OF[act], argument, shown);
  }
}

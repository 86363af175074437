import { isOfFigures } from '../lookup/series';
import * as vscode from 'vscode';
import { UnknownNode } from './account/accountNodes';
import { refreshAccount } from './account/refreshAccount';
import { checkAllLookups, checkLookup } from './account/checkLookup';
import { copyAs, copySummary } from './export/exportCommands';
import { copyDifference } from './export/copyDifference';
import { copyRows } from './tree/copyRows';
import {
  filterBySite,
  filterBySource,
  filterTargets,
  showAllTargets,
  showOnlySite,
  sortTargets,
} from './tree/listCommands';
import { openRow } from './tree/openRow';
import { Row } from './tree/row';
import { removeTargets } from './tree/removeTargets';
import { setPinned } from './tree/setPinned';
import type { TargetsTree } from './tree/targetsTree';
import { COMMANDS, TARGETS_VIEW } from './ids';
import { lookUp, lookUpAnew, lookUpDomain } from './lookUp/lookUpCommands';
import type { LookUpDeps } from './lookUpDeps';
import { lookUpAgain } from './lookUp/lookUpMany';
import { openInBrowser } from './openInBrowser';
import { chosenSeries, ownSeries, rowSeries } from './ownSeries';
import { compare, lookUpMissing } from './report/compare';
import { lookupDetails } from './seriesText';
import { chooseService, openSettings } from './settings';
import { signIn, signOut } from './account/signIn';
import { showList } from './lists/showList';
import { notify } from './notify';

/** What the commands need: a lookup's needs, and where what was chosen last is kept. */
type CommandDeps = LookUpDeps & { readonly memento: vscode.Memento };

type Handler = (deps: CommandDeps, argument: unknown, selected: unknown) => unknown;

/** Cancels what isn't sent yet, and waits no longer for what is. */
function giveUp(deps: CommandDeps, argument: unknown): void {
  const series = ownSeries(deps, argument);
  if (series) {
    deps.lookups.cancel(series.key);
  }
}

/** What each command does; the arguments are whatever the caller passed, so every handler narrows them. */
const HANDLERS: { readonly [K in keyof typeof COMMANDS]: Handler } = {
  lookUp,
  lookUpDomain: (deps, argument) => lookUpDomain(deps, argument, ownSeries(deps, argument)),
  lookUpWithOptions: async (deps, argument) => {
    const { lookUpWithOptions } = await import('./late');
    await lookUpWithOptions(deps, deps.memento, argument, ownSeries(deps, argument));
  },
  lookUpAgain: async (deps, argument, selected) => {
    await lookUpAgain(deps, await rowSeries(deps, argument, selected), 'person');
  },
  lookUpMissing: async (deps, argument, selected) => {
    await lookUpMissing(deps, await rowSeries(deps, argument, selected), 'person');
  },
  cancel: giveUp,
  stopWaiting: giveUp,
  check: async (deps, argument) => {
    const node = argument instanceof UnknownNode ? argument.call : ownSeries(deps, argument)?.entries[0];
    const id = node?.id ?? argument;
    if (typeof id === 'string') {
      await checkLookup(deps, id);
    }
  },
  checkAll: (deps) => checkAllLookups(deps),
  openRow: async (deps, argument) => {
    await openRow(deps, argument, true);
  },
  showLinks: showList('backlinks'),
  showReferringDomains: showList('referringDomains'),
  showAnchors: showList('anchors'),
  showPages: showList('domainPages'),
  showHistory: showList('history'),
  showReportOf: async (deps, argument) => {
    await deps.store.load();
    const [series] =
      typeof argument === 'string' ? deps.store.seriesOfTarget(argument).filter(isOfFigures) : [];
    if (series) {
      await deps.reports.show(series.question);
    }
  },
  lookUpAnew,
  showReport: async (deps, argument) => {
    if (await openRow(deps, argument, false)) {
      return;
    }
    for (const { question } of await chosenSeries(deps, argument, undefined)) {
      await deps.reports.show(question);
    }
  },
  compare: async (deps, argument, selected) => {
    const isPalette = argument === undefined;
    await compare(deps, isPalette ? [] : await chosenSeries(deps, argument, selected));
  },
  openInBrowser: async (deps, argument) => {
    for (const { question } of await chosenSeries(deps, argument, undefined)) {
      await openInBrowser(question.target);
    }
  },
  copySummary: async (deps, argument, selected) => {
    await copySummary(deps.store, await chosenSeries(deps, argument, selected));
  },
  copyMarkdown: async (deps, argument, selected) => {
    await copyAs(deps.store, await chosenSeries(deps, argument, selected), 'markdown');
  },
  copyCsv: async (deps, argument, selected) => {
    await copyAs(deps.store, await chosenSeries(deps, argument, selected), 'csv');
  },
  copyJson: async (deps, argument, selected) => {
    await copyAs(deps.store, await chosenSeries(deps, argument, selected), 'json');
  },
  exportReport: async (deps, argument, selected) => {
    const { exportReport } = await import('./late');
    await exportReport(deps, await chosenSeries(deps, argument, selected));
  },
  exportHistory: async ({ store }, argument) => {
    const { exportHistory } = await import('./late');
    await exportHistory(store, argument);
  },
  importHistory: async (deps, argument) => {
    const { importHistory } = await import('./late');
    await importHistory(deps, argument);
  },
  clearSource: async (deps) => {
    const { clearSource } = await import('./late');
    await clearSource(deps);
  },
  clearHistory: async (deps) => {
    const { clearHistory } = await import('./late');
    await clearHistory(deps);
  },
  showReply: async (deps, argument) => {
    for (const series of await chosenSeries(deps, argument, undefined)) {
      await deps.replies.show(series);
    }
  },
  copyFigure: ({ tree }, argument, selected) => copyRows(...chosenRows(tree, argument, selected)),
  copyDifference: (deps, argument) => copyDifference(deps.store, argument),
  pin: async (deps, argument, selected) => {
    await setPinned(deps.journal, await rowSeries(deps, argument, selected), true);
  },
  unpin: async (deps, argument, selected) => {
    await setPinned(deps.journal, await rowSeries(deps, argument, selected), false);
  },
  remove: async (deps, argument, selected) => {
    const [row, rows] = chosenRows(deps.tree, argument, selected);
    if (row !== undefined) {
      await removeTargets(deps, await rowSeries(deps, row, rows));
    }
  },
  sortTargets,
  filterTargets,
  filterBySource,
  filterBySite,
  showOnlySite,
  showAllTargets,
  showMore: (deps, argument) => {
    if (argument instanceof Row && argument.subject?.kind === 'more') {
      deps.tree.showMore(argument);
    }
  },
  copyDetails: async (deps, argument) => {
    const series = ownSeries(deps, argument);
    if (series) {
      await vscode.env.clipboard.writeText(lookupDetails(series));
    }
  },
  signIn: (deps) => signIn(deps),
  signOut: (deps) => signOut(deps),
  refreshAccount,
  trySampleData: async () => {
    await chooseService('sample');
    await vscode.commands.executeCommand(`${TARGETS_VIEW}.focus`);
    return true;
  },
  openSettings: () => openSettings(),
  showLog: (deps) => deps.log.show(),
};

/** Registers every command; a failure of our own making goes to the log with its stack and to the user with a way there. */
export function registerCommands(deps: CommandDeps): vscode.Disposable {
  const names = Object.keys(HANDLERS) as (keyof typeof COMMANDS)[];
  return vscode.Disposable.from(
    ...names.map((name) =>
      vscode.commands.registerCommand(COMMANDS[name], async (argument: unknown, selected: unknown) => {
        try {
          return await HANDLERS[name](deps, argument, selected);
        } catch (error) {
          deps.log.error(error instanceof Error ? error : String(error));
          const showLog = vscode.l10n.t('Show Log');
          const text = vscode.l10n.t('Something went wrong. See the log for details.');
          void notify.error(text, showLog).then((choice) => choice && deps.log.show());
          return undefined;
        }
      }),
    ),
  );
}

/** A key has no row with it: then the selected ones are meant. A row that was clicked outside of the selection stands for itself. */
function chosenRows(
  { selection }: TargetsTree,
  argument: unknown,
  selected: unknown,
): readonly [unknown, unknown] {
  return argument === undefined ? [selection[0], selection] : [argument, selected];
}

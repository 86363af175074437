import * as vscode from 'vscode';
import { formatCount, formatMetric } from '../core/format';
import type { Series } from '../lookup/series';
import { UnknownNode } from './account/accountNodes';
import { refreshAccount } from './account/refreshAccount';
import { check } from './check';
import { COMMANDS, TARGETS_VIEW } from './ids';
import { lookUp, lookUpDomain } from './lookUpCommands';
import type { LookUpDeps } from './lookUpDeps';
import { lookUpAndShow } from './lookUpFlow';
import { againBy } from './permission';
import { lookupDetails } from './seriesText';
import { chooseService, openSettings } from './settings';
import { signIn, signOut } from './signIn';
import { EntryNode, FigureNode, TargetNode } from './tree/nodes';

/** What the commands need: a lookup's needs, and where what was chosen last is kept. */
type CommandDeps = LookUpDeps & { readonly memento: vscode.Memento };

type Handler = (deps: CommandDeps, argument: unknown) => unknown;

/** What each command does; the argument is whatever the caller passed, so every handler narrows it. */
const HANDLERS: { readonly [K in keyof typeof COMMANDS]: Handler } = {
  lookUp,
  lookUpDomain,
  lookUpWithOptions: async (deps, argument) => {
    const { lookUpWithOptions } = await import('./options/lookUpWithOptions');
    await lookUpWithOptions(deps, deps.memento, argument, ownSeries(deps, argument));
  },
  lookUpAgain: async (deps, argument) => {
    const series = ownSeries(deps, argument);
    if (series) {
      const { target, options, source } = series.question;
      await lookUpAndShow(deps, target, againBy(source), options, { anew: true });
    }
  },
  cancel: (deps, argument) => {
    const series = ownSeries(deps, argument);
    if (series) {
      deps.lookups.cancel(series.key);
    }
  },
  check: async (deps, argument) => {
    const id = argument instanceof UnknownNode ? argument.entry.id : (ownSeries(deps, argument)?.entries[0].id ?? argument); // prettier-ignore
    if (typeof id === 'string') {
      await check(deps, id);
    }
  },
  showReport: async (deps, argument) => {
    await deps.store.load();
    const series =
      ownSeries(deps, argument) ?? deps.store.find(deps.lookups.lastAsked ?? '') ?? deps.store.series[0];
    if (series) {
      await deps.reports.show(series.question);
    }
  },
  copyFigure: (_deps, argument) => vscode.env.clipboard.writeText(figureText(argument)),
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
      vscode.commands.registerCommand(COMMANDS[name], async (argument: unknown) => {
        try {
          return await HANDLERS[name](deps, argument);
        } catch (error) {
          deps.log.error(error instanceof Error ? error : String(error));
          const showLog = vscode.l10n.t('Show Log');
          const text = vscode.l10n.t('SEO Backlinks could not do this; the log tells why.');
          void vscode.window.showErrorMessage(text, showLog).then((choice) => choice && deps.log.show());
          return undefined;
        }
      }),
    ),
  );
}

/** Only rows of our own tree and series of our own store count as our UI: a look-alike from elsewhere finds nothing. */
function ownSeries({ store }: LookUpDeps, argument: unknown): Series | undefined {
  return argument instanceof TargetNode
    ? store.find(argument.series.key)
    : store.series.find((series) => series === argument);
}

function figureText(node: unknown): string {
  const locale = vscode.env.language;
  if (node instanceof FigureNode) {
    const { summary, question } = node.parent.snapshot;
    return formatMetric(node.metric, summary, question.options.rankScale, locale) ?? '';
  }
  return node instanceof EntryNode && node.entry.count !== null ? formatCount(node.entry.count, locale) : '';
}

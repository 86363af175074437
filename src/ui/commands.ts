import * as vscode from 'vscode';
import { formatCount, formatMetric } from '../core/format';
import type { Lookup } from '../lookup/outcome';
import { COMMANDS, TARGETS_VIEW } from './ids';
import { lookUp, lookUpDomain } from './lookUpCommands';
import { againBy, lookUpAndShow, type LookUpDeps } from './lookUpFlow';
import { chooseService, openSettings } from './settings';
import { signIn, signOut } from './signIn';
import { EntryNode, FigureNode, TargetNode } from './tree/nodes';

type Handler = (deps: LookUpDeps, argument: unknown) => unknown;

/** What each command does; the argument is whatever the caller passed, so every handler narrows it. */
const HANDLERS: { readonly [K in keyof typeof COMMANDS]: Handler } = {
  lookUp,
  lookUpDomain,
  lookUpAgain: async (deps, argument) => {
    const lookup = ownLookup(deps, argument);
    if (lookup) {
      await lookUpAndShow(
        deps,
        lookup.question.target,
        againBy(lookup.question.source),
        lookup.question.options,
      );
    }
  },
  cancel: (deps, argument) => {
    const lookup = ownLookup(deps, argument);
    if (lookup) {
      deps.lookups.cancel(lookup.key);
    }
  },
  showReport: async (deps, argument) => {
    const lookup = ownLookup(deps, argument) ?? deps.lookups.lookups[0];
    if (lookup) {
      await deps.reports.show(lookup.key);
    }
  },
  copyFigure: (_deps, argument) => vscode.env.clipboard.writeText(figureText(argument)),
  signIn: (deps) => signIn(deps.credentials, deps.connections),
  signOut: (deps) => signOut(deps.credentials),
  trySampleData: async () => {
    await chooseService('sample');
    await vscode.commands.executeCommand(`${TARGETS_VIEW}.focus`);
    return true;
  },
  openSettings: () => openSettings(),
  showLog: (deps) => deps.log.show(),
};

/** Registers every command; a failure of our own making goes to the log with its stack and to the user with a way there. */
export function registerCommands(deps: LookUpDeps): vscode.Disposable {
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

/** Only rows of our own tree and lookups of our own list count as our UI: a look-alike from elsewhere finds nothing. */
function ownLookup({ lookups }: LookUpDeps, argument: unknown): Lookup | undefined {
  return argument instanceof TargetNode
    ? lookups.find(argument.lookup.key)
    : lookups.lookups.find((lookup) => lookup === argument);
}

function figureText(node: unknown): string {
  const locale = vscode.env.language;
  if (node instanceof FigureNode) {
    const { summary, question } = node.parent.snapshot;
    return formatMetric(node.metric, summary, question.options.rankScale, locale) ?? '';
  }
  return node instanceof EntryNode && node.entry.count !== null ? formatCount(node.entry.count, locale) : '';
}

import * as vscode from 'vscode';
import { checkOptions, type LookupOptions } from '../core/options';
import type { Question } from '../core/snapshot';
import { isBilled, type Source } from '../core/source';
import type { Target } from '../core/target';
import type { Connection, Connections } from '../lookup/connections';
import type { LookupService } from '../lookup/lookupService';
import type { Failure } from '../dataforseo/failure';
import type { Outcome } from '../lookup/outcome';
import { confirmSending } from './confirmSending';
import type { Credentials } from './credentials';
import { failureSummary, reportFailure } from './reportFailure';
import type { ReportPanels } from './report/reportPanels';
import { offerSignIn } from './offerSignIn';
import { openSettings, settings } from './settings';
import type { TargetsTree } from './tree/targetsTree';

/** What a lookup needs; every surface goes this one way. */
export interface LookUpDeps {
  readonly lookups: LookupService;
  readonly connections: Connections;
  readonly credentials: Credentials;
  readonly tree: TargetsTree;
  readonly reports: ReportPanels;
  readonly log: vscode.LogOutputChannel;
}

/** Who asks: a person in our own UI, or somebody else's code, which has to be confirmed whenever it would bill. */
export type Asker = 'person' | 'code';

/** Options as a caller or the settings give them, not yet checked. */
export type LooseOptions = { readonly [K in keyof LookupOptions]?: unknown };

/** Looks a target up as a person expects it: shown in the tree at once, in the report if wanted, and as a notification when it fails. */
export async function lookUpAndShow(
  deps: LookUpDeps,
  target: Target,
  asker: Asker,
  given: LooseOptions = {},
): Promise<void> {
  const options = await usableOptions(given);
  const connection = options && (await usableConnection(deps));
  if (!options || !connection) {
    return;
  }
  const question = { target, options, source: connection.source };
  if (asker === 'code' && !(await confirmSending(question))) {
    return;
  }
  const { key, outcome } = deps.lookups.lookUp(connection, target, options, new AbortController().signal);
  deps.tree.reveal(key, false);
  if (settings.openReport) {
    await deps.reports.show(key);
  }
  const ended = await outcome;
  logOutcome(deps.log, question, ended);
  if (ended.status === 'found') {
    deps.tree.reveal(key, true);
  } else if ((ended.status === 'failed' || ended.status === 'unknown') && !isCancelled(ended.failure)) {
    const again = () => lookUpAndShow(deps, target, againBy(connection.source), options);
    await reportFailure({ ...ended, source: connection.source }, again);
  }
}

/** Whoever repeats what was free of charge has not agreed to pay, should the service have been changed since. */
export function againBy(source: Source): Asker {
  return isBilled(source) ? 'person' : 'code';
}

/** The user knows of what they cancelled; row and report say what became of it. */
function isCancelled(failure: Failure): boolean {
  return 'reason' in failure && failure.reason === 'cancelled';
}

/** One line for every reply, without the target, which may be private. */
export function logOutcome(log: vscode.LogOutputChannel, { source }: Question, outcome: Outcome): void {
  const cost = outcome.cost === null ? 'cost not stated' : `cost USD ${outcome.cost}`;
  const head = `summary from ${source.service}: ${outcome.status}, ${cost}`;
  if (outcome.status === 'failed' || outcome.status === 'unknown') {
    log.error(`${head}, ${failureSummary(outcome.failure)}`);
  } else {
    log.info(head);
  }
}

async function usableOptions(given: LooseOptions): Promise<LookupOptions | undefined> {
  const checked = checkOptions({ ...settings.lookupOptions, ...given });
  if (checked.ok) {
    return checked.options;
  }
  const [first] = checked.problems;
  const open = vscode.l10n.t('Open Settings');
  const choice = await vscode.window.showErrorMessage(
    vscode.l10n.t(
      'The option "{0}" can\'t be used, so nothing was sent. {1}',
      `seoBacklinks.lookup.${first?.option}`,
      first?.reason ?? '',
    ),
    open,
  );
  if (choice === open) {
    await openSettings(`lookup.${first?.option}`);
  }
  return undefined;
}

/** The connection to the chosen service; asks for credentials where they are missing, and names a refused address. */
async function usableConnection(deps: LookUpDeps): Promise<Connection | undefined> {
  if (settings.service !== 'sample' && !(await deps.credentials.isSignedIn()) && !(await offerSignIn())) {
    return undefined;
  }
  const connected = await deps.connections.open(settings.service, settings.serviceAddress);
  if (connected.ok) {
    return connected.connection;
  }
  const open = vscode.l10n.t('Open Settings');
  const choice = await vscode.window.showErrorMessage(
    connected.problem === 'notLoopback'
      ? vscode.l10n.t(
          'The service address in the settings is not on this machine, so nothing was sent: credentials go to DataForSEO or to a loopback address such as http://127.0.0.1:8787, nowhere else.',
        )
      : vscode.l10n.t(
          'The service address in the settings is no plain address such as http://127.0.0.1:8787, so nothing was sent.',
        ),
    open,
  );
  if (choice === open) {
    await openSettings('serviceAddress');
  }
  return undefined;
}

import * as vscode from 'vscode';
import { checkOptions, type LookupOptions } from '../../core/options/options';
import { shortTime } from '../../core/figures/shortTime';
import { isBilled, type Source } from '../../core/source';
import { strangersText } from '../../core/strangersText';
import { seriesKey, SUMMARY, type Question } from '../../core/snapshot';
import type { Target } from '../../core/target/target';
import type { Outcome } from '../../lookup/outcome';
import type { LookUpDeps } from '../lookUpDeps';
import { lookupRequest, type Asking } from './lookupRequest';
import { failureSummary, reportFailure } from '../failure/reportFailure';
import { openSettings, settings } from '../settings';
import { usableConnection } from '../account/usableConnection';
import { offerDomain } from './offerDomain';
import { notify } from '../notify';

/** Options as a caller or the settings give them, not yet checked. */
export type LooseOptions = { readonly [K in keyof LookupOptions]?: unknown };

/** Looks a target up as a person expects it: shown in the tree at once, in the report if wanted, and as a notification when it fails. */
export async function lookUpAndShow(
  deps: LookUpDeps,
  target: Target,
  asking: Asking,
  given: LooseOptions = {},
): Promise<void> {
  const options = await usableOptions(deps, given);
  const connection = options && (await usableConnection(deps));
  if (!options || !connection) {
    return;
  }
  const { source } = connection;
  const question = { endpoint: SUMMARY, target, options, source };
  const key = seriesKey(question);
  let shown: Promise<void> | undefined;
  const onAgreed = () => {
    deps.tree.reveal(key, false);
    shown = settings.openReport ? deps.reports.show(question) : undefined;
  };
  const request = lookupRequest(deps, connection, question, { ...asking, onAgreed });
  const ended = await deps.lookups.lookUp(request, new AbortController().signal).outcome;
  await shown;
  logOutcome(deps.log, question, ended);
  const again = (anew: boolean) =>
    lookUpAndShow(deps, target, { ...asking, ...(anew && { anew }), repeats: source }, options);
  if (ended.status === 'found' || ended.status === 'noData') {
    deps.tree.reveal(key, false);
    void offerDomain(deps, target, (domain) =>
      lookUpAndShow(deps, domain, { initiator: 'person', repeats: source }, options),
    );
    if (ended.fromCache) {
      // Nobody has to answer before the command has ended.
      void tellSaved(ended.status === 'found' ? ended.answers[0].takenAt : ended.takenAt, source, () =>
        again(true),
      );
    }
  } else if (ended.status === 'pending' || ended.status === 'cancelled' || isCancelled(ended)) {
    return; // the user knows; row and report say what becomes of it
  } else if (!deps.reports.isVisible(key)) {
    // The report says it already where it is in sight.
    const id = deps.store.find(key)?.entries[0].id;
    // What another window has bought since will do.
    await reportFailure({ ...ended, source }, target, { again: () => again(false), id });
  }
}

/** A result of before looks like a new one: says when it is from, and offers a new one. */
async function tellSaved(takenAt: number, source: Source, again: () => unknown): Promise<void> {
  const time = shortTime(takenAt, Date.now(), vscode.env.language);
  const refresh = vscode.l10n.t('Refresh');
  const text = isBilled(source)
    ? vscode.l10n.t('Saved result from {0}, not charged again.', time)
    : vscode.l10n.t('Saved result from {0}.', time);
  if ((await notify.information(text, refresh)) === refresh) {
    await again();
  }
}

function isCancelled({ failure }: Extract<Outcome, { status: 'failed' | 'unknown' }>): boolean {
  return 'reason' in failure && failure.reason === 'cancelled';
}

/** One line for every reply, without the target, which may be private. */
export function logOutcome(
  log: vscode.LogOutputChannel,
  { endpoint, source }: Question,
  outcome: Outcome,
): void {
  const cost = outcome.cost === null ? 'cost not stated' : `cost USD ${outcome.cost}`;
  const kept = 'fromCache' in outcome && outcome.fromCache ? ', from history' : '';
  const head = `${endpoint} from ${source.service}: ${outcome.status}${kept}, ${cost}`;
  if (outcome.status === 'failed' || outcome.status === 'unknown') {
    log.error(`${head}, ${failureSummary(outcome.failure)}`);
  } else {
    log.info(head);
  }
}

/** The options of the settings and of who asks, or undefined after saying that they can't be sent. What is wrong may quote a workspace's settings, of which a notification would make links: it goes to the log. */
export async function usableOptions(
  { log }: LookUpDeps,
  given: LooseOptions = {},
): Promise<LookupOptions | undefined> {
  const checked = checkOptions({ ...settings.lookupOptions, ...given });
  if (checked.ok) {
    return checked.options;
  }
  const [first] = checked.problems;
  log.error(`option ${first?.option}: ${strangersText(first?.reason ?? '')}`);
  const open = vscode.l10n.t('Open Settings');
  const showLog = vscode.l10n.t('Show Log');
  const choice = await notify.error(
    vscode.l10n.t(
      "The setting {0} can't be used, so nothing was sent. See the log for details.",
      `seoBacklinks.lookup.${first?.option}`,
    ),
    open,
    showLog,
  );
  if (choice === open) {
    await openSettings(`lookup.${first?.option}`);
  } else if (choice === showLog) {
    log.show();
  }
  return undefined;
}

import { isListId } from '../../core/lists/lists';
import { checkListOptions } from '../../core/options/listOptions';
import type { Question } from '../../core/snapshot';
import { seriesKey } from '../../core/snapshot';
import { isSameSource, sourceLabel } from '../../core/source';
import type { Initiator } from '../../lookup/consent';
import { usableConnection } from '../account/usableConnection';
import { reportFailure } from '../failure/reportFailure';
import { logOutcome } from '../lookUp/lookUpFlow';
import { lookupRequest } from '../lookUp/lookupRequest';
import type { LookUpDeps } from '../lookUpDeps';
import { notify } from '../notify';
import * as vscode from 'vscode';

/** Why the API would refuse the rows that are asked for: the report's filter and the list's may be too long together. */
function problemOf({ endpoint, list, options }: Question): string | undefined {
  const checked = list && isListId(endpoint) ? checkListOptions(endpoint, list, options) : undefined;
  return checked?.ok === false ? checked.problems[0]?.reason : undefined;
}

/** Looks up rows of a list, or a history; the report that shows them, if it is in sight, says what came of it. */
export async function lookUpRows(
  deps: LookUpDeps,
  question: Question,
  report: string,
  initiator: Initiator,
): Promise<void> {
  const problem = problemOf(question);
  if (problem !== undefined) {
    void notify.warning(vscode.l10n.t("These rows can't be looked up, so nothing was sent. {0}", problem));
    return;
  }
  const connection = await usableConnection(deps);
  if (!connection) {
    return;
  }
  if (!isSameSource(connection.source, question.source)) {
    const source = sourceLabel(question.source);
    void notify.information(
      vscode.l10n.t('These figures are from {0}. Look up the target again before you look at its links.', source), // prettier-ignore
    );
    return;
  }
  const request = lookupRequest(deps, connection, question, { initiator, anew: true });
  const ended = await deps.lookups.lookUp(request, new AbortController().signal).outcome;
  logOutcome(deps.log, question, ended);
  if ((ended.status === 'failed' || ended.status === 'unknown') && !deps.reports.isVisible(report)) {
    const id = deps.store.find(seriesKey(question))?.entries[0].id;
    const again = () => lookUpRows(deps, question, report, initiator);
    await reportFailure({ ...ended, source: question.source }, question.target, { again, id });
  }
}

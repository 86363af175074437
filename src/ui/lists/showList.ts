import * as vscode from 'vscode';
import { formatPrice } from '../../core/figures/format';
import { listQuestion } from '../../core/lists/listQuestion';
import type { SectionId } from '../../core/lists/listSection';
import { sectionName, sectionOffer } from '../../core/lists/sectionWords';
import { seriesKey, type Question } from '../../core/snapshot';
import { displayName } from '../../core/target/displayName';
import { foundOf } from '../../lookup/series';
import { isAskedNow } from './isAskedNow';
import type { LookUpDeps } from '../lookUpDeps';
import { COMMANDS } from '../ids';
import { notify } from '../notify';
import { chosenSeries } from '../ownSeries';
import { SeriesArgument } from '../seriesArgument';
import { Row } from '../tree/row';
import { ListArgument } from './listArgument';
import { lookUpRows } from './lookUpRows';

/** Shows a list of a target in its report; asks, with the price, where its rows were never bought. Rows that a button has named are bought. */
export function showList(id: SectionId) {
  return async (deps: LookUpDeps, argument: unknown): Promise<void> => {
    if (argument instanceof ListArgument) {
      await lookUpRows(deps, argument.question, argument.report, 'person');
      return;
    }
    const [series] = await chosenSeries(deps, listedSeries(argument), undefined);
    if (!series) {
      await offerLookup();
      return;
    }
    const question = listQuestion(series.question, id, null);
    const known = deps.store.find(seriesKey(question));
    await deps.reports.showList(series.question, id);
    const isBought = known !== undefined && foundOf(known).length > 0;
    if (isBought || !isAskedNow(question.source)) {
      return;
    }
    // A bare call may be anybody's: then the question that no code can answer comes, in place of the choice.
    const isOwn = argument instanceof Row || argument instanceof SeriesArgument;
    if (!isOwn || (await isWanted(deps, id, question))) {
      await lookUpRows(deps, question, series.key, isOwn ? 'person' : 'code');
    }
  };
}

/** The row of a list stands for its target. */
function listedSeries(argument: unknown): unknown {
  return argument instanceof Row && argument.subject?.kind === 'list'
    ? new SeriesArgument(argument.subject.series.key)
    : argument;
}

/** What is free is shown without a question. */
async function isWanted(deps: LookUpDeps, id: SectionId, question: Question): Promise<boolean> {
  if (question.source.service === 'sample') {
    return true;
  }
  const price = deps.account.estimate(question, await deps.credentials.login());
  const offer = { label: sectionOffer(id), description: formatPrice(price, vscode.env.language) };
  const title = vscode.l10n.t('{0}: {1}', sectionName(id), displayName(question.target));
  return (await vscode.window.showQuickPick([offer], { title })) === offer;
}

/** Lists belong to a target that was looked up. */
async function offerLookup(): Promise<void> {
  const lookUp = vscode.l10n.t('Look Up Backlinks');
  const choice = await notify.information(vscode.l10n.t('Look up a target first.'), lookUp);
  if (choice === lookUp) {
    await vscode.commands.executeCommand(COMMANDS.lookUp);
  }
}

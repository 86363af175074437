import * as vscode from 'vscode';
import { failureOf, stateOf, type Series } from '../../lookup/series';
import { nextStepOf } from '../../lookup/lookupFailure';
import { COMMANDS } from '../ids';
import { SeriesArgument } from '../seriesArgument';
import { takeNextStep } from '../failure/nextSteps';

/** Does what the button beside a lookup without an answer says. */
export async function nextStepFor(series: Series | undefined): Promise<void> {
  const newest = series?.entries[0];
  const again = () =>
    vscode.commands.executeCommand(COMMANDS.lookUpAgain, series && new SeriesArgument(series.key));
  if (series && newest && ['failed', 'unknown'].includes(stateOf(newest))) {
    const step = nextStepOf(failureOf(newest), series.question.source);
    await takeNextStep(step, { again, id: newest.id });
  } else {
    await again();
  }
}

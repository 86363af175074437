import * as vscode from 'vscode';
import { failureCode, nextStepOf, type LookupFailure } from '../../lookup/lookupFailure';
import { chargeText, failureText, type Unanswered } from '../../lookup/failureText';
import { nextStepLabel, takeNextStep, type Retry } from './nextSteps';
import { notify } from '../notify';

/** One notification in our own words, with the code and the next step as its button. */
export async function reportFailure(unanswered: Unanswered, retry: Retry): Promise<void> {
  const locale = vscode.env.language;
  const nextStep = nextStepOf(unanswered.failure, unanswered.source);
  const label = nextStepLabel(nextStep);
  const text = `${failureText(unanswered.failure, unanswered.source, locale)} ${chargeText(unanswered, locale)}`;
  const choice = await notify.error(text, label);
  if (choice === label) {
    await takeNextStep(nextStep, retry);
  }
}

/** The failure for the log: its code, and the service's own words in quotes. */
export function failureSummary(failure: LookupFailure): string {
  const message =
    failure.kind === 'refused' && failure.message !== null ? ` ${JSON.stringify(failure.message)}` : '';
  return `code ${failureCode(failure)}${message}`;
}

import * as vscode from 'vscode';
import { failureCode, nextStepOf, type LookupFailure } from '../../lookup/lookupFailure';
import { strangersText } from '../../core/strangersText';
import { displayName } from '../../core/target/displayName';
import type { Target } from '../../core/target/target';
import { chargeText, failureText, type Unanswered } from '../../lookup/failureText';
import { nextStepLabel, takeNextStep, type Retry } from './nextSteps';
import { notify } from '../notify';

/** One notification in our own words, with the target and the next step as its button. */
export async function reportFailure(unanswered: Unanswered, target: Target, retry: Retry): Promise<void> {
  const locale = vscode.env.language;
  const nextStep = nextStepOf(unanswered.failure, unanswered.source);
  const label = nextStepLabel(nextStep);
  const name = strangersText(displayName(target));
  const why = failureText(unanswered.failure, unanswered.source, locale);
  const text = `${name}: ${why} ${chargeText(unanswered, locale)}`;
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

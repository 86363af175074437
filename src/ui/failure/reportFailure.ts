import { failureCode, type Failure } from '../../dataforseo/failure';
import { chargeText, failureText, nextStepOf, type Unanswered } from './failureText';
import { nextStepLabel, takeNextStep, type Retry } from './nextSteps';
import { notify } from '../notify';

/** One notification in our own words, with the code and the next step as its button. */
export async function reportFailure(unanswered: Unanswered, retry: Retry): Promise<void> {
  const nextStep = nextStepOf(unanswered);
  const label = nextStepLabel(nextStep);
  const text = `${failureText(unanswered.failure)} ${chargeText(unanswered)}`;
  const choice = await notify.error(text, label);
  if (choice === label) {
    await takeNextStep(nextStep, retry);
  }
}

/** The failure for the log: its code, and the service's own words in quotes. */
export function failureSummary(failure: Failure): string {
  const message =
    failure.kind === 'refused' && failure.message !== null ? ` ${JSON.stringify(failure.message)}` : '';
  return `code ${failureCode(failure)}${message}`;
}

import * as vscode from 'vscode';
import type { NextStep } from '../../lookup/lookupFailure';
import { COMMANDS } from '../ids';
import { openSettings } from '../settings';

const DASHBOARD = 'https://app.dataforseo.com/';
const PLANS = 'https://app.dataforseo.com/backlinks-subscription';

/** The lookup that a next step is about. */
export interface Retry {
  /** Asks again, which may cost again. */
  readonly again: () => unknown;
  /** The lookup's id, where there is one to check. */
  readonly id: string | undefined;
}

/** The word on the button for a next step. */
export function nextStepLabel(step: NextStep): string {
  switch (step) {
    case 'signIn':
      return vscode.l10n.t('Sign In');
    case 'openBalance':
      return vscode.l10n.t('Open Dashboard');
    case 'check':
      return vscode.l10n.t('Check with DataForSEO');
    case 'openPlans':
      return vscode.l10n.t('Open Plans');
    case 'openService':
      return vscode.l10n.t('Open Settings');
    case 'openBudget':
      return vscode.l10n.t('Change Budget');
    case 'tryAgain':
      return vscode.l10n.t('Try Again');
    case 'showLog':
      return vscode.l10n.t('Show Log');
  }
}

/** Takes the next step. */
export async function takeNextStep(step: NextStep, { again, id }: Retry): Promise<void> {
  switch (step) {
    case 'signIn':
      await vscode.commands.executeCommand(COMMANDS.signIn);
      return;
    case 'openBalance':
      await vscode.env.openExternal(vscode.Uri.parse(DASHBOARD));
      return;
    case 'check':
      await vscode.commands.executeCommand(COMMANDS.check, id);
      return;
    case 'openPlans':
      await vscode.env.openExternal(vscode.Uri.parse(PLANS));
      return;
    case 'openService':
      await openSettings('service');
      return;
    case 'openBudget':
      await openSettings('budget');
      return;
    case 'tryAgain':
      await again();
      return;
    case 'showLog':
      await vscode.commands.executeCommand(COMMANDS.showLog);
  }
}

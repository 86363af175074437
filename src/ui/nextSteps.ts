import * as vscode from 'vscode';
import type { NextStep } from '../dataforseo/failure';
import { COMMANDS } from './ids';
import { openSettings } from './settings';

const DASHBOARD = 'https://app.dataforseo.com/';
const PLANS = 'https://app.dataforseo.com/backlinks-subscription';

/** The word on the button for a next step. */
export function nextStepLabel(step: NextStep): string {
  switch (step) {
    case 'signIn':
      return vscode.l10n.t('Sign In');
    case 'openBalance':
    case 'check':
      return vscode.l10n.t('Open Dashboard');
    case 'openPlans':
      return vscode.l10n.t('Open Plans');
    case 'openService':
      return vscode.l10n.t('Open Settings');
    case 'tryAgain':
      return vscode.l10n.t('Try Again');
    case 'showLog':
      return vscode.l10n.t('Show Log');
  }
}

/** Takes the next step; `tryAgain` is what to do again, which costs again. */
export async function takeNextStep(step: NextStep, tryAgain: () => unknown): Promise<void> {
  switch (step) {
    case 'signIn':
      await vscode.commands.executeCommand(COMMANDS.signIn);
      return;
    case 'openBalance':
    case 'check':
      await vscode.env.openExternal(vscode.Uri.parse(DASHBOARD));
      return;
    case 'openPlans':
      await vscode.env.openExternal(vscode.Uri.parse(PLANS));
      return;
    case 'openService':
      await openSettings('service');
      return;
    case 'tryAgain':
      await tryAgain();
      return;
    case 'showLog':
      await vscode.commands.executeCommand(COMMANDS.showLog);
  }
}

import * as vscode from 'vscode';
import type { Report, ReportState } from '../../core/reportProtocol';
import { failureTraits } from '../../dataforseo/failure';
import type { Lookup, Outcome } from '../../lookup/outcome';
import { chargeText, failureText } from '../failureText';
import { nextStepLabel } from '../nextSteps';

/** What the page shows of a lookup. */
export function reportOf(lookup: Lookup): Report {
  return {
    question: lookup.question,
    state: stateOf(lookup.outcome),
    figures: lookup.figures ?? null,
  };
}

function stateOf(outcome: Outcome | undefined): ReportState {
  switch (outcome?.status) {
    case undefined:
      return { kind: 'pending' };
    case 'found':
      return { kind: 'found' };
    case 'noData':
      return {
        kind: 'ended',
        title: vscode.l10n.t('No backlinks are known of this target'),
        detail: vscode.l10n.t(
          'The service was asked and knows nothing of it. That is an answer, not a failure.',
        ),
        nextStep: vscode.l10n.t('Look Up Again'),
      };
    case 'cancelled':
      return {
        kind: 'ended',
        title: vscode.l10n.t('The lookup was cancelled'),
        detail: vscode.l10n.t('Nothing was charged.'),
        nextStep: vscode.l10n.t('Look Up Again'),
      };
    case 'failed':
    case 'unknown':
      return {
        kind: 'ended',
        title: failureText(outcome.failure),
        detail: chargeText(outcome.failure),
        nextStep: nextStepLabel(failureTraits(outcome.failure).nextStep),
      };
  }
}

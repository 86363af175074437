import * as vscode from 'vscode';
import { formatMoney, formatTime } from '../../core/format';
import type { Report, ReportState } from '../../core/reportProtocol';
import type { Lookup } from '../../lookup/outcome';
import { chargeText, failureText, nextStepOf } from '../failureText';
import { nextStepLabel } from '../nextSteps';

/** What the page shows of a lookup. */
export function reportOf(lookup: Lookup): Report {
  const { key, question, figures = null } = lookup;
  return { key, question, state: stateOf(lookup), figures, series: [], againCost: 0 };
}

function stateOf({ outcome, question, startedAt }: Lookup): ReportState {
  const facts = [vscode.l10n.t('Asked {0}', formatTime(startedAt, vscode.env.language))];
  switch (outcome?.status) {
    case undefined:
      return { kind: 'pending', step: vscode.l10n.t('Asking the service for this target…') };
    case 'found':
      return { kind: 'found' };
    case 'noData':
      return {
        kind: 'ended',
        title: vscode.l10n.t('No backlinks are known of this target'),
        detail: vscode.l10n.t(
          'The service was asked and knows nothing of it. That is an answer, not a failure.',
        ),
        facts: [...facts, ...costFact(outcome.cost)],
        nextStep: vscode.l10n.t('Look Up Again'),
      };
    case 'cancelled':
      return {
        kind: 'ended',
        title: vscode.l10n.t('The lookup was cancelled'),
        detail: vscode.l10n.t('Nothing was charged.'),
        facts,
        nextStep: vscode.l10n.t('Look Up Again'),
      };
    case 'failed':
    case 'unknown': {
      const unanswered = { ...outcome, source: question.source };
      return {
        kind: 'ended',
        title: failureText(outcome.failure),
        detail: chargeText(unanswered),
        facts: [...facts, ...costFact(outcome.cost)],
        nextStep: nextStepLabel(nextStepOf(unanswered)),
      };
    }
  }
}

function costFact(cost: number | null): string[] {
  return cost === null ? [] : [vscode.l10n.t('Cost: {0}', formatMoney(cost, vscode.env.language))];
}

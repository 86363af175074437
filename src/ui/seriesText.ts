import * as vscode from 'vscode';
import { formatCount, formatMoney, formatTime } from '../core/figures/format';
import { displayName } from '../core/target/displayName';
import { lookupCount, type CallQuestion } from '../lookup/callQuestion';
import {
  answeredAt,
  failureOf,
  isAnswer,
  stateOf,
  type Entry,
  type LookupState,
  type Series,
} from '../lookup/series';
import { chargeText, failureText } from '../lookup/failureText';
import { failureCode } from '../lookup/lookupFailure';

/** What a call is about, in a few words. */
export function targetsText(question: CallQuestion): string {
  const name = displayName(question.target);
  const count = lookupCount(question) - 1;
  return count === 0
    ? name
    : vscode.l10n.t('{0} and {1} more', name, formatCount(count, vscode.env.language));
}

/** How the newest lookup of a series stands, in a few words; undefined where the figures say it. */
export function stateWord(state: LookupState): string | undefined {
  switch (state) {
    case 'pending':
      return vscode.l10n.t('looking up…');
    case 'found':
      return undefined;
    case 'noData':
      return vscode.l10n.t('no backlinks found');
    case 'failed':
      return vscode.l10n.t('failed');
    case 'unknown':
      return vscode.l10n.t('possibly charged');
    case 'cancelled':
      return vscode.l10n.t('canceled');
    case 'lost':
      return vscode.l10n.t('charged, no result');
    case 'notCharged':
      return vscode.l10n.t('not charged');
  }
}

/** When a lookup brought its answer, or was tried without one. */
export function whenText(entry: Entry, locale: string): string {
  return isAnswer(entry)
    ? vscode.l10n.t('Looked up {0}', formatTime(answeredAt(entry), locale))
    : vscode.l10n.t('Tried {0}', formatTime(entry.sentAt, locale));
}

/** What came of the newest lookup and of its money, a line each: to be read, and copied. */
export function outcomeLines({ entries: [newest], question: { source } }: Series): string[] {
  const { ended, checked } = newest;
  const locale = vscode.env.language;
  const state = stateOf(newest);
  switch (state) {
    case 'pending':
      return [];
    case 'found':
    case 'noData':
      return typeof ended?.cost !== 'number'
        ? []
        : [vscode.l10n.t('Cost: {0}', formatMoney(ended.cost, locale))];
    case 'failed':
    case 'unknown': {
      const failure = failureOf(newest);
      return [
        failureText(failure, source, locale),
        chargeText({ failure, cost: ended?.cost ?? null, source, status: state }, locale),
      ];
    }
    case 'cancelled':
    case 'notCharged':
      return [vscode.l10n.t("You weren't charged.")];
    case 'lost':
      return typeof checked?.cost !== 'number'
        ? [vscode.l10n.t("Charged, no result received. The result can't be recovered.")]
        : [vscode.l10n.t("You were charged {0}, and no result was received. The result can't be recovered.", formatMoney(checked.cost, locale))]; // prettier-ignore
  }
}

/** Everything about a lookup that somebody who helps needs to know; the service's own words included, as text. */
export function lookupDetails(series: Series): string {
  const [newest] = series.entries;
  const failure = newest.ended?.failure;
  const code = failure && vscode.l10n.t('Code: {0}', failureCode(failure));
  return [
    series.question.target.value,
    whenText(newest, vscode.env.language),
    ...outcomeLines(series),
    ...(code ? [code] : []),
    ...(failure?.kind === 'refused' && failure.message !== null ? [failure.message] : []),
  ].join('\n');
}

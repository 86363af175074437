import * as vscode from 'vscode';
import { formatMoney } from '../../core/figures/format';
import { isBilled, type Source } from '../../core/source';
import { failureCode, failureTraits, type Failure } from '../../dataforseo/failure';
import type { NextStep } from '../../dataforseo/failureTable';

/** What happened, in our own words and with the code; the service's words never stand here. */
export function failureText(failure: Failure): string {
  // The code belongs to the sentence, before its end.
  return vscode.l10n.t('{0} (code {1}).', reason(failure).replace(/[.。]$/, ''), failureCode(failure));
}

/** A lookup that brought no answer. */
export interface Unanswered {
  readonly failure: Failure;
  /** In USD; null where no reply says. */
  readonly cost: number | null;
  readonly source: Source;
  /** How it was noted: as unknown also where the failure alone would mean that nothing was charged. */
  readonly status?: 'failed' | 'unknown';
}

/** What became of the money. */
export function chargeText({ failure, cost, source, status }: Unanswered): string {
  if (!isBilled(source)) {
    return vscode.l10n.t('Nothing was charged.');
  }
  if (cost !== null && cost > 0) {
    return vscode.l10n.t('{0} was charged.', formatMoney(cost, vscode.env.language));
  }
  return failureTraits(failure).charged === 'no' && status !== 'unknown'
    ? vscode.l10n.t('Nothing was charged.')
    : vscode.l10n.t(
        "It can't be told from here whether this lookup was charged; DataForSEO can be asked, free of charge.",
      );
}

/** What the user can do next; where nothing is charged, there is nothing to check. */
export function nextStepOf({ failure, source }: Pick<Unanswered, 'failure' | 'source'>): NextStep {
  const { nextStep } = failureTraits(failure);
  return nextStep === 'check' && !isBilled(source) ? 'tryAgain' : nextStep;
}

function reason(failure: Failure): string {
  switch (failure.kind) {
    case 'notSent':
      return notSent(failure.reason);
    case 'noReply':
      return noReply(failure.reason);
    case 'unreadable':
      if (failure.reason === 'otherLookup') {
        return vscode.l10n.t('The response belongs to another lookup.');
      }
      return failure.reason === 'redirect'
        ? vscode.l10n.t('The service address sends requests elsewhere; this extension does not follow.')
        : vscode.l10n.t("The reply is not one of DataForSEO's.");
    case 'refused':
      return refused(failure.code ?? failure.httpStatus * 100);
  }
}

function notSent(why: (Failure & { kind: 'notSent' })['reason']): string {
  switch (why) {
    case 'noCredentials':
      return vscode.l10n.t('Nobody is signed in to DataForSEO.');
    case 'badAddress':
      return vscode.l10n.t("The service address in the settings can't be used.");
    case 'changedAccount':
      return vscode.l10n.t('Another account has signed in, so the lookup was not sent.');
    case 'unwritable':
      return vscode.l10n.t("The lookup holds a value that can't be sent.");
    case 'cancelled':
      return vscode.l10n.t('The lookup was cancelled before it was sent.');
    case 'refused':
      return vscode.l10n.t('The service could not be reached: the connection was refused.');
    case 'notFound':
      return vscode.l10n.t('The service could not be reached: its address was not found. Are you offline?');
    case 'connectTimeout':
      return vscode.l10n.t('The service could not be reached: connecting took too long.');
    case 'budget':
      return vscode.l10n.t(
        "The lookup could exceed this month's budget (setting seoBacklinks.budget.monthly), so it was not sent.",
      );
    case 'badBudget':
      return vscode.l10n.t(
        "The monthly budget in your settings isn't a number of 0 or more, so nothing that costs money is sent.",
      );
    case 'unreadableHistory':
      return vscode.l10n.t(
        "Your lookup history can't be read at the moment, so nothing that costs money is sent: it may be paid for already.",
      );
    case 'journal':
      return vscode.l10n.t(
        'The lookup could not be noted on disk, so it was not sent: what is not noted could be paid for twice.',
      );
    case 'tls':
      return vscode.l10n.t('The service could not be reached: its certificate is not trusted here.');
  }
}

function noReply(why: (Failure & { kind: 'noReply' })['reason']): string {
  switch (why) {
    case 'timeout':
      return vscode.l10n.t('The service did not answer in time.');
    case 'closed':
      return vscode.l10n.t('The connection broke before the whole reply had come.');
    case 'cancelled':
      return vscode.l10n.t('The lookup was cancelled after it had been sent.');
    case 'interrupted':
      return vscode.l10n.t('The window that waited for the reply was closed before it came.');
    case 'tooLarge':
      return vscode.l10n.t("The reply was larger than any reply of DataForSEO's can be.");
  }
}

function refused(code: number): string {
  switch (code) {
    case 40100:
      return vscode.l10n.t(
        'DataForSEO does not accept the login and API password. The API password is not the one of your account.',
      );
    case 40103:
      return vscode.l10n.t('DataForSEO could not carry the lookup out.');
    case 40104:
      return vscode.l10n.t('Your DataForSEO account is not verified yet.');
    case 40201:
      return vscode.l10n.t('Your DataForSEO account is paused; its support can tell why.');
    case 40202:
      return vscode.l10n.t('Too many requests in a minute.');
    case 40203:
      return vscode.l10n.t('Your own daily cost limit at DataForSEO is reached.');
    case 40204:
      return vscode.l10n.t('Your DataForSEO account has no access to the Backlinks API.');
    case 40207:
      return vscode.l10n.t('Your IP address is not on the allow-list of your DataForSEO account.');
    case 40209:
      return vscode.l10n.t('Too many requests at once.');
    case 40200:
    case 40210:
      return vscode.l10n.t('The balance of your DataForSEO account does not suffice.');
    case 40404:
      return vscode.l10n.t('The sandbox has nothing prepared for this.');
    case 40501:
      return vscode.l10n.t('DataForSEO does not accept one of the values that were sent; the log names it.');
    case 50303:
      return vscode.l10n.t('DataForSEO is being updated; it takes some minutes.');
    case 50401:
      return vscode.l10n.t('DataForSEO gave up after 120 seconds.');
  }
  return refusedByClass(Math.floor(code / 100));
}

function refusedByClass(firstDigits: number): string {
  switch (firstDigits) {
    case 401:
      return vscode.l10n.t('DataForSEO refused access.');
    case 402:
      return vscode.l10n.t("DataForSEO refused because of the account's balance or limits.");
    case 404:
      return vscode.l10n.t('The service does not know this call; is the service address right?');
    case 400:
    case 405:
      return vscode.l10n.t('DataForSEO did not understand the request; the log has the details.');
    default:
      return firstDigits >= 500
        ? vscode.l10n.t('DataForSEO has trouble of its own at the moment.')
        : vscode.l10n.t('DataForSEO refused.');
  }
}

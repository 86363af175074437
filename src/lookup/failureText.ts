import * as l10n from '@vscode/l10n';
import { formatMoney } from '../core/figures/format';
import { isBilled, type Source } from '../core/source';
import type { Failed } from '../dataforseo/failure';
import { failureCode, isChargeUnknown, type LookupFailure, type WithheldReason } from './lookupFailure';

/** What happened, in our own words and with the code; the service's words never stand here. */
export function failureText(failure: LookupFailure): string {
  // The code belongs to the sentence, before its end.
  return l10n.t('{0} (code {1}).', reason(failure).replace(/[.。]$/, ''), failureCode(failure));
}

/** A lookup that brought no answer. */
export interface Unanswered {
  readonly failure: LookupFailure;
  /** In USD; null where no reply says. */
  readonly cost: number | null;
  readonly source: Source;
  /** How it was noted: as unknown also where the failure alone would mean that nothing was charged. */
  readonly status?: 'failed' | 'unknown';
}

/** What became of the money. */
export function chargeText({ failure, cost, source, status }: Unanswered, locale: string): string {
  if (!isBilled(source)) {
    return l10n.t('Nothing was charged.');
  }
  if (cost !== null && cost > 0) {
    return l10n.t('{0} was charged.', formatMoney(cost, locale));
  }
  return status === 'unknown' || isChargeUnknown({ status: 'failed', failure, cost } as Failed)
    ? l10n.t(
        "It can't be told from here whether this lookup was charged; DataForSEO can be asked, free of charge.",
      )
    : l10n.t('Nothing was charged.');
}

function reason(failure: LookupFailure): string {
  switch (failure.kind) {
    case 'withheld':
      return withheld(failure.reason);
    case 'notSent':
      return notSent(failure.reason);
    case 'noReply':
      return noReply(failure.reason);
    case 'unreadable':
      if (failure.reason === 'otherLookup') {
        return l10n.t('The response belongs to another lookup.');
      }
      return failure.reason === 'redirect'
        ? l10n.t('The service address sends requests elsewhere; this extension does not follow.')
        : l10n.t("The reply is not one of DataForSEO's.");
    case 'refused':
      return refused(failure.code ?? failure.httpStatus * 100);
  }
}

function withheld(why: WithheldReason): string {
  switch (why) {
    case 'budget':
      return l10n.t(
        "The lookup could exceed this month's budget (setting seoBacklinks.budget.monthly), so it was not sent.",
      );
    case 'badBudget':
      return l10n.t(
        "The monthly budget in your settings isn't a number of 0 or more, so nothing that costs money is sent.",
      );
    case 'unreadableHistory':
      return l10n.t(
        "Your lookup history can't be read at the moment, so nothing that costs money is sent: it may be paid for already.",
      );
    case 'journal':
      return l10n.t(
        'The lookup could not be noted on disk, so it was not sent: what is not noted could be paid for twice.',
      );
  }
}

function notSent(why: (LookupFailure & { kind: 'notSent' })['reason']): string {
  switch (why) {
    case 'noCredentials':
      return l10n.t('Nobody is signed in to DataForSEO.');
    case 'badAddress':
      return l10n.t("The service address in the settings can't be used.");
    case 'changedAccount':
      return l10n.t('Another account has signed in, so the lookup was not sent.');
    case 'unwritable':
      return l10n.t("The lookup holds a value that can't be sent.");
    case 'cancelled':
      return l10n.t('The lookup was cancelled before it was sent.');
    case 'refused':
      return l10n.t('The service could not be reached: the connection was refused.');
    case 'notFound':
      return l10n.t('The service could not be reached: its address was not found. Are you offline?');
    case 'connectTimeout':
      return l10n.t('The service could not be reached: connecting took too long.');
    case 'tls':
      return l10n.t('The service could not be reached: its certificate is not trusted here.');
  }
}

function noReply(why: (LookupFailure & { kind: 'noReply' })['reason']): string {
  switch (why) {
    case 'timeout':
      return l10n.t('The service did not answer in time.');
    case 'closed':
      return l10n.t('The connection broke before the whole reply had come.');
    case 'cancelled':
      return l10n.t('The lookup was cancelled after it had been sent.');
    case 'interrupted':
      return l10n.t('The window that waited for the reply was closed before it came.');
    case 'tooLarge':
      return l10n.t("The reply was larger than any reply of DataForSEO's can be.");
  }
}

function refused(code: number): string {
  switch (code) {
    case 40100:
      return l10n.t(
        'DataForSEO does not accept the login and API password. The API password is not the one of your account.',
      );
    case 40103:
      return l10n.t('DataForSEO could not carry the lookup out.');
    case 40104:
      return l10n.t('Your DataForSEO account is not verified yet.');
    case 40201:
      return l10n.t('Your DataForSEO account is paused; its support can tell why.');
    case 40202:
      return l10n.t('Too many requests in a minute.');
    case 40203:
      return l10n.t('Your own daily cost limit at DataForSEO is reached.');
    case 40204:
      return l10n.t('Your DataForSEO account has no access to the Backlinks API.');
    case 40207:
      return l10n.t('Your IP address is not on the allow-list of your DataForSEO account.');
    case 40209:
      return l10n.t('Too many requests at once.');
    case 40200:
    case 40210:
      return l10n.t('The balance of your DataForSEO account does not suffice.');
    case 40404:
      return l10n.t('The sandbox has nothing prepared for this.');
    case 40501:
      return l10n.t('DataForSEO does not accept one of the values that were sent; the log names it.');
    case 50303:
      return l10n.t('DataForSEO is being updated; it takes some minutes.');
    case 50401:
      return l10n.t('DataForSEO gave up after 120 seconds.');
  }
  return refusedByClass(Math.floor(code / 100));
}

function refusedByClass(firstDigits: number): string {
  switch (firstDigits) {
    case 401:
      return l10n.t('DataForSEO refused access.');
    case 402:
      return l10n.t("DataForSEO refused because of the account's balance or limits.");
    case 404:
      return l10n.t('The service does not know this call; is the service address right?');
    case 400:
    case 405:
      return l10n.t('DataForSEO did not understand the request; the log has the details.');
    default:
      return firstDigits >= 500
        ? l10n.t('DataForSEO has trouble of its own at the moment.')
        : l10n.t('DataForSEO refused.');
  }
}

import * as l10n from '@vscode/l10n';
import { formatPrice } from '../core/figures/format';
import { isBilled, type Source } from '../core/source';
import { hostOf } from '../dataforseo/service';
import { isChargeUnknown, type LookupFailure, type Withheld } from './lookupFailure';

/** What happened, in our own words; neither the service's words nor its codes stand here. */
export function failureText(failure: LookupFailure, source: Source, locale: string): string {
  switch (failure.kind) {
    case 'withheld':
      return withheld(failure, locale);
    case 'notSent':
      return notSent(failure.reason, hostOf(source));
    case 'noReply':
      return noReply(failure.reason);
    case 'unreadable':
      return unreadable(failure.reason);
    case 'refused':
      return refused(failure.code ?? failure.httpStatus * 100);
  }
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
    return l10n.t("You weren't charged.");
  }
  if (cost !== null && cost > 0) {
    return l10n.t('You were charged {0}.', formatPrice(cost, locale));
  }
  return status === 'unknown' || isChargeUnknown({ failure, cost })
    ? l10n.t('You may have been charged for this lookup. Check with DataForSEO (free).')
    : l10n.t("You weren't charged.");
}

function unreadable(why: (LookupFailure & { kind: 'unreadable' })['reason']): string {
  switch (why) {
    case 'otherLookup':
      return l10n.t('The response belongs to another lookup.');
    case 'redirect':
      return l10n.t("The service address redirected the request, and redirects aren't followed.");
    case 'notJson':
    case 'wrongShape':
    case 'tooDeep':
      return l10n.t("The response isn't a DataForSEO response.");
  }
}

function withheld({ reason, amounts }: Withheld['failure'], locale: string): string {
  switch (reason) {
    case 'budget':
      return amounts
        ? l10n.t(
            'Monthly budget reached: {0} of {1} spent, this lookup costs about {2}.',
            formatPrice(amounts.committed, locale),
            formatPrice(amounts.budget, locale),
            formatPrice(amounts.estimate, locale),
          )
        : l10n.t('Monthly budget reached.');
    case 'badBudget':
      return l10n.t(
        "The monthly budget in your settings isn't a number of 0 or more, so no paid lookup is sent.",
      );
    case 'unreadableHistory':
      return l10n.t(
        "The lookup wasn't sent because your history can't be read right now, and it may already be paid for.",
      );
    case 'journal':
      return l10n.t(
        "The lookup wasn't sent because it couldn't be saved to disk first. This prevents paying twice.",
      );
  }
}

function notSent(why: (LookupFailure & { kind: 'notSent' })['reason'], host: string): string {
  switch (why) {
    case 'noCredentials':
      return l10n.t("You're not signed in to DataForSEO.");
    case 'badAddress':
      return l10n.t("The service address in your settings can't be used.");
    case 'changedAccount':
      return l10n.t("The lookup wasn't sent because a different account signed in.");
    case 'unwritable':
      return l10n.t("The lookup contains a value that can't be sent.");
    case 'cancelled':
      return l10n.t('The lookup was canceled before it was sent.');
    case 'refused':
      return l10n.t("Couldn't connect to {0}: connection refused.", host);
    case 'notFound':
      return l10n.t("Couldn't find {0}. Are you offline?", host);
    case 'connectTimeout':
      return l10n.t("Couldn't connect to {0}: timed out.", host);
    case 'tls':
      return l10n.t("Couldn't connect to {0}: its certificate isn't trusted on this computer.", host);
  }
}

function noReply(why: (LookupFailure & { kind: 'noReply' })['reason']): string {
  switch (why) {
    case 'timeout':
      return l10n.t("DataForSEO didn't respond in time.");
    case 'closed':
      return l10n.t('The connection closed before the full response arrived.');
    case 'cancelled':
      return l10n.t('The lookup was canceled after it was sent.');
    case 'interrupted':
      return l10n.t('The window was closed before the response arrived.');
    case 'tooLarge':
      return l10n.t('The response was too large.');
  }
}

function refused(code: number): string {
  switch (code) {
    case 40100:
      return l10n.t(
        'DataForSEO rejected these credentials. Use the API password from the API Access page, not your account password.',
      );
    case 40103:
      return l10n.t("DataForSEO couldn't complete the lookup.");
    case 40104:
      return l10n.t('Your DataForSEO account is not verified yet.');
    case 40201:
      return l10n.t('Your DataForSEO account is paused. Contact DataForSEO support.');
    case 40202:
      return l10n.t('Too many requests in a minute.');
    case 40203:
      return l10n.t('Your daily cost limit at DataForSEO is reached.');
    case 40204:
      return l10n.t('Your DataForSEO account has no access to the Backlinks API.');
    case 40207:
      return l10n.t("Your IP address isn't on your DataForSEO account's allowlist.");
    case 40209:
      return l10n.t('Too many requests at once.');
    case 40200:
    case 40210:
      return l10n.t('Your DataForSEO balance is too low.');
    case 40404:
      return l10n.t('The sandbox has no data for this target.');
    case 40501:
      return l10n.t("DataForSEO didn't accept one of the values. See the log for details.");
    case 50303:
      return l10n.t('DataForSEO is being updated. Try again in a few minutes.');
    case 50401:
      return l10n.t('DataForSEO timed out after 120 seconds.');
  }
  return refusedByClass(Math.floor(code / 100));
}

function refusedByClass(firstDigits: number): string {
  switch (firstDigits) {
    case 401:
      return l10n.t('DataForSEO denied access.');
    case 402:
      return l10n.t("DataForSEO refused the lookup because of your account's balance or limits.");
    case 404:
      return l10n.t("The server doesn't know this request. Check the service address.");
    case 400:
    case 405:
      return l10n.t("DataForSEO didn't accept the request. See the log for details.");
    default:
      return firstDigits >= 500
        ? l10n.t('DataForSEO returned a server error. Try again later.')
        : l10n.t('DataForSEO refused the lookup.');
  }
}

import * as vscode from 'vscode';
import { formatPrice, formatTime } from '../../core/figures/format';
import type { Source } from '../../core/source';
import type { ChargeVerdict, Doubt } from '../../lookup/checkCharge';
import { failureText } from '../../lookup/failureText';

/** Whether a lookup was charged, as far as the service tells, in a sentence or two. */
export function verdictText(verdict: ChargeVerdict, source: Source): string {
  const locale = vscode.env.language;
  switch (verdict.status) {
    case 'charged':
      return verdict.cost === null
        ? vscode.l10n.t("DataForSEO charged for this lookup. The result can't be recovered.")
        : vscode.l10n.t("DataForSEO charged {0} for this lookup. The result can't be recovered.", formatPrice(verdict.cost, locale)); // prettier-ignore
    case 'notCharged':
      return vscode.l10n.t("You weren't charged for this lookup.");
    case 'tooEarly':
      return vscode.l10n.t("DataForSEO doesn't list this lookup yet. Check again after {0}.", formatTime(verdict.until, locale)); // prettier-ignore
    case 'undecidable':
      return doubtText(verdict.doubt);
    case 'failed':
      return vscode.l10n.t("Couldn't check: {0}", failureText(verdict.failure, source, locale));
  }
}

function doubtText(doubt: Doubt): string {
  switch (doubt) {
    case 'tooOld':
      return vscode.l10n.t('This lookup is more than a month old, so DataForSEO no longer lists it. Check your invoices.'); // prettier-ignore
    case 'otherAccount':
      return vscode.l10n.t('This lookup was sent with another account. Sign in with that account, then check again.'); // prettier-ignore
    case 'unknownAccount':
      return vscode.l10n.t('Your DataForSEO account shows no charge for this lookup, but it may have been sent with another account.'); // prettier-ignore
    case 'clock':
      return vscode.l10n.t("It's not certain whether this lookup was charged, because this computer's clock differs from DataForSEO's. Check your invoices."); // prettier-ignore
    case 'unreadable':
      return vscode.l10n.t("It's not certain whether this lookup was charged, because DataForSEO's list of calls is incomplete. Check again later."); // prettier-ignore
    case 'tooMany':
      return vscode.l10n.t('Your account made too many calls around that time to find this lookup. Check your invoices.'); // prettier-ignore
  }
}

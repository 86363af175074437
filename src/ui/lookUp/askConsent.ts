import * as vscode from 'vscode';
import { formatPrice } from '../../core/figures/format';
import { describeOptions } from '../../core/figures/reading';
import { isBilled, sourceLabel } from '../../core/source';
import { strangersText } from '../../core/strangersText';
import { Consent, type AskReason, type Proposal } from '../../lookup/consent';
import { checkLookup } from '../account/checkLookup';
import type { LookUpDeps } from '../lookUpDeps';
import { isSection } from '../../core/lists/listSection';
import { sectionOffer } from '../../core/lists/sectionWords';
import { notify } from '../notify';
import { targetsText } from '../seriesText';

/** Asks the user about exactly this call, its price first; undefined means no. */
export async function askConsent(deps: LookUpDeps, proposal: Proposal): Promise<Consent | undefined> {
  const buy = proposal.despite.length > 0 ? vscode.l10n.t('Look Up Again') : vscode.l10n.t('Look Up');
  const checkFirst = vscode.l10n.t('Check with DataForSEO');
  const actions = proposal.despite.length > 0 ? [checkFirst, buy] : [buy];
  const choice = await notify.question(messageOf(proposal), detailOf(deps, proposal), ...actions);
  if (choice === checkFirst) {
    for (const id of proposal.despite) {
      await checkLookup(deps, id);
    }
  }
  return choice === buy ? Consent.given(proposal) : undefined;
}

function messageOf({ question, mostCost, despite }: Proposal): string {
  const price = formatPrice(mostCost, vscode.env.language);
  const target = shortened(strangersText(targetsText(question)));
  if (!isBilled(question.source)) {
    return vscode.l10n.t('Send this URL including its query string?');
  }
  return despite.length > 0
    ? vscode.l10n.t('The previous lookup of {0} may already have been charged. Look it up again for about {1}?', target, price) // prettier-ignore
    : vscode.l10n.t('Look up {0} for about {1}?', target, price);
}

/** Our own words come first; what strangers may have written follows, one line each. */
function detailOf({ store, lookups }: LookUpDeps, { question, reasons }: Proposal): string {
  const { target, also = [], options, source } = question;
  const locale = vscode.env.language;
  const { spent } = store.spending(Date.now(), lookups.session).month;
  return [
    vscode.l10n.t('{0} spent this month', formatPrice(spent, locale)),
    ...(isSection(question.endpoint) ? [sectionOffer(question.endpoint)] : []),
    ...(source.via === null ? [] : [vscode.l10n.t('Source: {0}', sourceLabel(source))]),
    ...reasons.map(reasonText).filter((text) => text !== undefined),
    '',
    ...[target, ...also].slice(0, MOST_LISTED).map(({ value }) => vscode.l10n.t('Target: {0}', strangersText(value))), // prettier-ignore
    ...describeOptions(options, locale, false).map((option) => strangersText(option)),
  ].join('\n');
}

/** So many targets are listed one by one. */
const MOST_LISTED = 10;

/** So many characters of a target stand in the message; the detail has it whole. */
const MOST_SHOWN = 60;

function shortened(text: string): string {
  return text.length <= MOST_SHOWN ? text : `${text.slice(0, MOST_SHOWN)}…`;
}

/** Undefined where message and price say it already. */
function reasonText(reason: AskReason): string | undefined {
  switch (reason) {
    case 'price':
    case 'secondPurchase':
      return undefined;
    case 'foreignCaller':
      return vscode.l10n.t('This may have been started by another extension.');
    case 'query':
      return vscode.l10n.t('This URL has a query string and will be sent exactly as shown.');
    case 'changedSource':
      return vscode.l10n.t('The previous lookup was free. This one is not.');
    case 'changedAccount':
      return vscode.l10n.t('A different account has signed in since you confirmed.');
    case 'unreadable':
      return vscode.l10n.t("A saved result exists but can't be read.");
    case 'futureAnswer':
      return vscode.l10n.t("A saved result is dated in the future. Check this computer's clock.");
    case 'rush':
      return vscode.l10n.t('Several lookups were started within a few seconds.');
  }
}

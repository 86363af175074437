import { isOfFigures } from '../../lookup/series';
import * as vscode from 'vscode';
import { strangersText } from '../../core/strangersText';
import { displayName, isHomePage } from '../../core/target/displayName';
import type { Target } from '../../core/target/target';
import type { LookUpDeps } from '../lookUpDeps';
import { settings } from '../settings';
import { notify } from '../notify';

/** The domains that this window has offered already. */
const offered = new Set<string>();

/** A home page is one page, and rarely what is meant: where no report says so, offers its domain, once. */
export async function offerDomain(
  { store }: Pick<LookUpDeps, 'store'>,
  target: Target,
  lookUp: (domain: Target) => Promise<void>,
): Promise<void> {
  const { site } = target;
  const isKnown = store.seriesOfTarget(site).some(isOfFigures);
  if (settings.openReport || !isHomePage(target) || isKnown || offered.has(site)) {
    return;
  }
  offered.add(site);
  const domain = { kind: 'domain', value: site, site } as const;
  const action = vscode.l10n.t('Look Up {0}', strangersText(displayName(domain)));
  const text = vscode.l10n.t('These are backlinks of the home page only.');
  if ((await notify.information(text, action)) === action) {
    await lookUp(domain);
  }
}

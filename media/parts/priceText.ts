import * as l10n from '@vscode/l10n';
import { formatPrice } from '../../src/core/figures/format';

/** What something is estimated to cost, in USD, as a button says it. */
export function priceText(usd: number, locale: string): string {
  return usd === 0 ? l10n.t('free') : l10n.t('about {0}', formatPrice(usd, locale));
}

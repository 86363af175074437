import * as l10n from '@vscode/l10n';
import { formatCount } from '../../../src/core/figures/format';
import { tellHost } from '../../parts/host';

interface Props {
  /** The keys of the selected rows. */
  readonly domains: readonly string[];
  readonly locale: string;
}

/** Makes a disavow file of the selected domains, beside a plain word of what that is. */
export function DisavowOffer({ domains, locale }: Props) {
  return (
    <p class="offer note">
      <span>
        {l10n.t(
          'A disavow file asks Google to ignore the links of some domains. Most sites never need one, and disavowing good links can do harm.',
        )}
      </span>
      <button
        type="button"
        aria-disabled={domains.length === 0}
        title={domains.length === 0 ? l10n.t('Select the domains first.') : undefined}
        onClick={() => {
          if (domains.length > 0) {
            tellHost({ type: 'listAct', id: 'referringDomains', act: 'disavow', keys: [...domains] });
          }
        }}
      >
        {domains.length > 0
          ? l10n.t('Disavow File of {0} Selected…', formatCount(domains.length, locale))
          : l10n.t('Disavow File…')}
      </button>
    </p>
  );
}

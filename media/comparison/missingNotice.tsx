import * as l10n from '@vscode/l10n';
import type { Report } from '../../src/core/reportProtocol';
import { ActButton } from '../parts/actButton';
import { LongText } from '../parts/longText';
import { priceText } from '../parts/priceText';

interface Props {
  readonly reports: readonly Report[];
  readonly locale: string;
}

/** Says why targets of a comparison have no figures, the one place that does, and offers to look them up, for what all of them cost together; those under way are left out. */
export function MissingNotice({ reports, locale }: Props) {
  const missing = reports.filter(({ figures, state }) => figures === null && state.kind !== 'pending');
  const price = missing.reduce((sum, { againCost }) => sum + againCost, 0);
  if (missing.length === 0) {
    return null;
  }
  return (
    <div class="notice">
      <p class="title">{l10n.t('No results yet for:')}</p>
      <ul class="differences">
        {missing.map(({ key, question, state }) => (
          <li key={key} dir="auto">
            <LongText text={question.target.value} isAddress />
            {state.kind === 'ended' && (
              <>
                : <LongText text={state.title} /> <LongText text={state.detail} />
              </>
            )}
          </li>
        ))}
      </ul>
      <ActButton act="lookUpMissing" isPrimary>
        {l10n.t('Look Up Missing')} <span class="price">{priceText(price, locale)}</span>
      </ActButton>
    </div>
  );
}

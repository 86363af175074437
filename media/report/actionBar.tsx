import * as l10n from '@vscode/l10n';
import type { Report } from '../../src/core/reportProtocol';
import { ActButton } from '../parts/actButton';
import { CopyMenu } from './copyMenu';
import { priceText } from '../parts/priceText';

interface Props {
  readonly report: Report;
  readonly locale: string;
}

/** What can be done with a report; copies and exports need figures. */
export function ActionBar({ report, locale }: Props) {
  const hasFigures = report.figures !== null;
  return (
    <div class="actions" role="group" aria-label={l10n.t('Actions')}>
      <ActButton act="lookUpAgain" isPrimary={hasFigures} isDisabled={report.state.kind === 'pending'}>
        {l10n.t('Look Up Again')} <span class="price">{priceText(report.againCost, locale)}</span>
      </ActButton>
      <ActButton act="changeOptions">{l10n.t('Change Options…')}</ActButton>
      <ActButton act="compare">{l10n.t('Compare…')}</ActButton>
      <ActButton act="openInBrowser">{l10n.t('Open in Browser')}</ActButton>
      {hasFigures && (
        <>
          <CopyMenu />
          <ActButton act="exportReport">{l10n.t('Export…')}</ActButton>
          <ActButton act="showReply">{l10n.t('Show Raw Response')}</ActButton>
        </>
      )}
    </div>
  );
}

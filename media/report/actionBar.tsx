import * as l10n from '@vscode/l10n';
import type { Action, Report } from '../../src/core/reportProtocol';
import { ActButton } from '../parts/actButton';
import { ActMenu } from '../parts/actMenu';
import { useInFile } from '../parts/inFile';
import { priceText } from '../parts/priceText';

interface Props {
  readonly report: Report;
  readonly locale: string;
}

/** What can be done with a report; copies and exports need figures. */
export function ActionBar({ report, locale }: Props) {
  const isInFile = useInFile();
  const hasFigures = report.figures !== null;
  const withFigures: readonly (readonly [Action, string])[] = [
    ['compare', l10n.t('Compare…')],
    ['copySummary', l10n.t('Copy Summary')],
    ['copyMarkdown', l10n.t('Copy as Markdown')],
    ['copyCsv', l10n.t('Copy as CSV')],
    ['copyJson', l10n.t('Copy as JSON')],
    ['exportReport', l10n.t('Export…')],
    ['showReply', l10n.t('Show Raw Response')],
  ];
  return isInFile ? null : (
    <div class="actions" role="group" aria-label={l10n.t('Actions')}>
      {report.state.kind !== 'ended' && (
        <ActButton act="lookUpAgain" isPrimary isDisabled={report.state.kind === 'pending'}>
          {l10n.t('Look Up Again')} <span class="price">{priceText(report.againCost, locale)}</span>
        </ActButton>
      )}
      <ActMenu
        label={l10n.t('More Actions')}
        actions={[
          ['changeOptions', l10n.t('Change Options…')],
          ['openInBrowser', l10n.t('Open in Browser')],
          ...(hasFigures ? withFigures : []),
        ]}
      />
    </div>
  );
}

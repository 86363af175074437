import * as l10n from '@vscode/l10n';
import { formatMoney } from '../src/core/format';
import type { Act } from '../src/core/reportProtocol';
import type { ReportProps } from './reportPage';

/** What can be done with a report: asking again costs money and says how much. */
export function ActionBar({ report, reader }: ReportProps) {
  const button = (act: Act, text: string, style = '') => (
    <button type="button" class={style} onClick={() => reader.act(act)}>
      {text}
    </button>
  );
  return (
    <div class="actions" role="group" aria-label={l10n.t('Actions')}>
      {report.state.kind !== 'pending' &&
        button(
          'lookUpAgain',
          report.againCost === 0
            ? l10n.t('Look Up Again (free)')
            : l10n.t('Look Up Again (about {0})', formatMoney(report.againCost, reader.locale)),
          report.state.kind === 'found' ? 'primary' : '',
        )}
      {button('changeOptions', l10n.t('Change Options…'))}
      {button('compare', l10n.t('Compare…'))}
      {button('openInBrowser', l10n.t('Open in Browser'))}
      {report.figures && (
        <>
          {button('copyMarkdown', l10n.t('Copy as Markdown'))}
          {button('copyCsv', l10n.t('Copy as CSV'))}
          {button('copyJson', l10n.t('Copy as JSON'))}
          {button('exportReport', l10n.t('Export…'))}
          {button('showReply', l10n.t('Show Reply'))}
        </>
      )}
    </div>
  );
}

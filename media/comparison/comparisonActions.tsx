import * as l10n from '@vscode/l10n';
import { ActButton } from '../parts/actButton';
import { ActMenu } from '../parts/actMenu';
import { useInFile } from '../parts/inFile';

/** How a comparison can be copied and exported. */
export function ComparisonActions() {
  return useInFile() ? null : (
    <div class="actions" role="group" aria-label={l10n.t('Actions')}>
      <ActButton act="exportReport">{l10n.t('Export…')}</ActButton>
      <ActMenu
        label={l10n.t('More Actions')}
        actions={[
          ['copySummary', l10n.t('Copy Summary')],
          ['copyMarkdown', l10n.t('Copy as Markdown')],
          ['copyCsv', l10n.t('Copy as CSV')],
          ['copyJson', l10n.t('Copy as JSON')],
        ]}
      />
    </div>
  );
}

import * as l10n from '@vscode/l10n';

/** The cell of a target without figures, for as many rows as a table has; why there are none stands above. */
export function NoFigures({ rows = 1 }: { rows?: number }) {
  return (
    <td rowSpan={rows} class="missing">
      <span aria-hidden="true">–</span>
      <span class="for-screen-readers">{l10n.t('No results')}</span>
    </td>
  );
}

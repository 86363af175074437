import * as l10n from '@vscode/l10n';
import { sourceLabel, type Source } from '../src/core/source';

/** Where figures come from; made-up ones look different and say so. */
export function SourceBadge({ source }: { readonly source: Source }) {
  return source.service === 'dataforseo' ? (
    <span class="source">{sourceLabel(source)}</span>
  ) : (
    <span class="source made-up">
      <strong>{sourceLabel(source)}</strong>
      {source.service === 'sample' && `: ${l10n.t('invented links, for trying out')}`}
    </span>
  );
}

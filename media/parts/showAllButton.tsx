import * as l10n from '@vscode/l10n';
import { formatCount } from '../../src/core/figures/format';
import { useInFile } from './inFile';

interface Props {
  readonly count: number;
  readonly isWhole: boolean;
  readonly setWhole: (isWhole: boolean) => void;
  readonly locale: string;
}

/** Shows the whole of a long list, or its first entries again. */
export function ShowAllButton({ count, isWhole, setWhole, locale }: Props) {
  return useInFile() ? null : (
    <button type="button" class="link" aria-expanded={isWhole} onClick={() => setWhole(!isWhole)}>
      {isWhole ? l10n.t('Show Fewer') : l10n.t('Show All {0}', formatCount(count, locale))}
    </button>
  );
}

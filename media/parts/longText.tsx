import * as l10n from '@vscode/l10n';
import { useState } from 'preact/hooks';

/** Longer texts are cut to a few lines until a reader wants them whole. */
const FOLDED_FROM = 400;

/** A stranger's text of any length; all of it stays in the page, so that it can be searched and read aloud. */
export function LongText({ text }: { text: string }) {
  const [isWhole, setWhole] = useState(false);
  if (text.length < FOLDED_FROM) {
    return <bdi>{text}</bdi>;
  }
  return (
    <>
      <bdi class={isWhole ? 'whole' : 'whole folded'}>{text}</bdi>
      <button type="button" class="link" aria-expanded={isWhole} onClick={() => setWhole(!isWhole)}>
        {isWhole ? l10n.t('Show Less') : l10n.t('Show All')}
      </button>
    </>
  );
}

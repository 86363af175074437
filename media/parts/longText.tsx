import * as l10n from '@vscode/l10n';
import { Fragment } from 'preact';
import { useState } from 'preact/hooks';
import { visibleText } from '../../src/core/exports/visibleText';
import { useInFile } from './inFile';

/** Longer texts are cut to a few lines until a reader wants them whole. */
const FOLDED_FROM = 400;

interface Props {
  readonly text: string;
  /** An address or a host: its lines end after a dot, a hyphen or a slash rather than within a word. */
  readonly isAddress?: boolean;
}

/** A stranger's text of any length; all of it stays in the page, so that it can be searched and read aloud. */
export function LongText({ text, isAddress = false }: Props) {
  const [isWhole, setWhole] = useState(false);
  const isInFile = useInFile();
  const shown = isInFile ? visibleText(text) : text;
  const content = isAddress ? addressParts(shown).map(beforeBreak) : shown;
  if (text.length < FOLDED_FROM) {
    return <bdi>{content}</bdi>;
  }
  if (isInFile) {
    return <bdi class="whole">{content}</bdi>;
  }
  return (
    <>
      <bdi class={isWhole ? 'whole' : 'whole folded'}>{content}</bdi>
      <button type="button" class="link" aria-expanded={isWhole} onClick={() => setWhole(!isWhole)}>
        {isWhole ? l10n.t('Show Less') : l10n.t('Show All')}
      </button>
    </>
  );
}

/** The parts of an address between which a line may end. */
export function addressParts(address: string): string[] {
  return address.split(/(?<=[./?&=_-])/);
}

function beforeBreak(part: string, index: number) {
  return (
    <Fragment key={index}>
      {index > 0 && <wbr />}
      {part}
    </Fragment>
  );
}

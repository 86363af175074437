import type { ComponentChildren } from 'preact';
import type { Action } from '../../src/core/reportProtocol';
import { tellHost } from './host';
import { useInFile } from './inFile';

interface Props {
  readonly act: Action;
  readonly isPrimary?: boolean;
  /** Looks like a link, within a sentence. */
  readonly isLink?: boolean;
  /** Stays where it is, so that the focus does too. */
  readonly isDisabled?: boolean;
  readonly children: ComponentChildren;
}

/** A button that only tells the host that it was pressed; in a file there is none. */
export function ActButton({ act, isPrimary = false, isLink = false, isDisabled = false, children }: Props) {
  return useInFile() ? null : (
    <button
      type="button"
      class={isPrimary ? 'primary' : isLink ? 'link' : ''}
      aria-disabled={isDisabled}
      onClick={() => {
        if (!isDisabled) {
          tellHost({ type: 'act', act });
        }
      }}
    >
      {children}
    </button>
  );
}

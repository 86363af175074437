import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';

interface Props {
  readonly label: string;
  /** What it unfolds to; calls back to fold it up again. */
  readonly children: (fold: () => void) => ComponentChildren;
}

/** A button that unfolds a list below it; folds itself up on Escape, and when the focus goes elsewhere. */
export function FoldingMenu({ label, children }: Props) {
  const menu = useRef<HTMLDetailsElement>(null);
  const fold = () => {
    menu.current?.removeAttribute('open');
    menu.current?.querySelector('summary')?.focus();
  };
  return (
    <details
      ref={menu}
      class="menu"
      onKeyDown={(event) => {
        if (event.key === 'Escape') {
          fold();
        }
      }}
      onFocusOut={({ currentTarget, relatedTarget }) => {
        if (!currentTarget.contains(relatedTarget as Node | null)) {
          currentTarget.removeAttribute('open');
        }
      }}
    >
      <summary class="button">{label}</summary>
      <ul>{children(fold)}</ul>
    </details>
  );
}

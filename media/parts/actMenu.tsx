import { useRef } from 'preact/hooks';
import type { Action } from '../../src/core/reportProtocol';
import { tellHost } from './host';

interface Props {
  readonly label: string;
  readonly actions: readonly (readonly [act: Action, label: string])[];
}

/** Actions that few need at once; folds itself up when one is chosen, on Escape, and when the focus goes elsewhere. */
export function ActMenu({ label, actions }: Props) {
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
      <ul>
        {actions.map(([act, text]) => (
          <li key={act}>
            <button
              type="button"
              onClick={() => {
                tellHost({ type: 'act', act });
                fold();
              }}
            >
              {text}
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}

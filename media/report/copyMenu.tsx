import * as l10n from '@vscode/l10n';
import { useRef } from 'preact/hooks';
import type { Action } from '../../src/core/reportProtocol';
import { tellHost } from '../parts/host';

const FORMATS: readonly (readonly [label: string, act: Action])[] = [
  ['Markdown', 'copyMarkdown'],
  ['CSV', 'copyCsv'],
  ['JSON', 'copyJson'],
];

/** The formats in which the figures can be copied; folds itself up when one is chosen, on Escape, and when the focus goes elsewhere. */
export function CopyMenu() {
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
      <summary class="button">{l10n.t('Copy as')}</summary>
      <ul>
        {FORMATS.map(([label, act]) => (
          <li key={act}>
            <button
              type="button"
              aria-label={l10n.t('Copy as {0}', label)}
              onClick={() => {
                tellHost({ type: 'act', act });
                fold();
              }}
            >
              {label}
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}

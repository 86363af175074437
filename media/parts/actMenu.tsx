import type { Action } from '../../src/core/reportProtocol';
import { FoldingMenu } from './foldingMenu';
import { tellHost } from './host';

interface Props {
  readonly label: string;
  readonly actions: readonly (readonly [act: Action, label: string])[];
}

/** Actions that few need at once; folds itself up when one is chosen. */
export function ActMenu({ label, actions }: Props) {
  return (
    <FoldingMenu label={label}>
      {(fold) =>
        actions.map(([act, text]) => (
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
        ))
      }
    </FoldingMenu>
  );
}

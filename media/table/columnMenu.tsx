import * as l10n from '@vscode/l10n';
import { FoldingMenu } from '../parts/foldingMenu';
import type { TableColumn } from './tableColumn';

interface Props<Row> {
  /** Those that can be hidden. */
  readonly columns: readonly TableColumn<Row>[];
  /** Their ids. */
  readonly hidden: readonly string[];
  readonly onHide: (hidden: readonly string[]) => void;
}

/** Which columns a table shows: a checkbox each, by arrow keys too. */
export function ColumnMenu<Row>({ columns, hidden, onHide }: Props<Row>) {
  return (
    <FoldingMenu label={l10n.t('Columns')}>
      {() =>
        columns.map(({ id, label, meaning }) => (
          <li key={id}>
            <label class="choice" title={meaning}>
              <input
                type="checkbox"
                checked={!hidden.includes(id)}
                onChange={({ currentTarget }) => {
                  const others = hidden.filter((other) => other !== id);
                  onHide(currentTarget.checked ? others : [...others, id]);
                }}
                onKeyDown={(event) => {
                  const item = event.currentTarget.closest('li');
                  const next =
                    event.key === 'ArrowDown'
                      ? item?.nextElementSibling
                      : event.key === 'ArrowUp'
                        ? item?.previousElementSibling
                        : null;
                  if (next) {
                    event.preventDefault();
                    next.querySelector('input')?.focus();
                  }
                }}
              />
              {label}
            </label>
          </li>
        ))
      }
    </FoldingMenu>
  );
}

import { useMemo, useRef } from 'preact/hooks';

/** The rows that are selected, by their keys; the owner holds them. */
export interface TableSelection {
  readonly keys: ReadonlySet<string>;
  readonly onSelect: (keys: ReadonlySet<string>) => void;
}

interface SelectionActs {
  /** Of the rows that are shown. */
  readonly state: 'none' | 'some' | 'all';
  /** Selects a row or takes it out; with `isRange`, all rows from the one toggled before become as the first of them is. */
  readonly toggle: (index: number, isRange: boolean) => void;
  /** Selects every row that is shown, or none of them where all were. */
  readonly toggleAll: () => void;
}

/** How rows are selected, one by one, in ranges and all at once; rows that a filter hides stay as they are. */
export function useSelection(keys: readonly string[], selection: TableSelection | undefined): SelectionActs {
  const anchor = useRef<string | null>(null);
  const selected = selection?.keys;
  const state = useMemo(() => {
    const count = selected ? keys.filter((key) => selected.has(key)).length : 0;
    return count === 0 ? 'none' : count === keys.length ? 'all' : 'some';
  }, [keys, selected]);
  const select = (changed: readonly string[], isSelected: boolean) =>
    selection?.onSelect(withKeys(selection.keys, changed, isSelected));
  return {
    state,
    toggle: (index, isRange) => {
      const key = keys[index];
      if (key === undefined) {
        return;
      }
      const from = anchor.current === null ? -1 : keys.indexOf(anchor.current);
      if (isRange && from >= 0) {
        select(keys.slice(Math.min(from, index), Math.max(from, index) + 1), selected!.has(keys[from]!));
      } else {
        anchor.current = key;
        select([key], !selected?.has(key));
      }
    },
    toggleAll: () => select(keys, state !== 'all'),
  };
}

function withKeys(
  keys: ReadonlySet<string>,
  changed: readonly string[],
  isSelected: boolean,
): ReadonlySet<string> {
  const next = new Set(keys);
  for (const key of changed) {
    if (isSelected) {
      next.add(key);
    } else {
      next.delete(key);
    }
  }
  return next;
}

import type { ComponentChildren } from 'preact';

interface Props {
  readonly onPress: () => void;
  readonly children: ComponentChildren;
}

/** What a cell leads to, as a link looks; Tab passes it by, and Enter in its cell presses it. */
export function CellButton({ onPress, children }: Props) {
  return (
    <button type="button" class="link" tabIndex={-1} onClick={onPress}>
      {children}
    </button>
  );
}

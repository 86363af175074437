import type { ComponentChildren } from 'preact';
import { useUnfolded } from '../parts/kept';

interface Props {
  /** Names this part among all that can be unfolded. */
  readonly name: string;
  readonly summary: string;
  /** Drawn only while it is unfolded. */
  readonly children: () => ComponentChildren;
}

/** A part that is shown on demand. */
export function Disclosure({ name, summary, children }: Props) {
  const [isUnfolded, unfold] = useUnfolded(name);
  return (
    <details
      class="disclosure"
      open={isUnfolded}
      onToggle={({ currentTarget }) => {
        if (currentTarget.open !== isUnfolded) {
          unfold(currentTarget.open);
        }
      }}
    >
      <summary>{summary}</summary>
      {isUnfolded && children()}
    </details>
  );
}

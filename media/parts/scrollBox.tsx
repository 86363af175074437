import type { ComponentChildren } from 'preact';

interface Props {
  readonly label: string;
  readonly children: ComponentChildren;
}

/** Holds what may be wider than the page, and scrolls it by mouse and keyboard. */
export function ScrollBox({ label, children }: Props) {
  return (
    <div class="scroll-box" role="region" aria-label={label} tabIndex={0}>
      {children}
    </div>
  );
}

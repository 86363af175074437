import { useLayoutEffect, useRef } from 'preact/hooks';

interface Props {
  readonly text: string;
  /** The cell that is too small for it. */
  readonly cell: Element;
}

/** The whole of a text over the cell that has the focus and cuts it. */
export function WholeText({ text, cell }: Props) {
  const element = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const tip = element.current;
    if (!tip) {
      return;
    }
    tip.showPopover();
    placeOn(cell, tip);
    const listening = new AbortController();
    const options = { capture: true, passive: true, signal: listening.signal };
    window.addEventListener('scroll', () => placeOn(cell, tip), options);
    return () => listening.abort();
  }, [text, cell]);
  // A screen reader has read it in the cell.
  return (
    <div ref={element} class="whole-text" popover="manual" aria-hidden="true">
      <bdi>{text}</bdi>
    </div>
  );
}

/** On the cell, growing to where there is more room; nowhere once the cell has been scrolled out of sight. */
function placeOn(cell: Element, tip: HTMLElement): void {
  const { left, right, top, bottom, width } = cell.getBoundingClientRect();
  const box = cell.closest('.table-box')?.getBoundingClientRect();
  const isInSight =
    box !== undefined && bottom > box.top && top < box.bottom && right > box.left && left < box.right;
  const isLow = bottom > window.innerHeight / 2;
  tip.style.visibility = isInSight ? 'visible' : 'hidden';
  tip.style.minWidth = `${Math.min(width, window.innerWidth - 8)}px`;
  tip.style.left = `${Math.max(4, Math.min(left, window.innerWidth - tip.offsetWidth - 4))}px`;
  tip.style.top = `${isLow ? Math.max(4, bottom - tip.offsetHeight) : top}px`;
}

/** Whether a cell shows less than it holds. */
export function isCut(cell: Element): boolean {
  return [...cell.querySelectorAll('.cell, .cell *')].some(
    ({ scrollWidth, clientWidth, scrollHeight, clientHeight }) =>
      clientWidth > 0 && (scrollWidth > clientWidth || scrollHeight > clientHeight + 1),
  );
}

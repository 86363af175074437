import {
  defaultRangeExtractor,
  elementScroll,
  observeElementOffset,
  observeElementRect,
  Virtualizer,
  type Range,
  type VirtualItem,
} from '@tanstack/virtual-core';
import type { RefObject } from 'preact';
import { useCallback, useEffect, useLayoutEffect, useReducer, useState } from 'preact/hooks';

/** So many rows are drawn whole: they cost little, and a reader may search and print them. */
const WHOLE_UP_TO = 100;

/** So many rows are printed; a page of figures that nobody will turn is no help. */
const PRINTED = 1_000;

/** Rows drawn above and below what is in sight, so that scrolling meets no empty place. */
const OVERSCAN = 8;

/** Until the first row has been measured, in CSS pixels. */
const FIRST_GUESS = 45;

interface Options {
  /** What identifies each row. */
  readonly keys: readonly string[];
  readonly box: RefObject<HTMLElement | null>;
  /** A row that is drawn wherever the table is scrolled to, since it holds the focus. */
  readonly kept: number;
}

interface VirtualRows {
  /** The rows to draw, in their order. */
  readonly items: readonly VirtualItem[];
  /** Of all rows together, in CSS pixels. */
  readonly height: number;
  /** Of one row without details, in CSS pixels. */
  readonly rowHeight: number;
  /** Takes note of a drawn row's height, and goes on watching it. */
  readonly measure: (row: HTMLTableRowElement | null) => void;
  /** Whether rows are missing because they would be too many to print. */
  readonly isPrintCut: boolean;
}

/** Which of many rows are to be drawn for what is in sight of the box that scrolls them. */
export function useVirtualRows({ keys, box, kept }: Options): VirtualRows {
  const [, redraw] = useReducer((times: number) => times + 1, 0);
  const [rowHeight, setRowHeight] = useState(FIRST_GUESS);
  const isPrinting = usePrinting();
  const count = isPrinting ? Math.min(keys.length, PRINTED) : keys.length;
  const isWhole = isPrinting || count <= WHOLE_UP_TO;
  const options = {
    count,
    getScrollElement: () => box.current,
    estimateSize: () => rowHeight,
    // The same function for the same rows: another one would have them all measured anew.
    getItemKey: useCallback((index: number) => keys[index] ?? index, [keys]),
    measureElement: heightOf,
    overscan: OVERSCAN,
    rangeExtractor: (range: Range) =>
      isWhole ? Array.from({ length: count }, (_, index) => index) : withKept(range, kept),
    // Before the box is there, so that the first paint has rows.
    initialRect: { width: 0, height: window.innerHeight },
    onChange: () => redraw(0),
    scrollToFn: elementScroll,
    observeElementRect,
    observeElementOffset,
  };
  const [virtualizer] = useState(() => new Virtualizer<HTMLElement, HTMLTableRowElement>(options));
  virtualizer.setOptions(options);
  useEffect(() => virtualizer._didMount(), [virtualizer]);
  useLayoutEffect(() => virtualizer._willUpdate());
  useLayoutEffect(() => {
    const first = box.current?.querySelector<HTMLElement>('tbody tr[data-index]');
    const measured = first?.offsetHeight ?? 0;
    if (measured > 0 && measured !== rowHeight) {
      setRowHeight(measured);
      virtualizer.measure();
    }
  });
  return {
    items: virtualizer.getVirtualItems(),
    height: virtualizer.getTotalSize(),
    rowHeight,
    measure: virtualizer.measureElement,
    isPrintCut: isPrinting && keys.length > PRINTED,
  };
}

function withKept(range: Range, kept: number): number[] {
  const drawn = defaultRangeExtractor(range);
  if (kept < 0 || kept >= range.count || drawn.includes(kept)) {
    return drawn;
  }
  return kept < (drawn[0] ?? 0) ? [kept, ...drawn] : [...drawn, kept];
}

/** A row's details are a row of their own below it. */
function heightOf(row: HTMLTableRowElement): number {
  const next = row.nextElementSibling;
  const details = next?.classList.contains('details') ? next.getBoundingClientRect().height : 0;
  return row.getBoundingClientRect().height + details;
}

function usePrinting(): boolean {
  const [isPrinting, setPrinting] = useState(false);
  useEffect(() => {
    const listening = new AbortController();
    window.addEventListener('beforeprint', () => setPrinting(true), { signal: listening.signal });
    window.addEventListener('afterprint', () => setPrinting(false), { signal: listening.signal });
    return () => listening.abort();
  }, []);
  return isPrinting;
}

import type { ComponentChildren, HTMLAttributes } from 'preact';
import { useState } from 'preact/hooks';
import { useInFile } from '../parts/inFile';

interface Props {
  /** Where each value stands from left to right, 0 to 1, in this order. */
  readonly places: readonly number[];
  /** The whole chart in words. */
  readonly sentence: string;
  /** What is read aloud of one value. */
  readonly say: (index: number) => string;
  /** What stands below the chart while a value is pointed at. */
  readonly show: (index: number) => string;
  /** What stands below it else. */
  readonly scale: ComponentChildren;
  /** The chart's paths in a square of 100 by 100. */
  readonly children: ComponentChildren;
}

/** A chart over time that tells each value at the pointer or by arrow keys. */
export function PointedChart({ places, sentence, say, show, scale, children }: Props) {
  const [pointed, point] = useState<number | null>(null);
  const isInFile = useInFile();
  const newest = places.length - 1;
  const at = pointed === null ? undefined : places[pointed];
  const nearest = (share: number) => {
    const distances = places.map((place) => Math.abs(place - share));
    return distances.indexOf(Math.min(...distances));
  };
  const move = (step: number) => point(Math.max(0, Math.min(newest, (pointed ?? newest) + step)));
  const slider: HTMLAttributes<HTMLDivElement> = {
    tabIndex: 0,
    role: 'slider',
    'aria-label': sentence,
    'aria-valuemin': 0,
    'aria-valuemax': newest,
    'aria-valuenow': pointed ?? newest,
    'aria-valuetext': say(pointed ?? newest),
    onKeyDown: (event) => {
      const step = { ArrowLeft: -1, ArrowRight: 1, Home: -places.length, End: places.length }[event.key];
      if (step !== undefined) {
        event.preventDefault();
        move(step);
      }
    },
    onPointerMove: ({ currentTarget, clientX }) => {
      const { left, width } = currentTarget.getBoundingClientRect();
      point(nearest(Math.max(0, Math.min(1, (clientX - left) / width))));
    },
    onPointerLeave: () => point(null),
    onBlur: () => point(null),
  };
  return (
    <div {...(isInFile ? { role: 'img', 'aria-label': sentence } : slider)}>
      <svg viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">
        {children}
        {at !== undefined && <path class="pointed" d={`M${100 * at} 0V100`} />}
      </svg>
      <span class="scale" aria-hidden="true">
        {at !== undefined && pointed !== null ? <span>{show(pointed)}</span> : scale}
      </span>
    </div>
  );
}

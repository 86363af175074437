import { useState } from 'preact/hooks';
import { readKeptState, writeKeptState, type KeptState } from './host';
import { useInFile } from './inFile';

let known: KeptState | undefined;

function kept(): KeptState {
  return (known ??= { keys: [], unfolded: [], scrollTop: 0, ...readKeptState() });
}

/** Names the questions that the page shows, or one's earlier lookup; what was kept for others is forgotten. */
export function keepShown(keys: string[], asOf: string | null): void {
  const isSame = keys.join('\n') === kept().keys.join('\n') && asOf === (kept().asOf ?? null);
  keep(isSame ? kept() : { keys, asOf, unfolded: [], scrollTop: 0 });
}

/** How far the page was scrolled, in CSS pixels. */
export function keptScrollTop(): number {
  return kept().scrollTop;
}

/** Keeps how far the page is scrolled, in CSS pixels. */
export function keepScrollTop(scrollTop: number): void {
  keep({ ...kept(), scrollTop });
}

/** Whether a part of the page is unfolded, and how to change it; survives the page's being hidden. In a file all is unfolded. */
export function useUnfolded(name: string): [boolean, (isUnfolded: boolean) => void] {
  const [isUnfolded, setUnfolded] = useState(useInFile() || kept().unfolded.includes(name));
  const change = (next: boolean) => {
    const others = kept().unfolded.filter((other) => other !== name);
    keep({ ...kept(), unfolded: next ? [...others, name] : others });
    setUnfolded(next);
  };
  return [isUnfolded, change];
}

function keep(state: KeptState): void {
  known = state;
  writeKeptState(state);
}

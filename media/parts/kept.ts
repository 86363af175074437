import { useState } from 'preact/hooks';
import type { SectionId } from '../../src/core/lists/listSection';
import { readKeptState, writeKeptState, type KeptListView, type KeptState } from './host';
import { useInFile } from './inFile';

const NOTHING = { unfolded: [], scrollTop: 0, views: {}, hidden: {} };

let known: KeptState | undefined;

function kept(): KeptState {
  return (known ??= { keys: [], ...NOTHING, ...readKeptState() });
}

/** Names the questions that the page shows, or one's earlier lookup; what was kept for others is forgotten. */
export function keepShown(keys: string[], asOf: string | null): void {
  const isSame = keys.join('\n') === kept().keys.join('\n') && asOf === (kept().asOf ?? null);
  keep(isSame ? kept() : { keys, asOf, ...NOTHING });
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

/** What a reader has chosen to see of each list. */
export function keptViews(): KeptState['views'] {
  return kept().views;
}

/** What a reader has chosen to see of a list; undefined where it is as the host shows it. */
export function keptView(id: SectionId): KeptListView | undefined {
  return kept().views[id];
}

/** Keeps what a reader has chosen to see of a list. */
export function keepView(id: SectionId, view: KeptListView): void {
  keep({ ...kept(), views: { ...kept().views, [id]: view } });
}

/** The ids of the columns that a reader has hidden in a list. */
export function keptHidden(id: SectionId): readonly string[] {
  return kept().hidden[id] ?? [];
}

/** Keeps which columns are hidden in a list. */
export function keepHidden(id: SectionId, columns: readonly string[]): void {
  keep({ ...kept(), hidden: { ...kept().hidden, [id]: columns } });
}

function keep(state: KeptState): void {
  known = state;
  writeKeptState(state);
}

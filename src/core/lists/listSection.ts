import type { ListMode } from '../options/listOptions';
import type { FiltersJson } from '../options/filters';
import type { Target } from '../target/target';
import type { HistoryRow } from './historyColumns';
import { HISTORY, LIST_IDS, type ListId, type ListRows } from './lists';

/** The sections of a report that are bought one by one, in reading order; each is an endpoint of its own. */
export const SECTION_IDS = [...LIST_IDS, HISTORY] as const;
export type SectionId = ListId | typeof HISTORY;

/** Whether an endpoint answers with the rows of a section. */
export function isSection(endpoint: string): endpoint is SectionId {
  return SECTION_IDS.some((id) => id === endpoint);
}

/** Which rows of a list a reader wants to see, and in which order. */
export interface ListView {
  readonly mode: ListMode;
  /** Conditions on the rows, `[]` for none. */
  readonly filters: FiltersJson;
  /** Such as `rank,desc`. */
  readonly orderBy: string;
}

/** How a section stands, in words that the host chose. */
export type SectionState =
  /** Nobody has bought these rows. */
  | { readonly kind: 'unasked' }
  /** The figures of the report are of another source than the one that would be asked now. */
  | { readonly kind: 'otherSource'; readonly source: string }
  /** `giveUp` is what the button says; null where this window doesn't wait for it. */
  | { readonly kind: 'pending'; readonly step: string; readonly giveUp: string | null }
  | { readonly kind: 'found' }
  | { readonly kind: 'noData' }
  /** The last try brought no answer; `nextStep` is what the button says. */
  | {
      readonly kind: 'ended';
      readonly title: string;
      readonly detail: string;
      readonly nextStep: string;
    };

/** What came and went since the answer before to the same question, as far as both go. */
export interface RowsDifference<R> {
  /** When the answer before was taken, in milliseconds since 1970 UTC. */
  readonly since: number;
  /** The keys of rows that were not there before. */
  readonly added: readonly string[];
  /** Rows that are not there any more. */
  readonly gone: readonly R[];
}

/** What the buttons of a section would cost, in USD; 0 is free. */
export interface SectionPrices {
  /** The first rows, now or anew. */
  readonly first: number;
  /** Further rows, by their number; none where the list is complete. */
  readonly more: readonly { readonly rows: number; readonly price: number }[];
}

/** The row of each section. */
export interface SectionRows extends ListRows {
  readonly history: HistoryRow;
}

/** Everything a report shows of one list, or of the history. */
export interface ListSection<I extends SectionId = SectionId> {
  readonly id: I;
  /** What it is about: the report's target, or its domain where the endpoint answers about nothing less. */
  readonly target: Target;
  /** Of a history: null. */
  readonly view: ListView | null;
  readonly state: SectionState;
  /** The rows of all answers that join; empty where there is none. */
  readonly rows: readonly SectionRows[I][];
  /** How many rows the whole list has; null where the service doesn't say. */
  readonly totalCount: number | null;
  /** When the first rows were taken, in milliseconds since 1970 UTC; null without any. */
  readonly takenAt: number | null;
  readonly prices: SectionPrices;
  readonly difference: RowsDifference<SectionRows[I]> | null;
  /** The report's options that don't hold for these rows, in words. */
  readonly without: readonly string[];
}

/** What can be done with the rows of a section. */
export const LIST_ACTS = [
  'copyCsv',
  'copyMarkdown',
  'copyJson',
  'copyDifference',
  'exportCsv',
  /** Of referring domains: a file in Google's format. */
  'disavow',
  'nextStep',
  'cancel',
] as const;
export type ListAct = (typeof LIST_ACTS)[number];

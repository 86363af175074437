import * as z from 'zod/mini';
import { BREAKDOWNS, type BreakdownId } from './figures/breakdowns';
import type { Measured } from './figures/headline';
import { LIST_MESSAGES } from './lists/listMessages';
import type { ListSection, SectionId } from './lists/listSection';
import type { Question, Snapshot } from './snapshot';
import type { Target } from './target/target';

/** How the lookup of a report stands, in words that the host chose. */
export type ReportState =
  /** Waiting for its turn, or sent; `step` says which, and `giveUp` what the button says, null where this window doesn't wait for it. */
  | { readonly kind: 'pending'; readonly step: string; readonly giveUp: string | null }
  | { readonly kind: 'found' }
  | {
      readonly kind: 'ended';
      readonly title: string;
      readonly detail: string;
      /** When it was asked, and what it cost where a reply says. */
      readonly facts: readonly string[];
      /** What the button of the next step says. */
      readonly nextStep: string;
    };

/** Everything a report shows of one question. */
export interface Report {
  /** Names the question; the page keeps it, so that the host can draw the report again after a reload of the window. */
  readonly key: string;
  readonly question: Question;
  readonly state: ReportState;
  /** The newest figures of this question, if there are any. */
  readonly figures: Snapshot | null;
  /** The figures of the lookup before, with which breakdowns are compared. */
  readonly previous: Snapshot | null;
  /** The id of the lookup that is shown instead of the newest; null where it is the newest. */
  readonly asOf: string | null;
  /** The main figures of all lookups of this question, oldest first, the newest included. */
  readonly series: readonly Measured[];
  /** What asking again is estimated to cost, in USD; 0 where it is free. */
  readonly againCost: number;
  /** Of the report of a home page, which is one page, the domain that may be meant; null for other targets. */
  readonly domain: DomainOffer | null;
}

/** The domain of a home page. */
export interface DomainOffer {
  readonly target: Target;
  /** Whether it has figures already, so that its report can be shown. */
  readonly isKnown: boolean;
}

/** What every message to the page carries beside its content. */
interface Drawn {
  /** A BCP 47 tag for numbers and dates. */
  readonly locale: string;
  /** Translations of the page's texts; empty for English. */
  readonly translations: Readonly<Record<string, string>>;
}

/** What has changed of a report since the page was told of it; a section that is left out is as it was. */
export type ReportChange = Pick<Report, 'key'> & Partial<Report>;

/** All that a page shows: what it is told whenever it asks, so that it can be thrown away at any time. */
export type WholePage =
  | (Drawn & { readonly type: 'report'; readonly report: Report })
  /** Two to five targets side by side. */
  | (Drawn & { readonly type: 'comparison'; readonly reports: readonly Report[] });

/** Draws what a page shows as one HTML file, which loads nothing and runs nothing; `style` is the text of a stylesheet. */
export type DrawFile = (page: WholePage, style: string) => string;

/** What the host tells the page: everything at first, then the sections that have changed. */
export type ToPage =
  | WholePage
  | { readonly type: 'sections'; readonly changes: readonly ReportChange[] }
  /** The lists of a report, all at first, then those that have changed. */
  | { readonly type: 'lists'; readonly key: string; readonly lists: readonly ListSection[] }
  /** Brings a list into sight, with the focus on its heading. */
  | { readonly type: 'showList'; readonly id: SectionId }
  /** Asks for a picture of the report's first screen; `style` is the text of the page's stylesheet. */
  | { readonly type: 'takePicture'; readonly style: string };

/** What the buttons of a page do; the host decides how. */
export const ACTIONS = [
  'cancel',
  'lookUpAgain',
  'nextStep',
  'changeOptions',
  'compare',
  'openInBrowser',
  'copySummary',
  'copyMarkdown',
  'copyCsv',
  'copyJson',
  'exportReport',
  'showReply',
  /** Of an earlier lookup: show the newest instead. */
  'showNewest',
  /** Of a home page: look up its domain, or show the report of it. */
  'lookUpDomain',
  'showDomain',
  /** In a comparison: look up what has no figures yet. */
  'lookUpMissing',
] as const;
export type Action = (typeof ACTIONS)[number];

const breakdownIds = BREAKDOWNS.map(({ id }) => id);

/** What the page tells the host: that it can receive, which button was pressed, which breakdown to copy as CSV, or the picture that it was asked for. */
export const ToHost = z.discriminatedUnion('type', [
  z.object({ type: z.literal('ready') }),
  z.object({ type: z.literal('act'), act: z.enum(ACTIONS) }),
  ...LIST_MESSAGES,
  z.object({
    type: z.literal('copyBreakdown'),
    id: z.custom<BreakdownId>((id) => breakdownIds.some((known) => known === id)),
  }),
  /** A PNG in base64; null where it couldn't be drawn. */
  z.object({ type: z.literal('picture'), png: z.nullable(z.string()) }),
]);
export type ToHost = z.infer<typeof ToHost>;

/** What the page keeps for a reload of the window, beside its own marks; the host reads the keys from it. */
export const PageState = z.object({
  keys: z.array(z.string()),
  /** The id of an earlier lookup that is shown instead of the newest. */
  asOf: z.optional(z.nullable(z.string())),
});
export type PageState = z.infer<typeof PageState>;

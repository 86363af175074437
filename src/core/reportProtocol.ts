import * as z from 'zod/mini';
import type { Question, Snapshot } from './snapshot';

/** How the lookup of a report stands, in words that the host chose. */
export type ReportState =
  | { readonly kind: 'pending' }
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

/** Everything a report shows. */
export interface Report {
  readonly question: Question;
  readonly state: ReportState;
  /** The newest figures of this question, if there are any. */
  readonly figures: Snapshot | null;
}

/** What the host tells the page: always the whole state, so that the page can be thrown away at any time. */
export interface ToPage {
  readonly type: 'report';
  /** A BCP 47 tag for numbers and dates. */
  readonly locale: string;
  /** Translations of the page's texts; empty for English. */
  readonly translations: Readonly<Record<string, string>>;
  readonly report: Report;
}

/** What the page tells the host: that it can receive, or which button was pressed. */
export const ToHost = z.object({ type: z.enum(['ready', 'cancel', 'lookUpAgain', 'nextStep']) });
export type ToHost = z.infer<typeof ToHost>;

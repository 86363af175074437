import { headlineOf, type Headline, type Measured } from '../../src/core/headline';
import type { Report, ReportState, ToPage } from '../../src/core/reportProtocol';
import type { Snapshot } from '../../src/core/snapshot';
import type { BacklinkSummary, Breakdown } from '../../src/core/summary';
import { explodingTopicsSnapshot } from '../unit/fixtures/explodingTopicsSnapshot';

const DAY = 86_400_000;
const snapshot = explodingTopicsSnapshot();
const { question, takenAt } = snapshot;

/** The published reply, the fourth lookup of its question; the second gave no rank. */
export const FOUND: Report = {
  key: 'exploding topics',
  question,
  state: { kind: 'found' },
  figures: snapshot,
  series: [
    measured(21, { rank: 350, backlinks: 38_000, referringDomains: 11_900, brokenPages: 300 }),
    measured(14, { rank: null, backlinks: 39_200, referringDomains: 12_100, brokenPages: 280 }),
    measured(7, { rank: 360, backlinks: 40_041, referringDomains: 12_400, brokenPages: null }),
    measured(0, {}),
  ],
  againCost: 0.024036,
};

export const PENDING: ReportState = { kind: 'pending', step: 'Asking the service for this target…' };

export const ENDED: ReportState = {
  kind: 'ended',
  title: 'The account has no money left (code 40200).',
  detail: 'Nothing was charged.',
  facts: ['Asked Nov 25, 2026, 12:00:00 PM', 'Cost: USD 0.00'],
  nextStep: 'Open Account Page',
};

/** A message that shows a report. */
export function reportMessage(report: Report): ToPage {
  return { type: 'report', report, locale: 'en', translations: {} };
}

/** The report with other figures; everything that isn't named stays. */
export function withSummary(changes: Partial<BacklinkSummary>, of: Partial<Snapshot> = {}): Report {
  const figures = { ...snapshot, ...of, summary: { ...snapshot.summary, ...changes } };
  return { ...FOUND, question: figures.question, figures };
}

/** Two targets side by side, the second without figures. */
export function comparisonMessage(second: Partial<Report> = {}): ToPage {
  const target = { kind: 'domain', value: 'example.org', site: 'example.org' } as const;
  const other = {
    ...FOUND,
    key: 'other',
    question: { ...question, target },
    figures: null,
    state: ENDED,
    ...second,
  };
  return { type: 'comparison', reports: [FOUND, other], locale: 'en', translations: {} };
}

/** The published summary with one text of a stranger wherever a text can be. */
export function strangeSummary(text: string): BacklinkSummary {
  const entries: Breakdown = [{ key: text, count: 3 }];
  return {
    ...snapshot.summary,
    ...{ target: text, firstSeen: text, lostDate: text, server: text, cms: text },
    ...{ platformTypes: [text, text], ipAddress: text, country: text },
    ...{ topLevelDomains: entries, linkTypes: entries, linkAttributes: entries },
    ...{ platforms: entries, semanticLocations: entries, countries: entries },
  };
}

function measured(daysBefore: number, changes: Partial<Headline>): Measured {
  const headline = { ...headlineOf(snapshot.summary), ...changes };
  return { takenAt: takenAt - daysBefore * DAY, headline };
}

import type { BacklinkSummary } from './summary';

/** The figures that lists, tiles and trends show, in reading order. */
export const HEADLINE_IDS = [
  'rank',
  'backlinks',
  'referringDomains',
  'referringMainDomains',
  'referringPages',
  'referringIps',
  'referringSubnets',
  'backlinksSpamScore',
  'targetSpamScore',
  'brokenBacklinks',
  'brokenPages',
] as const satisfies readonly (keyof BacklinkSummary)[];
export type HeadlineId = (typeof HEADLINE_IDS)[number];

/** The main figures of a summary: small enough to be kept in memory for every lookup ever made. */
export type Headline = Pick<BacklinkSummary, HeadlineId>;

/** The main figures at one moment, in milliseconds since 1970 UTC. */
export interface Measured {
  readonly takenAt: number;
  readonly headline: Headline;
}

/** The main figures of a summary. */
export function headlineOf(summary: BacklinkSummary): Headline {
  return {
    rank: summary.rank,
    backlinks: summary.backlinks,
    referringDomains: summary.referringDomains,
    referringMainDomains: summary.referringMainDomains,
    referringPages: summary.referringPages,
    referringIps: summary.referringIps,
    referringSubnets: summary.referringSubnets,
    backlinksSpamScore: summary.backlinksSpamScore,
    targetSpamScore: summary.targetSpamScore,
    brokenBacklinks: summary.brokenBacklinks,
    brokenPages: summary.brokenPages,
  };
}

/** Whether what was read from a file is the main figures, all of them. */
export function isHeadline(json: unknown): json is Headline {
  if (typeof json !== 'object' || json === null) {
    return false;
  }
  const figures = json as Readonly<Record<string, unknown>>;
  return HEADLINE_IDS.every((id) => figures[id] === null || typeof figures[id] === 'number');
}

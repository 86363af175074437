import * as l10n from '@vscode/l10n';
import { formatCount, formatDate, type Clock } from './format';
import type { Snapshot } from '../snapshot';
import type { BacklinkSummary } from './summary';

/** From this spam score on DataForSEO calls it high. */
const HIGH_SPAM = 61;

/** The figures in a few plain sentences; what isn't available is left out. */
export function summarySentences(summary: BacklinkSummary, locale: string): string[] {
  return [domainsSentence(summary, locale), brokenSentence(summary, locale)].filter((text) => text !== null);
}

/** What somebody should look at: links and pages that are broken, much spam, a target that is lost; empty where nothing is. */
export function attentionSentences(
  summary: BacklinkSummary,
  locale: string,
  clock: Clock = 'local',
): string[] {
  const { brokenPages, backlinksSpamScore, targetSpamScore, lostDate } = summary;
  const broken = brokenSentence(summary, locale);
  return [
    ...(isAbove(summary.brokenBacklinks, 0) && broken ? [broken] : []),
    ...(isAbove(brokenPages, 0)
      ? [
          brokenPages === 1
            ? l10n.t('{0} page of the target returns an error.', formatCount(brokenPages, locale))
            : l10n.t('{0} pages of the target return an error.', formatCount(brokenPages, locale)),
        ]
      : []),
    ...(isAbove(backlinksSpamScore, HIGH_SPAM - 1)
      ? [l10n.t('The backlinks have a high spam score ({0}/100).', formatCount(backlinksSpamScore, locale))]
      : []),
    ...(isAbove(targetSpamScore, HIGH_SPAM - 1)
      ? [l10n.t('The target has a high spam score ({0}/100).', formatCount(targetSpamScore, locale))]
      : []),
    ...(lostDate === null
      ? []
      : [
          l10n.t(
            'The target stopped responding or lost its last backlink on {0}.',
            formatDate(lostDate, locale, clock),
          ),
        ]),
  ];
}

/** How many backlinks have rel="nofollow", and how many don't. */
export interface NofollowSplit {
  readonly nofollow: number;
  readonly others: number;
}

/** Counted by links, never by domains; null where the service's list of attributes may leave it out, or a filter chose links by it. */
export function nofollowSplit({ data, question }: Pick<Snapshot, 'data' | 'question'>): NofollowSplit | null {
  const { backlinks, linkAttributes } = data;
  const { internalListLimit, backlinksFilters } = question.options;
  // Where links were chosen by it, the share says nothing of the target.
  const isChosen = /"(?:dofollow|attributes)"/.test(JSON.stringify(backlinksFilters));
  if (isChosen || backlinks === null || backlinks === 0 || linkAttributes === null) {
    return null;
  }
  const entry = linkAttributes.find(({ key }) => key === 'nofollow');
  // A list that is as long as was asked for may go on; a shorter one without the attribute means that no link has it.
  if (entry ? entry.count === null : linkAttributes.length >= internalListLimit) {
    return null;
  }
  const nofollow = entry?.count ?? 0;
  return nofollow > backlinks ? null : { nofollow, others: backlinks - nofollow };
}

function domainsSentence(
  { referringDomains: domains, referringDomainsNofollow: nofollow }: BacklinkSummary,
  locale: string,
): string | null {
  if (domains === null) {
    return null;
  }
  const count = formatCount(domains, locale);
  if (domains === 0) {
    return l10n.t('No domain links here.');
  }
  if (nofollow === 0 && domains > 1) {
    return l10n.t('{0} domains link here, none of them with a nofollow link.', count);
  }
  if (nofollow === null || nofollow > domains) {
    return domains === 1 ? l10n.t('{0} domain links here.', count) : l10n.t('{0} domains link here.', count);
  }
  const follow = formatCount(domains - nofollow, locale);
  return domains === 1
    ? domains === nofollow
      ? l10n.t('{0} domain links here, with a nofollow link.', count)
      : l10n.t('{0} domain links here, without any nofollow link.', count)
    : l10n.t('{0} domains link here; {1} of them without any nofollow link.', count, follow);
}

function brokenSentence(
  { brokenBacklinks: broken, backlinks }: BacklinkSummary,
  locale: string,
): string | null {
  if (broken === null || backlinks === null || backlinks === 0 || broken > backlinks) {
    return null;
  }
  const all = formatCount(backlinks, locale);
  if (broken === 0) {
    return l10n.t('None of the {0} links leads to a page that fails.', all);
  }
  return broken === 1
    ? l10n.t('{0} of {1} links leads to a page that fails.', formatCount(broken, locale), all)
    : l10n.t('{0} of {1} links lead to pages that fail.', formatCount(broken, locale), all);
}

function isAbove(value: number | null, limit: number): value is number {
  return value !== null && value > limit;
}

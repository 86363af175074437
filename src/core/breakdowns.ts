import * as l10n from '@vscode/l10n';
import { countryName } from './format';
import type { Breakdown, BacklinkSummary } from './summary';

export type BreakdownId = {
  [K in keyof BacklinkSummary]: Breakdown extends BacklinkSummary[K] ? K : never;
}[keyof BacklinkSummary];

/** One way in which the service divides the counted links. */
export interface BreakdownInfo {
  readonly id: BreakdownId;
  readonly label: () => string;
  readonly meaning: () => string;
  /** Whether one link can count under several keys, so that the counts may add up to more than the links. */
  readonly overlaps: boolean;
  /** A key as people read it; keys are strangers' text. */
  readonly keyLabel: (key: string, locale: string) => string;
}

/** The six breakdowns of a summary, in reading order; each counts links, not domains. */
export const BREAKDOWNS: readonly BreakdownInfo[] = [
  {
    id: 'topLevelDomains',
    label: () => l10n.t('Top-level domains'),
    meaning: () => l10n.t('Links by the ending of the referring domain.'),
    overlaps: false,
    keyLabel: (key) => (key === '' ? unknown() : `.${key}`),
  },
  {
    id: 'linkTypes',
    label: () => l10n.t('Link types'),
    meaning: () => l10n.t('Links by the way in which the page links: a text link, an image, a redirect.'),
    overlaps: false,
    keyLabel: (key) => key || unknown(),
  },
  {
    id: 'linkAttributes',
    label: () => l10n.t('Link attributes'),
    meaning: () =>
      l10n.t('Links by their "rel" attributes, such as nofollow; links without any are not listed.'),
    overlaps: true,
    keyLabel: (key) => key || unknown(),
  },
  {
    id: 'platforms',
    label: () => l10n.t('Referring platforms'),
    meaning: () => l10n.t('Links by the kind of the referring site.'),
    overlaps: true,
    keyLabel: (key) => key || unknown(),
  },
  {
    id: 'semanticLocations',
    label: () => l10n.t('Places in the page'),
    meaning: () => l10n.t('Links by the HTML element in which they stand.'),
    overlaps: false,
    keyLabel: (key) => (key === '' ? l10n.t('no semantic element') : key),
  },
  {
    id: 'countries',
    label: () => l10n.t('Countries'),
    meaning: () => l10n.t('Links by the country of the referring domain.'),
    overlaps: false,
    keyLabel: (key, locale) => (key === '' ? unknown() : countryName(key, locale)),
  },
];

/** The entries of a breakdown, most links first; null when the service gave none. */
export function sortedEntries(summary: BacklinkSummary, id: BreakdownId): Breakdown {
  const entries = summary[id];
  return entries && [...entries].sort((a, b) => (b.count ?? -1) - (a.count ?? -1));
}

/** Whether the service may have left entries out, because the list reached the limit that was asked for. */
export function isCut(entries: Breakdown, listLimit: number): boolean {
  return entries !== null && entries.length >= listLimit;
}

function unknown(): string {
  return l10n.t('unknown');
}

import type { Service } from '../core/source';
import { displayName } from '../core/target/displayName';
import { figuresOf } from './digest';
import { changeOf, foundOf, type Series } from './series';

/** By what the targets are sorted; 'change' is the change of backlinks since the lookup before, in either direction. */
export const SORTS = [
  'recent',
  'name',
  'rank',
  'backlinks',
  'referringDomains',
  'backlinksSpamScore',
  'change',
] as const;
export type Sort = (typeof SORTS)[number];

/** What of the list is shown, and in which order. */
export interface ListView {
  readonly sort: Sort;
  /** Whether the order is turned around: the usual one is the newest, A or the highest first. */
  readonly isReversed: boolean;
  /** Part of the target, in any case; '' shows all. */
  readonly text: string;
  /** A registrable domain; null shows all. */
  readonly site: string | null;
  /** Null shows all. */
  readonly service: Service | null;
}

export const WHOLE_LIST: ListView = {
  sort: 'recent',
  isReversed: false,
  text: '',
  site: null,
  service: null,
};

/** The targets of one registrable domain. */
export interface Site {
  readonly site: string;
  readonly members: readonly [Series, ...Series[]];
}

/** The list as it stands: pinned targets, then the others, alone or by site. */
export interface TargetList {
  readonly pinned: readonly Series[];
  readonly others: readonly (Series | Site)[];
}

/** Up to so many targets stand one by one. */
const FEW = 20;

/** Brings series, newest first, into the order and the groups of a list; grouped by site where there are many. */
export function targetList(all: readonly Series[], view: ListView, pinned: ReadonlySet<string>): TargetList {
  const shown = sorted(all.filter(isShown(view)), view);
  const others = shown.filter(({ key }) => !pinned.has(key));
  return {
    pinned: shown.filter(({ key }) => pinned.has(key)),
    others: others.length > FEW && view.site === null ? bySite(others) : others,
  };
}

/** Whether a part of the list is a site rather than a target. */
export function isSite(part: Series | Site): part is Site {
  return 'site' in part;
}

/** The sites of all series with how many targets each has, by name. */
export function sitesOf(all: readonly Series[]): readonly (readonly [site: string, targets: number])[] {
  const counts = new Map<string, number>();
  for (const { question } of all) {
    counts.set(question.target.site, (counts.get(question.target.site) ?? 0) + 1);
  }
  return [...counts].sort(([a], [b]) => (a < b ? -1 : 1));
}

function isShown({ text, site, service }: ListView): (series: Series) => boolean {
  const wanted = text.trim().toLowerCase();
  return ({ question: { target, source } }) =>
    (service === null || source.service === service) &&
    (site === null || target.site === site) &&
    (target.value.toLowerCase().includes(wanted) || displayName(target).toLowerCase().includes(wanted));
}

function sorted(all: readonly Series[], { sort, isReversed }: ListView): readonly Series[] {
  const sign = isReversed ? -1 : 1;
  switch (sort) {
    case 'recent':
      return isReversed ? all.toReversed() : all;
    case 'name':
      return all.toSorted(
        (a, b) => sign * (displayName(a.question.target) < displayName(b.question.target) ? -1 : 1),
      );
    default: {
      const valued = all.map((series) => ({ series, value: valueOf(series, sort) }));
      return valued.sort((a, b) => compared(a.value, b.value, sign)).map(({ series }) => series);
    }
  }
}

/** The highest first; what is not available comes last either way. */
function compared(a: number | null, b: number | null, sign: number): number {
  return a === null || b === null ? Number(a === null) - Number(b === null) : sign * (b - a);
}

function valueOf(series: Series, sort: Exclude<Sort, 'recent' | 'name'>): number | null {
  if (sort === 'change') {
    const change = changeOf(series, 'backlinks');
    return change && Math.abs(change.amount);
  }
  const [newest] = foundOf(series);
  const value = (newest && figuresOf(newest)?.[sort]) ?? null;
  // Ranks of the two scales stand in one list.
  const isOfHundred = sort === 'rank' && series.question.options.rankScale === 'one_hundred';
  return value !== null && isOfHundred ? value * 10 : value;
}

/** A site stands where its first member would; one of a single target is that target. */
function bySite(all: readonly Series[]): (Series | Site)[] {
  const sites = new Map<string, [Series, ...Series[]]>();
  for (const series of all) {
    const { site } = series.question.target;
    const members = sites.get(site);
    if (members) {
      members.push(series);
    } else {
      sites.set(site, [series]);
    }
  }
  return [...sites].map(([site, members]) => (members.length === 1 ? members[0] : { site, members }));
}

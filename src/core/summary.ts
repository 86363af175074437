/** How many of the counted links share one key; keys come from strangers' pages and are only ever shown as text. */
export interface BreakdownEntry {
  readonly key: string;
  /** Links, not domains; null when the service gave no number. */
  readonly count: number | null;
}

/** A breakdown as received, cut at `internal_list_limit` entries; null when the service gave none. */
export type Breakdown = readonly BreakdownEntry[] | null;

/** The figures of one target, every field of a reply's `result[0]`; null means not available, never 0 (DataForSEO, Backlinks Summary Live). */
export interface BacklinkSummary {
  /** The target as the service understood it. */
  readonly target: string | null;
  /** Times are ISO 8601 in UTC, or the service's own text where it is of another form. */
  readonly firstSeen: string | null;
  readonly lostDate: string | null;
  /** On the scale that was asked for. */
  readonly rank: number | null;
  readonly backlinks: number | null;
  /** 0 to 100. */
  readonly backlinksSpamScore: number | null;
  readonly crawledPages: number | null;
  readonly server: string | null;
  readonly cms: string | null;
  readonly platformTypes: readonly string[] | null;
  readonly ipAddress: string | null;
  /** ISO 3166 code. */
  readonly country: string | null;
  readonly isIp: boolean | null;
  /** 0 to 100. */
  readonly targetSpamScore: number | null;
  readonly internalLinks: number | null;
  readonly externalLinks: number | null;
  readonly brokenBacklinks: number | null;
  readonly brokenPages: number | null;
  readonly referringDomains: number | null;
  /** Domains with at least one nofollow link; the rest is not "dofollow domains". */
  readonly referringDomainsNofollow: number | null;
  readonly referringMainDomains: number | null;
  readonly referringMainDomainsNofollow: number | null;
  readonly referringIps: number | null;
  readonly referringSubnets: number | null;
  readonly referringPages: number | null;
  readonly referringPagesNofollow: number | null;
  readonly topLevelDomains: Breakdown;
  readonly linkTypes: Breakdown;
  readonly linkAttributes: Breakdown;
  readonly platforms: Breakdown;
  readonly semanticLocations: Breakdown;
  readonly countries: Breakdown;
}

/** The names of the fields of a summary that hold a value of type T. */
export type FieldOf<T> = {
  [K in keyof BacklinkSummary]: BacklinkSummary[K] extends T | null ? K : never;
}[keyof BacklinkSummary];

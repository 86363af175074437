import type { RankScale } from '../core/options/options';

/** The fields of a link that `rank_scale` scales, for filters as for display (DataForSEO, Backlinks Summary Live: `rank_scale`). */
export const RANK_FIELDS: ReadonlySet<string> = new Set(['rank', 'page_from_rank', 'domain_from_rank']);

/** A rank of 0–1000 on the scale that was asked for (DataForSEO, help center: ranking metrics). */
export function rankOn(scale: RankScale, rank: number): number {
  return scale === 'one_hundred' ? Math.round(100 * Math.sin(rank / 636.62)) : rank;
}

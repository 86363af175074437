import type { MetricId } from '../../src/core/figures/metrics';

/** The figures of which more, or less, is better for a target. For all others neither is: a nofollow link is no worse than none. */
export const BETTER: { readonly [K in MetricId]?: 'more' | 'less' } = {
  rank: 'more',
  backlinks: 'more',
  referringDomains: 'more',
  referringMainDomains: 'more',
  referringPages: 'more',
  referringIps: 'more',
  referringSubnets: 'more',
  backlinksSpamScore: 'less',
  targetSpamScore: 'less',
  brokenBacklinks: 'less',
  brokenPages: 'less',
};

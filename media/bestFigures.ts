import { metricValue, type Metric, type MetricId } from '../src/core/metrics';
import type { BacklinkSummary } from '../src/core/summary';

/** Which way is better, for the figures where one is: whoever compares wants more of some and less of others. */
const BETTER: { readonly [id in MetricId]?: 'more' | 'less' } = {
  rank: 'more',
  backlinks: 'more',
  backlinksSpamScore: 'less',
  referringDomains: 'more',
  referringMainDomains: 'more',
  referringPages: 'more',
  referringIps: 'more',
  referringSubnets: 'more',
  brokenBacklinks: 'less',
  brokenPages: 'less',
  targetSpamScore: 'less',
};

/** The best value of a figure; null where no way is better, or where there are no two different values to choose from. */
export function bestFigure(metric: Metric, summaries: readonly (BacklinkSummary | null)[]): number | null {
  const values = summaries
    .map((summary) => summary && metricValue(metric, summary))
    .filter((value) => typeof value === 'number');
  const better = BETTER[metric.id];
  if (better === undefined || new Set(values).size < 2) {
    return null;
  }
  return better === 'more' ? Math.max(...values) : Math.min(...values);
}

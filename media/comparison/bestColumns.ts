import { metricValue, type Metric, type MetricId } from '../../src/core/figures/metrics';
import type { Report } from '../../src/core/reportProtocol';

/** The figures of which more, or less, is better for a target. For all others neither is: a nofollow link is no worse than none. */
const BETTER: { readonly [K in MetricId]?: 'more' | 'less' } = {
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

/** The places of the reports with the best value of a figure, ties included; none where fewer than two have a value to compare. */
export function bestColumns(metric: Metric, reports: readonly Report[]): readonly number[] {
  const better = BETTER[metric.id];
  const known = reports.flatMap(({ figures }, column) => {
    const value = figures && metricValue(metric, figures.data);
    return typeof value === 'number' ? [{ column, value }] : [];
  });
  const scales = new Set(reports.map(({ question }) => question.options.rankScale));
  if (!better || known.length < 2 || (metric.format === 'rank' && scales.size > 1)) {
    return [];
  }
  const values = known.map(({ value }) => value);
  const best = better === 'more' ? Math.max(...values) : Math.min(...values);
  return known.filter(({ value }) => value === best).map(({ column }) => column);
}

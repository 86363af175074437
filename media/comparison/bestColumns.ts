import { metricValue, type Metric } from '../../src/core/figures/metrics';
import type { Report } from '../../src/core/reportProtocol';
import { BETTER } from '../parts/better';

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

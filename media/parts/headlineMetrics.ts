import { HEADLINE_IDS, type HeadlineId } from '../../src/core/figures/headline';
import { METRICS, type Metric } from '../../src/core/figures/metrics';

export type HeadlineMetric = Metric & { readonly id: HeadlineId };

/** The figures that are tiles, in the order of HEADLINE_IDS. */
export const HEADLINE_METRICS: readonly HeadlineMetric[] = HEADLINE_IDS.flatMap((id) =>
  METRICS.filter((metric): metric is HeadlineMetric => metric.id === id),
);

/** How many of them lead the page, with a line of how they went. */
const LEADING = 4;

export const LEADING_METRICS = HEADLINE_METRICS.slice(0, LEADING);
export const FURTHER_METRICS = HEADLINE_METRICS.slice(LEADING);

/** The figures that are no tiles. */
export const OTHER_METRICS = METRICS.filter(({ id }) => !HEADLINE_METRICS.some((tile) => tile.id === id));

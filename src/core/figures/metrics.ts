import { FIELDS, type Field } from './fields';
import type { BacklinkSummary, FieldOf } from './summary';

type FigureType = Exclude<Field['type'], 'breakdown'>;
export type MetricId = FieldOf<FigureType>;

/** One figure of a summary: where it stands, how it is written, what it means. */
export type Metric = { [K in MetricId]: (typeof FIELDS)[K] & { readonly id: K } }[MetricId];

/** Every figure of a summary, in reading order; each surface draws from this list. */
export const METRICS = metricsOf(FIELDS) as readonly Metric[];

/** The figures of a table of fields. */
export function metricsOf(fields: Readonly<Record<string, Field>>) {
  return Object.entries(fields)
    .map(([id, field]) => ({ ...field, id }))
    .filter(({ type }) => type !== 'breakdown');
}

/** The value of a figure in a summary. */
export function metricValue(metric: Metric, summary: Partial<BacklinkSummary>): BacklinkSummary[MetricId] {
  return summary[metric.id] ?? null;
}

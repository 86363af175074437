import { breakdownDifference, changeOf, type BreakdownDifference } from './breakdownDifference';
import { BREAKDOWNS } from './breakdowns';
import { METRICS, metricValue, type Metric } from './metrics';
import { seriesKey, type Snapshot } from '../snapshot';
import type { BacklinkSummary } from './summary';

/** A numeric figure at two moments; the change is null where either number is not available. */
export interface NumberDifference {
  readonly metric: Metric;
  readonly before: number | null;
  readonly after: number | null;
  readonly change: number | null;
}

/** A figure of another kind, such as a date or a name, that is not what it was. */
export interface OtherDifference {
  readonly metric: Metric;
  readonly before: ReturnType<typeof metricValue>;
  readonly after: ReturnType<typeof metricValue>;
}

/** What lies between two answers to one question. */
export interface Difference {
  readonly before: Snapshot;
  readonly after: Snapshot;
  /** All numeric figures, the unchanged too. */
  readonly numbers: readonly NumberDifference[];
  /** Only those that differ. */
  readonly others: readonly OtherDifference[];
  readonly breakdowns: readonly BreakdownDifference[];
}

/** The difference of two snapshots, the earlier one being "before"; throws where they answer different questions or come from different sources. */
export function differenceOf(one: Snapshot, other: Snapshot): Difference {
  if (seriesKey(one.question) !== seriesKey(other.question)) {
    throw new RangeError('These snapshots answer different questions.');
  }
  const [before, after] = one.takenAt <= other.takenAt ? [one, other] : [other, one];
  const values = METRICS.map((metric) => ({
    metric,
    before: metricValue(metric, before.data),
    after: metricValue(metric, after.data),
  }));
  return {
    before,
    after,
    numbers: values
      .filter(({ metric }) => isNumeric(metric))
      .map(({ metric, before, after }) => ({ metric, ...changeOf(numberOf(before), numberOf(after)) })),
    others: values.filter(
      ({ metric, before, after }) => !isNumeric(metric) && comparable(before) !== comparable(after),
    ),
    breakdowns: BREAKDOWNS.map((info) => breakdownDifference(info, before, after)),
  };
}

function isNumeric({ format }: Metric): boolean {
  return format === 'count' || format === 'rank' || format === 'spamScore';
}

function numberOf(value: BacklinkSummary[keyof BacklinkSummary]): number | null {
  return typeof value === 'number' ? value : null;
}

/** The order of a list says nothing. */
function comparable(value: OtherDifference['before']): string {
  return JSON.stringify(value instanceof Array ? [...value].sort() : value);
}

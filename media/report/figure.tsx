import type { ComponentChildren } from 'preact';
import { formatMetric, notAvailable } from '../../src/core/figures/format';
import type { Metric } from '../../src/core/figures/metrics';
import type { Snapshot } from '../../src/core/snapshot';
import { useClock } from '../parts/inFile';
import { LongText } from '../parts/longText';

interface Props {
  readonly metric: Metric;
  readonly snapshot: Snapshot;
  readonly locale: string;
  /** What a tile adds to the value. */
  readonly children?: ComponentChildren;
}

/** One figure within a definition list: its label, whose tooltip says what it means, and its value. */
export function Figure({ metric, snapshot, locale, children }: Props) {
  const { rankScale } = snapshot.question.options;
  const text = formatMetric(metric, snapshot.data, rankScale, locale, useClock());
  return (
    <div class="figure">
      <dt title={metric.meaning()}>{metric.label()}</dt>
      <dd dir="auto" class={text === null ? 'value missing' : 'value'}>
        <LongText text={text ?? notAvailable()} />
      </dd>
      {children}
    </div>
  );
}

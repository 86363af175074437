import { formatMetric, notAvailable } from '../src/core/format';
import type { GROUPS, Metric } from '../src/core/metrics';
import type { Snapshot } from '../src/core/snapshot';

interface Props {
  readonly group: (typeof GROUPS)[number];
  readonly metrics: readonly Metric[];
  readonly snapshot: Snapshot;
  readonly locale: string;
}

/** Further figures of a group, each with its meaning. */
export function FigureGroup({ group, metrics, snapshot, locale }: Props) {
  const { summary, question } = snapshot;
  return (
    <section aria-labelledby={group.id}>
      <h2 id={group.id}>{group.label()}</h2>
      <dl>
        {metrics.map((metric) => {
          const text = formatMetric(metric, summary, question.options.rankScale, locale);
          return (
            <div key={metric.id} class="figure line">
              <dt>{metric.label()}</dt>
              <dd dir="auto" class={text === null ? 'value missing' : 'value'}>
                {text ?? notAvailable()}
              </dd>
              <dd class="meaning">{metric.meaning()}</dd>
            </div>
          );
        })}
      </dl>
    </section>
  );
}

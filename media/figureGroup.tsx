import { formatMetric, notAvailable } from '../src/core/format';
import { METRICS, type GROUPS } from '../src/core/metrics';
import type { Snapshot } from '../src/core/snapshot';

interface Props {
  readonly group: (typeof GROUPS)[number];
  readonly snapshot: Snapshot;
  readonly locale: string;
}

/** A group of figures, each with its meaning. */
export function FigureGroup({ group, snapshot, locale }: Props) {
  const { summary, question } = snapshot;
  return (
    <section class={`group ${group.id}`} aria-labelledby={group.id}>
      <h2 id={group.id}>{group.label()}</h2>
      <dl>
        {METRICS.filter((metric) => metric.group === group.id).map((metric) => {
          const text = formatMetric(metric, summary, question.options.rankScale, locale);
          return (
            <div key={metric.id} class="figure" title={metric.meaning()}>
              <dt>{metric.label()}</dt>
              <dd dir="auto" class={text === null ? 'missing' : ''}>
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

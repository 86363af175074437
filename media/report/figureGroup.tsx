import type { GROUPS } from '../../src/core/figures/fields';
import type { Snapshot } from '../../src/core/snapshot';
import { Figure } from './figure';
import { OTHER_METRICS } from '../parts/headlineMetrics';

interface Props {
  readonly group: (typeof GROUPS)[number];
  readonly snapshot: Snapshot;
  readonly locale: string;
}

/** The figures of a group that are no tiles; nothing where all are. */
export function FigureGroup({ group, snapshot, locale }: Props) {
  const metrics = OTHER_METRICS.filter((metric) => metric.group === group.id);
  if (metrics.length === 0) {
    return null;
  }
  return (
    <section class="group" aria-labelledby={group.id}>
      <h3 id={group.id}>{group.label()}</h3>
      <dl>
        {metrics.map((metric) => (
          <Figure key={metric.id} metric={metric} snapshot={snapshot} locale={locale} />
        ))}
      </dl>
    </section>
  );
}

import * as l10n from '@vscode/l10n';
import type { Metric } from '../../src/core/figures/metrics';
import { Disclosure } from './disclosure';

/** What figures mean, for those who don't know the terms; each is the tooltip of its label too. */
export function Meanings({ name, metrics }: { name: string; metrics: readonly Metric[] }) {
  return (
    <Disclosure name={name} summary={l10n.t('What do these mean?')}>
      {() => (
        <dl class="meanings">
          {metrics.map((metric) => (
            <div key={metric.id}>
              <dt>{metric.label()}</dt>
              <dd class="meaning">{metric.meaning()}</dd>
            </div>
          ))}
        </dl>
      )}
    </Disclosure>
  );
}

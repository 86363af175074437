import * as l10n from '@vscode/l10n';
import { formatChange, formatMetric, formatTime, notAvailable } from '../src/core/format';
import { HEADLINE_IDS, type Measured } from '../src/core/headline';
import { METRICS } from '../src/core/metrics';
import type { Snapshot } from '../src/core/snapshot';

interface Props {
  readonly snapshot: Snapshot;
  /** Oldest first. */
  readonly series: readonly Measured[];
  readonly locale: string;
}

/** The main figures as tiles, each with its meaning and its change since the lookup before. */
export function HeadlineTiles({ snapshot, series, locale }: Props) {
  const { summary, question, takenAt } = snapshot;
  const before = series.findLast((measured) => measured.takenAt < takenAt);
  return (
    <section aria-labelledby="main-figures">
      <h2 id="main-figures">{l10n.t('Main figures')}</h2>
      {before && (
        <p class="note">{l10n.t('Changes since the lookup of {0}', formatTime(before.takenAt, locale))}</p>
      )}
      <dl class="tiles">
        {HEADLINE_IDS.flatMap((id) => METRICS.filter((metric) => metric.id === id)).map((metric) => {
          const text = formatMetric(metric, summary, question.options.rankScale, locale);
          return (
            <div key={metric.id} class="figure tile">
              <dt>{metric.label()}</dt>
              <dd class={text === null ? 'value missing' : 'value'}>{text ?? notAvailable()}</dd>
              {before && (
                <dd class="change">{changeText(metric.id as HeadlineKey, snapshot, before, locale)}</dd>
              )}
              <dd class="meaning">{metric.meaning()}</dd>
            </div>
          );
        })}
      </dl>
    </section>
  );
}

type HeadlineKey = (typeof HEADLINE_IDS)[number];

function changeText(id: HeadlineKey, { summary }: Snapshot, before: Measured, locale: string): string {
  const now = summary[id];
  const then = before.headline[id];
  if (now === null || then === null) {
    return l10n.t('no change known');
  }
  const change = now - then;
  const sign = formatChange(change, locale);
  if (change === 0) {
    return l10n.t('{0} unchanged', sign);
  }
  return change > 0 ? l10n.t('{0} up', sign) : l10n.t('{0} down', sign);
}

import * as l10n from '@vscode/l10n';
import { GROUPS } from '../../src/core/figures/fields';
import { formatMoney, formatTime, notAvailable, type Clock } from '../../src/core/figures/format';
import { describeOptions } from '../../src/core/figures/reading';
import type { Snapshot } from '../../src/core/snapshot';
import { sourceLabel } from '../../src/core/source';
import { OTHER_METRICS } from '../parts/headlineMetrics';
import { useClock } from '../parts/inFile';
import { LongText } from '../parts/longText';
import { Disclosure } from './disclosure';
import { Figure } from './figure';
import { Meanings } from './meanings';

interface Props {
  readonly snapshot: Snapshot;
  readonly locale: string;
}

/** All that few people come for, closed until somebody wants it: the remaining fields of the reply, the lookup itself and its options. */
export function Details({ snapshot, locale }: Props) {
  const clock = useClock();
  return (
    <section class="details">
      <Disclosure name="details" summary={l10n.t('Details')}>
        {() => (
          <>
            <div class="groups">
              {GROUPS.map(({ id, label }) => {
                const metrics = OTHER_METRICS.filter(({ group }) => group === id);
                return metrics.length === 0 ? null : (
                  <section key={id} class="group" aria-labelledby={id}>
                    <h3 id={id}>{label()}</h3>
                    <dl>
                      {metrics.map((metric) => (
                        <Figure key={metric.id} metric={metric} snapshot={snapshot} locale={locale} />
                      ))}
                    </dl>
                  </section>
                );
              })}
              <section class="group" aria-labelledby="lookup">
                <h3 id="lookup">{l10n.t('Lookup')}</h3>
                <dl>{lookupFacts(snapshot, locale, clock).map(fact)}</dl>
              </section>
            </div>
            <Meanings name="meanings/details" metrics={OTHER_METRICS} />
          </>
        )}
      </Disclosure>
    </section>
  );
}

type Fact = readonly [label: string, text: string];

function lookupFacts(
  { takenAt, cost, reply, question }: Snapshot,
  locale: string,
  clock: Clock,
): readonly Fact[] {
  return [
    [l10n.t('Target'), question.target.value],
    [l10n.t('Source'), sourceLabel(question.source)],
    [l10n.t('Looked up'), formatTime(takenAt, locale, clock)],
    [l10n.t('Cost'), cost === null ? notAvailable() : formatMoney(cost, locale)],
    [l10n.t('Response time'), reply.time ?? notAvailable()],
    [l10n.t('Version of the API'), reply.version ?? notAvailable()],
    [l10n.t('Options'), describeOptions(question.options, locale, true).join(', ')],
  ];
}

function fact([label, text]: Fact) {
  return (
    <div key={label} class="fact">
      <dt>{label}</dt>
      <dd dir="auto" class="value">
        <LongText text={text} />
      </dd>
    </div>
  );
}

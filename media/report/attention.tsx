import * as l10n from '@vscode/l10n';
import { attentionSentences } from '../../src/core/figures/sentences';
import type { Snapshot } from '../../src/core/snapshot';
import { LongText } from '../parts/longText';
import { useClock } from '../parts/inFile';

/** What somebody should look at first: broken links and pages, much spam, a lost target. */
export function Attention({ snapshot, locale }: { snapshot: Snapshot; locale: string }) {
  const sentences = attentionSentences(snapshot.data, locale, useClock());
  return (
    <section class="attention" aria-labelledby="attention">
      <h2 id="attention">{l10n.t('Needs attention')}</h2>
      {sentences.length === 0 ? (
        <p class="missing">{l10n.t('No broken links or pages, and no high spam score.')}</p>
      ) : (
        <ul>
          {sentences.map((sentence) => (
            <li key={sentence}>
              <LongText text={sentence} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

import * as l10n from '@vscode/l10n';
import { sortedEntries, type BreakdownInfo } from '../../src/core/figures/breakdowns';
import { formatCount, notAvailable } from '../../src/core/figures/format';
import { breakdownNotes } from '../../src/core/figures/reading';
import type { Snapshot } from '../../src/core/snapshot';
import { tellHost } from '../parts/host';
import { LongText } from '../parts/longText';
import { ShowAllButton } from '../parts/showAllButton';
import { useFirst } from '../parts/useFirst';

/** Longer counts wrap, so that they leave room for the bars. */
const MOST_DIGITS = 16;

interface Props {
  readonly info: BreakdownInfo;
  readonly snapshot: Snapshot;
  readonly locale: string;
}

/** A breakdown as bars which are the rows of a table; the longest bar is the largest entry, since the counts need not add up. */
export function BreakdownChart({ info, snapshot, locale }: Props) {
  const { data: summary, question } = snapshot;
  const entries = sortedEntries(summary, info.id);
  const { shown, isLong, ...whole } = useFirst(info.id, entries ?? []);
  const largest = shown[0]?.count ?? 0;
  const texts = shown.map(({ count }) => (count === null ? notAvailable() : formatCount(count, locale)));
  const longest = Math.max(1, ...texts.map((text) => text.length));
  return (
    <section class="breakdown">
      <table>
        <caption>
          <strong>{info.label()}</strong>
          <span>{[info.meaning(), ...breakdownNotes(info, summary, question.options)].join(' ')}</span>
        </caption>
        <colgroup>
          <col />
          <col style={{ width: `${Math.min(MOST_DIGITS, longest) + 2}ch` }} />
        </colgroup>
        <thead class="for-screen-readers">
          <tr>
            <th scope="col">{info.label()}</th>
            <th scope="col">{l10n.t('Links')}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map(({ key, count }, index) => (
            <tr key={key}>
              <th scope="row">
                {count !== null && largest > 0 && (
                  <span class="bar" style={{ width: `${(100 * count) / largest}%` }} />
                )}
                <LongText text={info.keyLabel(key, locale)} />
              </th>
              <td class="count">{texts[index]}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {entries === null && <p class="missing">{notAvailable()}</p>}
      {entries?.length === 0 && <p class="missing">{l10n.t('none')}</p>}
      {shown.length > 0 && (
        <p class="below">
          {isLong && <ShowAllButton count={entries?.length ?? 0} locale={locale} {...whole} />}
          <button
            type="button"
            class="link"
            aria-label={l10n.t('Copy as CSV: {0}', info.label())}
            onClick={() => tellHost({ type: 'copyBreakdown', id: info.id })}
          >
            {l10n.t('Copy as CSV')}
          </button>
        </p>
      )}
    </section>
  );
}

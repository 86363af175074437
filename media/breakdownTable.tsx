import * as l10n from '@vscode/l10n';
import { sortedEntries, type BreakdownInfo } from '../src/core/breakdowns';
import { formatCount, notAvailable } from '../src/core/format';
import { breakdownNotes } from '../src/core/reading';
import type { Snapshot } from '../src/core/snapshot';

interface Props {
  readonly info: BreakdownInfo;
  readonly snapshot: Snapshot;
  readonly locale: string;
}

/** A breakdown as a table whose rows carry bars; the longest bar is the largest entry, since the counts need not add up. */
export function BreakdownTable({ info, snapshot, locale }: Props) {
  const { summary, question } = snapshot;
  const entries = sortedEntries(summary, info.id);
  const largest = Math.max(1, ...(entries ?? []).map((entry) => entry.count ?? 0));
  return (
    <section class="breakdown">
      <table>
        <caption>
          <strong>{info.label()}</strong>
          <span>{[info.meaning(), ...breakdownNotes(info, summary, question.options)].join(' ')}</span>
        </caption>
        <thead class="for-screen-readers">
          <tr>
            <th scope="col">{info.label()}</th>
            <th scope="col">{l10n.t('Links')}</th>
          </tr>
        </thead>
        <tbody>
          {(entries ?? []).map((entry) => (
            <tr key={entry.key}>
              <th scope="row" dir="auto">
                {info.keyLabel(entry.key, locale)}
              </th>
              <td>
                <span class="bar" style={{ width: `${(100 * (entry.count ?? 0)) / largest}%` }} />
                <span class="count">
                  {entry.count === null ? notAvailable() : formatCount(entry.count, locale)}
                </span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {entries === null && <p class="missing">{notAvailable()}</p>}
      {entries?.length === 0 && <p class="missing">{l10n.t('none')}</p>}
    </section>
  );
}

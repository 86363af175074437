import * as l10n from '@vscode/l10n';
import { sortedEntries, type BreakdownInfo } from '../src/core/breakdowns';
import { formatCount, notAvailable } from '../src/core/format';
import { breakdownNotes } from '../src/core/reading';
import type { Snapshot } from '../src/core/snapshot';
import type { Reader } from './page';

interface Props {
  readonly info: BreakdownInfo;
  readonly snapshot: Snapshot;
  readonly reader: Reader;
}

/** Entries that are shown until all are asked for. */
const FIRST = 20;

/** A breakdown as a table whose rows carry bars; the longest bar is the largest entry, since the counts need not add up. */
export function BreakdownTable({ info, snapshot, reader }: Props) {
  const { summary, question } = snapshot;
  const entries = sortedEntries(summary, info.id) ?? [];
  const largest = Math.max(1, ...entries.map((entry) => entry.count ?? 0));
  const countText = (count: number | null) =>
    count === null ? notAvailable() : formatCount(count, reader.locale);
  // Every row leaves the same room for its count, or else the bars of a table could not be compared.
  const widest = Math.max(0, ...entries.map(({ count }) => countText(count).length));
  const isAll = reader.isOpen(info.id);
  const label = info.label();
  const amount = isAll
    ? l10n.t('Show first {0}', FIRST)
    : l10n.t('Show all {0}', formatCount(entries.length, reader.locale));
  const copy = l10n.t('Copy as CSV');
  return (
    <section class="breakdown" aria-label={label}>
      <table>
        <caption>
          <strong>{label}</strong>
          <span>{[info.meaning(), ...breakdownNotes(info, summary, question.options)].join(' ')}</span>
        </caption>
        <thead class="for-screen-readers">
          <tr>
            <th scope="col">{label}</th>
            <th scope="col">{l10n.t('Links')}</th>
          </tr>
        </thead>
        <tbody>
          {(isAll ? entries : entries.slice(0, FIRST)).map(({ key, count }) => (
            <tr key={`:${key}`}>
              <th scope="row" dir="auto">
                {info.keyLabel(key, reader.locale)}
              </th>
              <td>
                <div class="measure">
                  {count !== null && (
                    <span
                      class="bar"
                      style={{ width: `calc((100% - ${widest + 2}ch) * ${Math.max(0, count) / largest})` }}
                    />
                  )}
                  <span class={count === null ? 'count missing' : 'count'}>{countText(count)}</span>
                </div>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {entries.length === 0 && (
        <p class="missing">{summary[info.id] === null ? notAvailable() : l10n.t('none')}</p>
      )}
      {entries.length > 0 && (
        <p class="breakdown-actions">
          {entries.length > FIRST && (
            <button
              type="button"
              class="quiet"
              aria-expanded={isAll}
              aria-label={`${amount}: ${label}`}
              onClick={() => reader.setOpen(info.id, !isAll)}
            >
              {amount}
            </button>
          )}
          <button
            type="button"
            class="quiet"
            aria-label={`${copy}: ${label}`}
            onClick={() => reader.tell({ type: 'copyBreakdown', id: info.id })}
          >
            {copy}
          </button>
        </p>
      )}
    </section>
  );
}

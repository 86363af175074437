import * as l10n from '@vscode/l10n';
import { isCut, isNamed, sortedEntries, type BreakdownInfo } from '../../src/core/figures/breakdowns';
import { formatChange, formatCount, formatShare, notAvailable } from '../../src/core/figures/format';
import { shortTime } from '../../src/core/figures/shortTime';
import type { BreakdownEntry } from '../../src/core/figures/summary';
import type { Snapshot } from '../../src/core/snapshot';
import { tellHost } from '../parts/host';
import { useClock, useInFile } from '../parts/inFile';
import { LongText } from '../parts/longText';
import { ShowAllButton } from '../parts/showAllButton';
import { useFirst } from '../parts/useFirst';

interface Props {
  readonly info: BreakdownInfo;
  readonly snapshot: Snapshot;
  /** The figures before, with which these are compared. */
  readonly previous: Snapshot | null;
  readonly locale: string;
}

/** A breakdown as bars which are the rows of a table, with each entry's share of all backlinks and its change since before. */
export function BreakdownChart({ info, snapshot, previous, locale }: Props) {
  const { data, question } = snapshot;
  const [isInFile, clock] = [useInFile(), useClock()];
  const entries = sortedEntries(data, info.id);
  const { shown, isLong, ...whole } = useFirst(info.id, entries ?? []);
  const largest = Math.max(0, ...shown.filter(isNamed).map(({ count }) => count ?? 0));
  const limit = question.options.internalListLimit;
  const isTop = isCut(entries, limit);
  const before = previous && new Map(previous.data[info.id]?.map(({ key, count }) => [key, count]) ?? []);
  const counts = shown.map(({ count }) => (count === null ? notAvailable() : formatCount(count, locale)));
  const changes = before && shown.map((entry) => changeOf(entry, before, locale));
  return (
    <section class="breakdown">
      <table>
        <caption title={info.meaning()}>
          <strong>{info.label()}</strong>
          {isTop && <span>{l10n.t('Top {0}', formatCount(limit, locale))}</span>}
          {info.overlaps && <span>{l10n.t('One link can count more than once.')}</span>}
          {isInFile && <p class="meaning">{info.meaning()}</p>}
        </caption>
        <colgroup>
          <col />
          <col style={{ width: widthFor(counts) }} />
          <col style={{ width: '5ch' }} />
          {changes && <col style={{ width: widthFor(changes) }} />}
        </colgroup>
        <thead class="for-screen-readers">
          <tr>
            <th scope="col">{info.label()}</th>
            <th scope="col">{l10n.t('Links')}</th>
            <th scope="col">{l10n.t('Share of all backlinks')}</th>
            {changes && <th scope="col">{l10n.t('Change')}</th>}
          </tr>
        </thead>
        <tbody>
          {shown.map((entry, index) => (
            <tr key={entry.key} class={isNamed(entry) ? '' : 'unnamed'}>
              <th scope="row">
                {/* One without a name has no bar, so that it sets no scale. */}
                {entry.count !== null && largest > 0 && isNamed(entry) && (
                  <span class="bar" style={{ width: `${(100 * entry.count) / largest}%` }} />
                )}
                <LongText text={info.keyLabel(entry.key, locale)} />
              </th>
              <td class="count">{counts[index]}</td>
              <td class="share">{shareOf(entry, data.backlinks, locale)}</td>
              {changes && <td class="change">{changes[index]}</td>}
            </tr>
          ))}
        </tbody>
      </table>
      {entries === null && <p class="missing">{notAvailable()}</p>}
      {entries?.length === 0 && <p class="missing">{l10n.t('none')}</p>}
      {shown.length > 0 && (
        <p class="below">
          {isLong && <ShowAllButton count={entries?.length ?? 0} locale={locale} {...whole} />}
          {isTop && !isInFile && (
            <button
              type="button"
              class="link"
              aria-label={l10n.t('Show more: {0}', info.label())}
              onClick={() => tellHost({ type: 'act', act: 'changeOptions' })}
            >
              {l10n.t('Show more…')}
            </button>
          )}
          {!isInFile && (
            <button
              type="button"
              class="link"
              aria-label={l10n.t('Copy as CSV: {0}', info.label())}
              onClick={() => tellHost({ type: 'copyBreakdown', id: info.id })}
            >
              {l10n.t('Copy as CSV')}
            </button>
          )}
          {previous && (
            <span class="compared">
              {l10n.t('Compared with {0}', shortTime(previous.takenAt, snapshot.takenAt, locale, clock))}
            </span>
          )}
        </p>
      )}
    </section>
  );
}

/** Longer numbers wrap, so that they leave room for the bars. */
const MOST_DIGITS = 16;

function widthFor(texts: readonly string[]): string {
  return `${Math.min(MOST_DIGITS, Math.max(...texts.map((text) => text.length), 0)) + 2}ch`;
}

function shareOf({ count }: BreakdownEntry, backlinks: number | null, locale: string): string {
  return count === null || backlinks === null || count > backlinks || backlinks === 0
    ? ''
    : formatShare(count, backlinks, locale);
}

function changeOf(
  { key, count }: BreakdownEntry,
  before: ReadonlyMap<string, number | null>,
  locale: string,
): string {
  const from = before.get(key) ?? null;
  return count === null || from === null || count === from ? '' : formatChange(count - from, locale);
}

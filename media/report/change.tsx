import * as l10n from '@vscode/l10n';
import { changeInWords } from '../../src/core/figures/change';
import { formatChange } from '../../src/core/figures/format';
import type { HeadlineId, Measured } from '../../src/core/figures/headline';
import { shortTime } from '../../src/core/figures/shortTime';
import { BETTER } from '../parts/better';
import { useClock } from '../parts/inFile';

interface Props {
  readonly id: HeadlineId;
  /** Oldest first. */
  readonly series: readonly Measured[];
  readonly locale: string;
}

/** How a figure changed since the lookup before, by sign and colour for the eye and in words for the ear; nothing where either is missing. */
export function Change({ id, series, locale }: Props) {
  const clock = useClock();
  const [before, newest] = series.slice(-2);
  const [from, to] = [before?.headline[id] ?? null, newest?.headline[id] ?? null];
  if (!before || !newest || from === null || to === null) {
    return null;
  }
  const change = { amount: to - from, since: before.takenAt, until: newest.takenAt };
  const since = shortTime(change.since, change.until, locale, clock);
  return (
    <dd class={`change ${toneOf(id, change.amount)}`}>
      <span aria-hidden="true">
        {change.amount !== 0 && <span class="arrow">{change.amount > 0 ? '▲' : '▼'}</span>}
        {l10n.t('{0} since {1}', formatChange(change.amount, locale), since)}
      </span>
      <span class="for-screen-readers">{changeInWords(change, locale, clock)}</span>
    </dd>
  );
}

function toneOf(id: HeadlineId, amount: number): string {
  const wanted = BETTER[id];
  if (amount === 0 || wanted === undefined) {
    return '';
  }
  return amount > 0 === (wanted === 'more') ? 'better' : 'worse';
}

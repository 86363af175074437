import * as l10n from '@vscode/l10n';
import { formatChange, formatCount } from '../src/core/format';
import type { HeadlineId, Measured } from '../src/core/headline';
import { shortTime } from './shortTime';

interface Props {
  readonly id: HeadlineId;
  /** Oldest first. */
  readonly series: readonly Measured[];
  readonly locale: string;
}

/** How a figure changed since the lookup before, as an arrow for the eye and in words for the ear; nothing where either is missing. */
export function Change({ id, series, locale }: Props) {
  const [before, newest] = series.slice(-2);
  const [from, to] = [before?.headline[id] ?? null, newest?.headline[id] ?? null];
  if (!before || !newest || from === null || to === null) {
    return null;
  }
  const change = to - from;
  const since = shortTime(before.takenAt, newest.takenAt, locale);
  return (
    <dd class="change">
      <span aria-hidden="true">
        {change !== 0 && <span class="arrow">{change > 0 ? '▲' : '▼'}</span>}
        {l10n.t('{0} since {1}', formatChange(change, locale), since)}
      </span>
      <span class="for-screen-readers">{inWords(change, since, locale)}</span>
    </dd>
  );
}

function inWords(change: number, since: string, locale: string): string {
  const amount = formatCount(Math.abs(change), locale);
  if (change === 0) {
    return l10n.t('unchanged since {0}', since);
  }
  return change > 0 ? l10n.t('up {0} since {1}', amount, since) : l10n.t('down {0} since {1}', amount, since);
}

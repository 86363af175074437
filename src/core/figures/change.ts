import * as l10n from '@vscode/l10n';
import { formatCount, type Clock } from './format';
import { shortTime } from './shortTime';

/** How a figure changed from one lookup to another; times are in milliseconds since 1970 UTC. */
export interface Change {
  readonly amount: number;
  readonly since: number;
  readonly until: number;
}

/** A change for the ear, such as "up 1,204 since Sep 13". */
export function changeInWords(
  { amount, since, until }: Change,
  locale: string,
  clock: Clock = 'local',
): string {
  const size = formatCount(Math.abs(amount), locale);
  const time = shortTime(since, until, locale, clock);
  if (amount === 0) {
    return l10n.t('unchanged since {0}', time);
  }
  return amount > 0 ? l10n.t('up {0} since {1}', size, time) : l10n.t('down {0} since {1}', size, time);
}

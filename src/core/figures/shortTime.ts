import type { Clock } from './format';

/** A moment as briefly as its distance from another allows: the time of the same day, else the day, with the year where it differs. */
export function shortTime(time: number, other: number, locale: string, clock: Clock = 'local'): string {
  const [date, otherDate] = [dayOf(time, clock), dayOf(other, clock)];
  const isSameDay = date.join() === otherDate.join();
  const isSameYear = date[0] === otherDate[0];
  return new Intl.DateTimeFormat(locale, {
    ...(isSameDay
      ? { hour: 'numeric', minute: '2-digit' }
      : { day: 'numeric', month: 'short', ...(isSameYear ? {} : { year: 'numeric' }) }),
    ...(clock === 'UTC' && { timeZone: 'UTC', ...(isSameDay && { timeZoneName: 'short' }) }),
  }).format(time);
}

function dayOf(time: number, clock: Clock): readonly number[] {
  const date = new Date(time);
  return clock === 'UTC'
    ? [date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate()]
    : [date.getFullYear(), date.getMonth(), date.getDate()];
}

/** A moment as briefly as its distance from another allows: the time of the same day, else the day, with the year where it differs. */
export function shortTime(time: number, other: number, locale: string): string {
  const [date, otherDate] = [new Date(time), new Date(other)];
  const isSameDay = date.toDateString() === otherDate.toDateString();
  const isSameYear = date.getFullYear() === otherDate.getFullYear();
  return new Intl.DateTimeFormat(
    locale,
    isSameDay
      ? { hour: 'numeric', minute: '2-digit' }
      : { day: 'numeric', month: 'short', ...(isSameYear ? {} : { year: 'numeric' }) },
  ).format(date);
}

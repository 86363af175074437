/** Dates that were asked for before: an index names some thousands of days, each of them many times. */
const dates = new Map<number, string>();

/** A day (counted from 1970-01-01 UTC) and a clock time as the API writes times: `2019-11-15 12:57:46 +00:00`. */
export function wireTime(day: number, clock: string): string {
  let date = dates.get(day);
  if (date === undefined) {
    date = `${new Date(day * 86_400_000).toISOString().slice(0, 10)} `;
    dates.set(day, date);
  }
  return date + clock;
}

/** The clock time of a second of the day, such as `12:57:46 +00:00`. */
export function wireClock(second: number): string {
  return `${new Date(second * 1000).toISOString().slice(11, 19)} +00:00`;
}

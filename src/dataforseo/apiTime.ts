/** `2020-01-18 11:50:58 +00:00` (the page also writes dashes in the time) as ISO 8601; other forms stay as they are. */
export function isoTime(time: string): string {
  const match = /^(\d{4}-\d\d-\d\d) (\d\d)[:-](\d\d)[:-](\d\d) \+00:00$/.exec(time);
  return match ? `${match[1]}T${match[2]}:${match[3]}:${match[4]}Z` : time;
}

/** Milliseconds since 1970 UTC as the API wants a time, whole seconds: `2020-01-18 11:50:58 +00:00`. */
export function apiTime(milliseconds: number): string {
  return new Date(milliseconds).toISOString().replace('T', ' ').replace(/\..*$/, ' +00:00');
}

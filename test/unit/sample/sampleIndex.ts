import { buildLinkIndex } from '../../../src/sample/linkIndex';

/** 2026-11-24, counted from 1970-01-01 UTC. */
export const DAY = 20_781;

/** The index of that day, built once for all suites. */
export const INDEX = buildLinkIndex(DAY);

/** The beginning of a day in the form of the API's times; every time in that day's index is before it. */
export function beginningOf(day: number): string {
  return `${new Date(day * 86_400_000).toISOString().slice(0, 10)} 00:00:00 +00:00`;
}

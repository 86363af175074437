import * as z from 'zod/mini';
import { apiTime, isoTime } from './apiTime';
import { lenient } from './envelope';
import { MOST_BELIEVED } from './evidence';

/** Most tasks in one reply; where there are as many, the next offset may have more. */
export const ID_LIST_LIMIT = 1_000;

/** Which tasks to list; times are in milliseconds since 1970 UTC. */
export interface IdListRange {
  readonly from: number;
  readonly to: number;
  /** How many of the newest to leave out. */
  readonly offset: number;
}

/** A task as the service remembers it; null where it doesn't say. */
export interface PostedTask {
  readonly id: string | null;
  readonly url: string | null;
  /** The service's own words. */
  readonly status: string | null;
  /** What was charged, in USD; null also for an amount that no call can cost. */
  readonly cost: number | null;
  /** In milliseconds since 1970 UTC. */
  readonly postedAt: number | null;
  /** What was sent; the service forgets it after a month. */
  readonly tag: string | null;
  readonly target: string | null;
}

/** The body of `POST /v3/backlinks/id_list`; without the metadata neither tag nor target would come back. */
export function idListRequest({
  from,
  to,
  offset,
}: IdListRange): readonly [Readonly<Record<string, unknown>>] {
  return [
    {
      datetime_from: apiTime(from),
      datetime_to: apiTime(Math.ceil(to / 1_000) * 1_000),
      limit: ID_LIST_LIMIT,
      offset,
      sort: 'desc',
      include_metadata: true,
    },
  ];
}

const text = lenient(z.string());
const Row = z.object({
  id: text,
  url: text,
  status: lenient(z.union([z.string(), z.pipe(z.number(), z.transform(String))])),
  cost: lenient(z.number().check(z.gte(0), z.lte(MOST_BELIEVED))),
  datetime_posted: text,
  metadata: lenient(z.object({ tag: text, target: text })),
});

const NOTHING: PostedTask = { id: null, url: null, status: null, cost: null, postedAt: null, tag: null, target: null }; // prettier-ignore

/**
 * Reads the rows of a reply, each in its place: what is no object is a task of which nothing is known, so that a full page stays full
 * and nobody takes the list for whole (DataForSEO, Backlinks ID List).
 */
export function decodeIdList(result: readonly unknown[]): PostedTask[] {
  return result.map((json) => {
    const row = z.safeParse(Row, json);
    if (!row.success) {
      return NOTHING;
    }
    const { id, url, status, cost, datetime_posted, metadata } = row.data;
    const postedAt = Date.parse(isoTime(datetime_posted ?? ''));
    return {
      id,
      url,
      status,
      cost,
      postedAt: Number.isNaN(postedAt) ? null : postedAt,
      tag: metadata?.tag ?? null,
      target: metadata?.target ?? null,
    };
  });
}

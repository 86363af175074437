import { apiTime } from '../../src/dataforseo/apiTime';
import { PATHS } from '../../src/dataforseo/service';
import { isObject } from '../../src/core/json';
import type { Link } from './chain';
import { freeReply, taskRefusal } from './envelope';
import type { LoggedTask } from './taskLog';

/** What the list of tasks is made from. */
interface IdListDeps {
  readonly tasks: readonly LoggedTask[];
  /** In milliseconds since 1970 UTC. */
  readonly now: () => number;
  /** How long a task that is done stays out of the list, in milliseconds. */
  readonly delayMs: number;
}

/** What was asked for; times are in milliseconds since 1970 UTC. */
interface Asked {
  readonly from: number;
  readonly to: number;
  readonly limit: number;
  readonly offset: number;
  readonly descending: boolean;
  readonly withMetadata: boolean;
}

const MOST = 1_000;
const METADATA_KEPT_MS = 30 * 86_400_000;

/** Answers which tasks were posted in a time, refused ones included (DataForSEO, Backlinks ID List). */
export function idList({ tasks, now, delayMs }: IdListDeps): Link {
  return (request, next) => {
    if (request.method !== 'POST' || request.endpoint !== PATHS.idList) {
      return next();
    }
    const asked = read(request.json);
    if (typeof asked === 'string') {
      return Promise.resolve(taskRefusal(40501, `Invalid Field: '${asked}'.`));
    }
    const listed = tasks.filter(
      ({ postedAt, doneAt }) => isWithin(postedAt, asked) && doneAt + delayMs <= now(),
    );
    const sorted = asked.descending ? listed.reverse() : listed;
    const rows = sorted
      .slice(asked.offset, asked.offset + asked.limit)
      .map((task) => rowOf(task, asked.withMetadata && task.postedAt > now() - METADATA_KEPT_MS));
    return Promise.resolve(freeReply(PATHS.idList, rows.length === 0 ? null : rows));
  };
}

/** What was asked for, or the name of the first field that makes no sense. */
function read(json: unknown): Asked | string {
  const [first] = Array.isArray(json) ? (json as readonly unknown[]) : [];
  const task = isObject(first) ? first : {};
  const { limit = MOST, offset = 0, sort = 'asc', include_metadata: metadata = false } = task;
  const from = parseTime(task.datetime_from);
  const to = parseTime(task.datetime_to);
  if (Number.isNaN(from)) {
    return 'datetime_from';
  }
  if (Number.isNaN(to)) {
    return 'datetime_to';
  }
  if (!isCount(limit) || limit < 1 || limit > MOST) {
    return 'limit';
  }
  if (!isCount(offset)) {
    return 'offset';
  }
  if (sort !== 'asc' && sort !== 'desc') {
    return 'sort';
  }
  if (typeof metadata !== 'boolean') {
    return 'include_metadata';
  }
  return { from, to, limit, offset, descending: sort === 'desc', withMetadata: metadata };
}

function isCount(value: unknown): value is number {
  return Number.isInteger(value) && Number(value) >= 0;
}

/** `2023-01-31 00:00:00 +02:00` in milliseconds since 1970 UTC; NaN for anything else. */
function parseTime(time: unknown): number {
  const [, day, clock, zone] = /^([\d-]{10}) ([\d:]{8}) ([+-]\d\d:\d\d)$/.exec(String(time)) ?? [];
  return Date.parse(`${day}T${clock}${zone}`);
}

/** The service knows times to the second. */
function isWithin(time: number, { from, to }: Asked): boolean {
  const second = Math.floor(time / 1_000) * 1_000;
  return from <= second && second <= to;
}

function rowOf({ id, url, postedAt, doneAt, message, cost, metadata }: LoggedTask, withMetadata: boolean) {
  return {
    id,
    url,
    datetime_posted: apiTime(postedAt),
    datetime_done: apiTime(doneAt),
    status: message,
    cost,
    ...(withMetadata && { metadata }),
  };
}

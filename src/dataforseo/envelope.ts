import * as z from 'zod/mini';
import type { ReplyFacts } from '../core/snapshot';
import type { Failure } from './failure';
import type { ApiReply } from './transport';

/** What a reply says of itself, beside its result; null where it doesn't. */
export interface EnvelopeFacts extends ReplyFacts {
  /** The call's path in parts, such as v3, backlinks, summary, live. */
  readonly path: readonly string[] | null;
  readonly resultCount: number | null;
  /** The service's id of the task, for reconciling; it holds the account's number and is never exported. */
  readonly taskId: string | null;
}

/**
 * What every reply of the API is wrapped in. Unknown fields pass, and a field of an unexpected type reads as absent:
 * a reply that was paid for isn't thrown away because of one odd value.
 */
const Task = z.object({
  id: lenient(z.string()),
  status_code: z.number(),
  status_message: lenient(z.string()),
  cost: lenient(z.number()),
  result_count: lenient(z.number()),
  path: lenient(z.array(z.string())),
  result: lenient(z.array(z.unknown())),
});
const Envelope = z.object({
  version: lenient(z.string()),
  status_code: z.number(),
  status_message: lenient(z.string()),
  time: lenient(z.string()),
  cost: lenient(z.number()),
  tasks: lenient(z.array(z.unknown())),
});

/** The first task of a reply that was done, or the failure; the cost in USD is there either way, null where the reply doesn't say. */
export type Opened =
  OpenedReply | { readonly ok: false; readonly cost: number | null; readonly failure: Failure };

/** The first task of a reply that was done. */
export interface OpenedReply {
  readonly ok: true;
  readonly cost: number | null;
  readonly facts: EnvelopeFacts;
  readonly result: readonly unknown[];
}

const DONE = 20000;
/** A reply of the API's has about ten levels, and one for each bracket of a filter that it repeats. */
const MAX_DEPTH = 64;

/**
 * Decides what a reply means, in this order: HTTP status, envelope code, code of the first task.
 * A refusing HTTP status around a task that was done is a refusal: a gateway may repeat an old reply.
 */
export function openEnvelope(reply: ApiReply): Opened {
  const failed = (failure: Failure, cost: number | null = null): Opened => ({ ok: false, cost, failure });
  const { status: httpStatus } = reply;
  if (httpStatus === 0 || (httpStatus >= 300 && httpStatus < 400)) {
    return failed({ kind: 'unreadable', reason: 'redirect', httpStatus });
  }
  const json = parseJson(reply.text);
  const tooDeep = isDeeper(json, MAX_DEPTH);
  const envelope = z.safeParse(Envelope, tooDeep ? undefined : json);
  if (!envelope.success) {
    const reason = tooDeep ? 'tooDeep' : json === undefined ? 'notJson' : 'wrongShape';
    return failed(
      httpStatus === 200
        ? { kind: 'unreadable', reason, httpStatus }
        : { kind: 'refused', httpStatus, code: null, message: null },
    );
  }
  const { version, time, cost, tasks, status_code: code, status_message: message } = envelope.data;
  if (code !== DONE) {
    return failed({ kind: 'refused', httpStatus, code, message }, cost);
  }
  const task = z.safeParse(Task, tasks?.[0]);
  const paid = cost ?? task.data?.cost ?? null;
  if (task.success && task.data.status_code !== DONE) {
    const { status_code, status_message } = task.data;
    return failed({ kind: 'refused', httpStatus, code: status_code, message: status_message }, paid);
  }
  if (httpStatus >= 400) {
    return failed({ kind: 'refused', httpStatus, code: null, message: null }, paid);
  }
  if (!task.success) {
    return failed({ kind: 'unreadable', reason: 'wrongShape', httpStatus }, paid);
  }
  const { id: taskId, path, result_count: resultCount, result } = task.data;
  return { ok: true, cost: paid, facts: { version, time, path, resultCount, taskId }, result: result ?? [] };
}

/** A field that may be missing, null or of another type; all three read as null. */
export function lenient<T extends z.core.$ZodType>(type: T) {
  return z.catch(z._default(z.nullable(type), null), null);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** JSON of any depth can be parsed, but not all of it written again. */
function isDeeper(json: unknown, levels: number): boolean {
  return (
    typeof json === 'object' &&
    json !== null &&
    (levels === 0 || Object.values(json).some((value) => isDeeper(value, levels - 1)))
  );
}

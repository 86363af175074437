import * as z from 'zod/mini';
import type { ApiReply } from './transport';
import type { Failure } from './failure';

/**
 * What every reply of the API is wrapped in. Unknown fields pass, and a field of an unexpected type reads as absent:
 * a reply that was paid for isn't thrown away because of one odd value.
 */
const Task = z.object({
  status_code: z.number(),
  status_message: lenient(z.string()),
  cost: lenient(z.number()),
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
  | {
      readonly ok: true;
      readonly cost: number | null;
      readonly version: string | null;
      readonly time: string | null;
      readonly result: readonly unknown[];
    }
  | { readonly ok: false; readonly cost: number | null; readonly failure: Failure };

const DONE = 20000;

/** Decides what a reply means, in this order: HTTP status, envelope code, code of the first task. */
export function openEnvelope(reply: ApiReply): Opened {
  const failed = (failure: Failure, cost: number | null = null): Opened => ({ ok: false, cost, failure });
  if (reply.status === 0 || (reply.status >= 300 && reply.status < 400)) {
    return failed({ kind: 'unreadable', reason: 'redirect', httpStatus: reply.status });
  }
  const json = parseJson(reply.text);
  const envelope = z.safeParse(Envelope, json);
  if (!envelope.success) {
    return failed(
      reply.status === 200
        ? { kind: 'unreadable', reason: json === undefined ? 'notJson' : 'wrongShape', httpStatus: 200 }
        : { kind: 'refused', httpStatus: reply.status, code: null, message: null },
    );
  }
  const { version, time, cost, tasks, status_code: code, status_message: message } = envelope.data;
  if (code !== DONE) {
    return failed({ kind: 'refused', httpStatus: reply.status, code, message }, cost);
  }
  const task = z.safeParse(Task, tasks?.[0]);
  if (!task.success) {
    return failed({ kind: 'unreadable', reason: 'wrongShape', httpStatus: reply.status }, cost);
  }
  const paid = cost ?? task.data.cost;
  if (task.data.status_code !== DONE) {
    const { status_code: taskCode, status_message: taskMessage } = task.data;
    return failed({ kind: 'refused', httpStatus: reply.status, code: taskCode, message: taskMessage }, paid);
  }
  return { ok: true, cost: paid, version, time, result: task.data.result ?? [] };
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

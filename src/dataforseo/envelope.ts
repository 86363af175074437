import * as z from 'zod/mini';
import type { ReplyFacts } from '../core/snapshot';
import { DONE, evidence, MOST_BELIEVED } from './evidence';
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
  result_count: lenient(z.number()),
  path: lenient(z.array(z.string())),
  result: z.optional(z.unknown()),
  data: lenient(z.object({ tag: lenient(z.string()) })),
});
const Envelope = z.object({
  version: lenient(z.string()),
  status_code: z.number(),
  status_message: lenient(z.string()),
  time: lenient(z.string()),
  tasks: lenient(z.array(z.unknown())),
});

/** The first task of a reply that was done, or the failure; the cost in USD is there either way, null where the reply doesn't say. */
export type Opened =
  | OpenedReply
  | {
      readonly ok: false;
      readonly cost: number | null;
      readonly failure: Failure;
      /** Whether the task was done all the same, so that the call must not be repeated, and may be charged. */
      readonly wasCarriedOut: boolean;
    };

/** The first task of a reply that was done. */
export interface OpenedReply {
  readonly ok: true;
  readonly httpStatus: number;
  readonly cost: number | null;
  readonly facts: EnvelopeFacts;
  /** The tag that came back; null where none did. */
  readonly tag: string | null;
  /** When the service says that it replied, in milliseconds since 1970 UTC; null where it doesn't. */
  readonly date: number | null;
  readonly result: readonly unknown[];
}

/** A reply of the API's has about ten levels, and one for each bracket of a filter that it repeats. */
const MAX_DEPTH = 64;

/**
 * Decides what a reply means, in this order: HTTP status, envelope code, code of the first task.
 * A refusing HTTP status around a task that was done is a refusal: a gateway may repeat an old reply.
 */
export function openEnvelope(reply: ApiReply): Opened {
  const failed = (failure: Failure, cost: number | null = null, wasCarriedOut = false): Opened => ({
    ok: false,
    cost,
    failure,
    wasCarriedOut,
  });
  const { status: httpStatus } = reply;
  if (httpStatus === 0 || (httpStatus >= 300 && httpStatus < 400)) {
    return failed({ kind: 'unreadable', reason: 'redirect', httpStatus });
  }
  const tooDeep = isDeeper(reply.text, MAX_DEPTH);
  const json = tooDeep ? undefined : parseJson(reply.text);
  const { costs, hasWork: wasCarriedOut } = evidence(json);
  const cost = statedCost(costs);
  const envelope = z.safeParse(Envelope, json);
  if (!envelope.success) {
    if (httpStatus === 200) {
      const reason = tooDeep ? 'tooDeep' : json === undefined ? 'notJson' : 'wrongShape';
      return failed({ kind: 'unreadable', reason, httpStatus });
    }
    // What can't be read may hold an answer, unless it is a page or nothing.
    const isHidden = json === undefined && reply.text.trimStart().startsWith('{');
    return failed(
      { kind: 'refused', httpStatus, code: null, message: null },
      cost,
      isHidden || wasCarriedOut,
    );
  }
  const { version, time, tasks, status_code: code, status_message: message } = envelope.data;
  const task = z.safeParse(Task, tasks?.[0]);
  if (code !== DONE) {
    return failed({ kind: 'refused', httpStatus, code, message }, cost, wasCarriedOut);
  }
  if (task.success && task.data.status_code !== DONE) {
    const { status_code, status_message } = task.data;
    return failed(
      { kind: 'refused', httpStatus, code: status_code, message: status_message },
      cost,
      wasCarriedOut,
    );
  }
  if (httpStatus >= 400) {
    return failed({ kind: 'refused', httpStatus, code: null, message: null }, cost, wasCarriedOut);
  }
  const result = task.data?.result ?? [];
  if (!task.success || !Array.isArray(result)) {
    return failed({ kind: 'unreadable', reason: 'wrongShape', httpStatus }, cost);
  }
  const { id: taskId, path, result_count: resultCount, data } = task.data;
  const facts = { version, time, path, resultCount, taskId };
  return { ok: true, httpStatus, cost, facts, tag: data?.tag ?? null, date: reply.date ?? null, result };
}

/** The largest of what envelope and tasks state, in USD; null where none states what a call can cost. */
function statedCost(costs: readonly number[]): number | null {
  const believed = costs.filter((cost) => cost >= 0 && cost <= MOST_BELIEVED);
  return believed.length > 0 ? Math.max(...believed) : null;
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

/** Seen before parsing, since deep JSON takes long to parse, and can't all be written again. */
function isDeeper(json: string, levels: number): boolean {
  let [depth, isText] = [0, false];
  for (let i = 0; i < json.length; i++) {
    const code = json.charCodeAt(i);
    if (isText) {
      if (code === BACKSLASH) {
        i++;
      } else if (code === QUOTE) {
        isText = false;
      }
    } else if (code === QUOTE) {
      isText = true;
    } else if (code === BRACE || code === BRACKET) {
      depth++;
      if (depth > levels) {
        return true;
      }
    } else if (code === BRACE + 2 || code === BRACKET + 2) {
      depth--;
    }
  }
  return false;
}

const [QUOTE, BACKSLASH, BRACE, BRACKET] = [0x22, 0x5c, 0x7b, 0x5b];

import type { ApiReply } from '../../src/dataforseo/transport';

/** One entry of a reply's tasks, as far as anybody reads it here. */
export interface RepliedTask {
  readonly id: string;
  readonly status_code: number;
  readonly status_message: string;
  /** In USD. */
  readonly cost: number;
}

/** What a task may have beyond its code. */
interface TaskParts {
  readonly cost?: number;
  readonly path?: readonly string[];
  readonly data?: object;
  readonly result?: readonly unknown[] | null;
}

/** A refusal of the whole request, in the API's envelope; it costs nothing. */
export function refusal(status: number, code: number, message: string): ApiReply {
  return { status, text: JSON.stringify(envelope(code, message, null)) };
}

/** The one task of a request refused, in an envelope that is "Ok.": the API's usual form; it may cost something, in USD. */
export function taskRefusal(code: number, message: string, cost = 0): ApiReply {
  return { status: 200, text: JSON.stringify(envelope(20000, 'Ok.', [task(code, message, { cost })])) };
}

/** The one task of a free call, done. */
export function freeReply(callPath: string, result: readonly object[] | null): ApiReply {
  const path = callPath.split('/').slice(1);
  const done = task(20000, 'Ok.', { path, data: { api: path[1], function: path[2] }, result });
  return { status: 200, text: JSON.stringify(envelope(20000, 'Ok.', [done])) };
}

/** The cost in USD that a reply states. */
export function costOf(reply: ApiReply): number {
  return (JSON.parse(reply.text) as { readonly cost: number }).cost;
}

/** The tasks of a reply; none where the whole request is refused. */
export function tasksOf(reply: ApiReply): readonly RepliedTask[] {
  return (JSON.parse(reply.text) as { readonly tasks: readonly RepliedTask[] | null }).tasks ?? [];
}

/** What every reply of the API is wrapped in. */
export function envelope(code: number, message: string, tasks: readonly RepliedTask[] | null): object {
  return {
    version: '0.1.20260826',
    status_code: code,
    status_message: message,
    time: '0 sec.',
    cost: tasks?.[0]?.cost ?? 0,
    tasks_count: tasks?.length ?? 0,
    tasks_error: 0,
    tasks,
  };
}

/** A task of a reply, at no cost and without a result unless given. */
export function task(code: number, message: string, parts: TaskParts): RepliedTask {
  const { cost = 0, path = [], data = {}, result = null } = parts;
  return {
    id: '00000000-0000-0265-0000-000000000000',
    ...{ status_code: code, status_message: message, time: '0 sec.', cost },
    ...{ result_count: result?.length ?? 0, path, data, result },
  };
}

import type { LinkIndex } from './linkIndex';
import type { CompileRegex } from './regex';
import { isObject } from '../core/json';
import type { Fees } from '../dataforseo/endpoints/endpoint';

/** `result[0]`, null where the index knows nothing; or the code and message with which the API refuses a task (DataForSEO, Appendix: errors). */
export type TaskAnswer =
  | { readonly ok: true; readonly row: object | null }
  | { readonly ok: false; readonly code: number; readonly message: string };

/** Answers the tasks of one endpoint, which may be anything; what takes its time lets others have their turn. */
export type SampleAnswer = (
  index: LinkIndex,
  task: unknown,
  regex: CompileRegex,
) => TaskAnswer | Promise<TaskAnswer>;

/** What answering needs to know. */
interface AnswerDeps {
  /** Of the endpoint, below the service's origin. */
  readonly path: string;
  readonly answer: SampleAnswer;
  /** Milliseconds since 1970 UTC. */
  readonly now: () => number;
  readonly price: Fees;
  readonly newTaskId: () => string;
  readonly regex: CompileRegex;
}

/** One entry of the envelope's `tasks`. */
export interface TaskReply {
  readonly id: string;
  readonly status_code: number;
  readonly status_message: string;
  readonly time: string;
  readonly cost: number;
  readonly result_count: number;
  readonly path: readonly string[];
  readonly data: object;
  readonly result: readonly object[] | null;
}

/** Answers the body of a POST, task by task, with the API's codes (DataForSEO, Appendix: errors); refusals cost nothing. */
export async function answerTasks(index: LinkIndex, body: unknown, deps: AnswerDeps): Promise<TaskReply[]> {
  if (body === undefined || (Array.isArray(body) && body.length === 0)) {
    return [refusal(undefined, 40502, 'POST Data Is Empty.', deps)];
  }
  if (!Array.isArray(body)) {
    return [refusal(undefined, 40503, 'POST Data Is Invalid.', deps)];
  }
  const [first, ...others] = body as readonly unknown[];
  return [
    await answerTask(index, first, deps),
    ...others.map((task) => refusal(task, 40000, 'You can set only one task at a time.', deps)),
  ];
}

/** An amount in USD without the dust of binary fractions. */
export function dollars(amount: number): number {
  return Number(amount.toFixed(6));
}

/** The milliseconds from one time to another as the API writes a duration. */
export function duration(from: number, to: number): string {
  return `${((to - from) / 1000).toFixed(4)} sec.`;
}

async function answerTask(index: LinkIndex, task: unknown, deps: AnswerDeps): Promise<TaskReply> {
  const started = deps.now();
  const answer = await deps.answer(index, task, deps.regex);
  if (!answer.ok) {
    return refusal(task, answer.code, answer.message, deps);
  }
  const result = answer.row === null ? null : [answer.row];
  return {
    id: deps.newTaskId(),
    status_code: 20000,
    status_message: 'Ok.',
    time: duration(started, deps.now()),
    cost: dollars(deps.price.request + rowsOf(answer.row) * deps.price.row),
    result_count: result?.length ?? 0,
    path: partsOf(deps.path),
    data: echo(deps.path, task),
    result,
  };
}

/** What the API charges for: the items of a list, or the one result that is none. */
function rowsOf(row: object | null): number {
  if (row !== null && 'items' in row) {
    return Array.isArray(row.items) ? row.items.length : 0;
  }
  return row === null ? 0 : 1;
}

function refusal(task: unknown, code: number, message: string, deps: AnswerDeps): TaskReply {
  return {
    id: deps.newTaskId(),
    status_code: code,
    status_message: message,
    time: duration(0, 0),
    cost: 0,
    result_count: 0,
    path: partsOf(deps.path),
    data: echo(deps.path, task),
    result: null,
  };
}

function partsOf(path: string): readonly string[] {
  return path.split('/').slice(1);
}

/** `data` names the endpoint and repeats what was sent. */
function echo(path: string, task: unknown): object {
  const [, api, name] = partsOf(path);
  return { api, function: name, ...(isObject(task) ? task : {}) };
}

import type { LinkIndex } from './linkIndex';
import type { CompileRegex } from './regex';
import { isObject } from '../core/json';
import { readTask } from './readTask';
import { summarize, type SummaryRow } from './summarize';

/** What an answered task costs, in USD: a fee for the request and one for each row of its result. */
export interface SamplePrice {
  readonly request: number;
  readonly row: number;
}

/** What answering needs to know. */
interface AnswerDeps {
  /** Milliseconds since 1970 UTC. */
  readonly now: () => number;
  readonly price: SamplePrice;
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
  readonly result: readonly SummaryRow[] | null;
}

/** Answers the body of a POST, task by task, with the API's codes (DataForSEO, Appendix: errors); refusals cost nothing. */
export function answerTasks(index: LinkIndex, body: unknown, deps: AnswerDeps): TaskReply[] {
  if (body === undefined || (Array.isArray(body) && body.length === 0)) {
    return [refusal(undefined, 40502, 'POST Data Is Empty.', deps)];
  }
  if (!Array.isArray(body)) {
    return [refusal(undefined, 40503, 'POST Data Is Invalid.', deps)];
  }
  const [first, ...others] = body as readonly unknown[];
  return [
    answerTask(index, first, deps),
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

function answerTask(index: LinkIndex, task: unknown, deps: AnswerDeps): TaskReply {
  const started = deps.now();
  const read = readTask(task, deps.regex);
  if (!read.ok) {
    return refusal(task, read.code, read.message, deps);
  }
  const row = summarize(index, read.query);
  const result = row === null ? null : [row];
  return {
    id: deps.newTaskId(),
    status_code: 20000,
    status_message: 'Ok.',
    time: duration(started, deps.now()),
    cost: dollars(deps.price.request + (result?.length ?? 0) * deps.price.row),
    result_count: result?.length ?? 0,
    path: PATH,
    data: echo(task),
    result,
  };
}

function refusal(task: unknown, code: number, message: string, deps: AnswerDeps): TaskReply {
  return {
    id: deps.newTaskId(),
    status_code: code,
    status_message: message,
    time: duration(0, 0),
    cost: 0,
    result_count: 0,
    path: PATH,
    data: echo(task),
    result: null,
  };
}

const PATH = ['v3', 'backlinks', 'summary', 'live'];

/** `data` names the endpoint and repeats what was sent. */
function echo(task: unknown): object {
  return { api: 'backlinks', function: 'summary', ...(isObject(task) ? task : {}) };
}

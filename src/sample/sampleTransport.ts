import { HISTORY } from '../core/lists/lists';
import { SUMMARY } from '../core/snapshot';
import { CallError } from '../dataforseo/failure';
import type { Catalogue } from '../dataforseo/endpoints/catalogue';
import type { Endpoint, Fees } from '../dataforseo/endpoints/endpoint';
import type { ApiCall, ApiReply, Transport } from '../dataforseo/transport';
import { answerTasks, dollars, duration, type SampleAnswer, type TaskReply } from './answerTasks';
import { dailyIndex } from './dailyIndex';
import { listFigures } from './listFigures';
import { listLinks } from './listLinks';
import { listMonths } from './listMonths';
import { regexFor } from './regex';
import { readTask } from './readTask';
import { summarize } from './summarize';
import { taskIds } from './taskIds';

/** How endpoints are answered from the index, by their ids. */
export type SampleAnswers = ReadonlyMap<string, SampleAnswer>;

const answerSummary: SampleAnswer = (index, task, regex) => {
  const read = readTask(task, regex);
  return read.ok ? { ok: true, row: summarize(index, read.query) } : read;
};

const ANSWERS: SampleAnswers = new Map([
  [SUMMARY, answerSummary],
  ['backlinks', listLinks],
  ['referringDomains', listFigures('referringDomains')],
  ['anchors', listFigures('anchors')],
  ['domainPages', listFigures('domainPages')],
  [HISTORY, listMonths],
]);

const FREE: Fees = { request: 0, row: 0 };

/** What the sample transport is made from. */
interface SampleTransportDeps {
  readonly endpoints: Catalogue;
  /** Milliseconds since 1970 UTC; their day chooses the index. */
  readonly now: () => number;
  /** Nothing is charged unless a price is given. */
  readonly price?: (endpoint: Endpoint) => Fees;
  /** Identifiers of the API's form unless given. */
  readonly newTaskId?: () => string;
  readonly answers?: SampleAnswers;
}

/** Answers endpoints from the sample index, in the API's envelope and with its codes; no network, no account. */
export class SampleTransport implements Transport {
  private readonly indexOf = dailyIndex();
  private readonly newTaskId: () => string;

  constructor(private readonly deps: SampleTransportDeps) {
    this.newTaskId = deps.newTaskId ?? taskIds(deps.now);
  }

  /** Rejects with `noReply.cancelled` once the signal is aborted. */
  async send(call: ApiCall, signal: AbortSignal): Promise<ApiReply> {
    const { now, price = () => FREE, answers = ANSWERS, endpoints } = this.deps;
    const started = now();
    const path = call.path.replace(/\/$/, '');
    const endpoint = [...endpoints.values()].find((candidate) => candidate.path === path);
    const answer = endpoint && answers.get(endpoint.id);
    if (!answer) {
      return this.reply(404, 40402, 'Invalid Path.', [], started);
    }
    if (call.method !== 'POST') {
      return this.reply(404, 40400, 'Not Found.', [], started);
    }
    const index = await untilAborted(() => this.indexOf(Math.floor(started / 86_400_000)), signal);
    const regex = await regexFor(call.body);
    const { newTaskId } = this;
    const tasks = await answerTasks(index, call.body, {
      path,
      answer,
      now,
      price: price(endpoint),
      newTaskId,
      regex,
    });
    return this.reply(200, 20000, 'Ok.', tasks, started);
  }

  private reply(
    status: number,
    code: number,
    message: string,
    tasks: readonly TaskReply[],
    started: number,
  ): ApiReply {
    const envelope = {
      version: VERSION,
      status_code: code,
      status_message: message,
      time: duration(started, this.deps.now()),
      cost: dollars(tasks.reduce((sum, { cost }) => sum + cost, 0)),
      tasks_count: tasks.length,
      tasks_error: tasks.filter((task) => task.status_code !== 20000).length,
      tasks,
    };
    return { status, text: JSON.stringify(envelope) };
  }
}

/** The version of the API whose envelope this is. */
const VERSION = '0.1.20260826';

/** The work goes on when one caller gives up: others may be waiting for the same index. */
function untilAborted<T>(startWork: () => Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const cancel = () => reject(new CallError({ kind: 'noReply', reason: 'cancelled' }));
    if (signal.aborted) {
      return cancel();
    }
    signal.addEventListener('abort', cancel, { once: true });
    startWork()
      .then(resolve, reject)
      .finally(() => signal.removeEventListener('abort', cancel));
  });
}

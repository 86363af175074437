import assert from 'node:assert/strict';
import { ENDPOINTS } from '../../../src/dataforseo/endpoints/catalogue';
import { SampleTransport } from '../../../src/sample/sampleTransport';
import type { TaskReply } from '../../../src/sample/answerTasks';
import { DAY } from './sampleIndex';

/** A list as it stands on the wire. */
export interface WireList {
  readonly target: string;
  readonly total_count: number;
  readonly items_count: number;
  readonly search_after_token?: string | null;
  readonly items: readonly WireRow[] | null;
}

/** A row as it stands on the wire. */
export type WireRow = Readonly<Record<string, unknown>>;

const transport = new SampleTransport({
  endpoints: ENDPOINTS,
  now: () => DAY * 86_400_000 + 36_000_000,
  price: ({ price }) => price,
});

/** The reply of an endpoint to one task. */
export async function replyTo(endpoint: string, task: object): Promise<TaskReply> {
  const path = ENDPOINTS.get(endpoint)?.path ?? '';
  const { text } = await transport.send({ method: 'POST', path, body: [task] }, new AbortController().signal);
  const [reply] = (JSON.parse(text) as { readonly tasks: readonly TaskReply[] }).tasks;
  assert.ok(reply);
  return reply;
}

/** `result[0]` of an endpoint's answer to a task that is in order. */
export async function resultOf(endpoint: string, task: object): Promise<object | null> {
  const { status_code, status_message, result } = await replyTo(endpoint, task);
  assert.equal(status_code, 20000, status_message);
  return result?.[0] ?? null;
}

/** The same of a list. */
export async function listOf(endpoint: string, task: object): Promise<WireList> {
  return (await resultOf(endpoint, task)) as WireList;
}

/** All rows of a list, by its longest pages. */
export async function wholeList(endpoint: string, task: object): Promise<readonly WireRow[]> {
  const rows: WireRow[] = [];
  for (;;) {
    const { items, total_count } = await listOf(endpoint, { ...task, limit: 1000, offset: rows.length });
    rows.push(...(items ?? []));
    if (rows.length >= total_count || items === null) {
      return rows;
    }
  }
}

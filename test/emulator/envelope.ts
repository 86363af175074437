import type { ApiReply } from '../../src/dataforseo/transport';

/** A refusal of the whole request, in the API's envelope; it costs nothing. */
export function refusal(status: number, code: number, message: string): ApiReply {
  return { status, text: JSON.stringify(envelope(code, message, null)) };
}

/** The one task of a free call, done. */
export function freeReply(path: string, result: object): ApiReply {
  const parts = path.split('/').slice(1);
  const task = {
    id: '00000000-0000-0265-0000-000000000000',
    status_code: 20000,
    status_message: 'Ok.',
    time: '0 sec.',
    cost: 0,
    result_count: 1,
    path: parts,
    data: { api: parts[1], function: parts[2] },
    result: [result],
  };
  return { status: 200, text: JSON.stringify(envelope(20000, 'Ok.', [task])) };
}

/** The cost in USD that a reply states. */
export function costOf(reply: ApiReply): number {
  return (JSON.parse(reply.text) as { readonly cost: number }).cost;
}

function envelope(code: number, message: string, tasks: readonly object[] | null): object {
  return {
    version: '0.1.20260826',
    status_code: code,
    status_message: message,
    time: '0 sec.',
    cost: 0,
    tasks_count: tasks?.length ?? 0,
    tasks_error: 0,
    tasks,
  };
}

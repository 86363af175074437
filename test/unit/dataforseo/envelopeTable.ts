import type { CallAnswer } from '../../../src/dataforseo/client';
import type { EnvelopeFacts } from '../../../src/dataforseo/envelope';
import type { Failure } from '../../../src/dataforseo/failure';
import published from '../fixtures/explodingTopics.json';
import { EXPLODING_TOPICS } from '../fixtures/explodingTopicsSummary';
import { ACCESS_DENIED, INVALID_FIELD, NO_DATA_CHARGED, NOT_AUTHORIZED } from '../fixtures/replies';

/** A reply's HTTP status and body, and what it means. */
export type EnvelopeCase = readonly [name: string, httpStatus: number, body: unknown, CallAnswer];

const NOTHING_SAID: EnvelopeFacts = {
  version: null,
  time: null,
  path: null,
  resultCount: null,
  taskId: null,
};
const PATH = ['v3', 'backlinks', 'summary', 'live'];
const HTML = '<!doctype html><title>Welcome to the gateway</title>';
const PUBLISHED = JSON.stringify(published);

const OTHER = { target: 'example.org', rank: 1 };

/** Public samples and what stands between them; a body that is a text is sent as it is. */
export const ENVELOPES: readonly EnvelopeCase[] = [
  [
    'the published reply',
    200,
    published,
    {
      status: 'found',
      cost: 0.02003,
      reply: {
        version: '0.1.20230825',
        time: '1.0162 sec.',
        path: PATH,
        resultCount: 1,
        taskId: '09291809-1535-0265-0000-8d49256fe2ad',
      },
      result: published.tasks[0]?.result[0],
      answers: [EXPLODING_TOPICS],
    },
  ],

  // Nothing known of the target: charged, and no failure.
  [
    'result null',
    200,
    NO_DATA_CHARGED,
    noData(0.02003, {
      version: '0.1.20240801',
      time: '0.0912 sec.',
      path: PATH,
      resultCount: 0,
      taskId: '04111915-1535-0265-0000-5d2f1b6f0c11',
    }),
  ],
  [
    'odd facts',
    200,
    done({ cost: 0.02, result: null, id: 5, path: ['v3', 4], result_count: '0' }),
    noData(0.02),
  ],
  ['result []', 200, done({ cost: 0.02, result: [] }), noData(0.02)],
  ['result [null]', 200, done({ cost: 0.02, result: [null] }), noData(0.02)],
  ['result missing', 200, done({ cost: 0.02 }), noData(0.02)],
  ['the cost in the task only', 200, done({ cost: 0.02, result: null }, null), noData(0.02)],
  ['a larger cost in the task', 200, done({ cost: 0.03, result: null }, 0.02), noData(0.03)],
  ['a larger cost in the envelope', 200, done({ cost: 0.02, result: null }, 0.03), noData(0.03)],
  ['a negative cost', 200, done({ cost: -0.02, result: null }, -1), noData(null)],
  ['an absurd cost beside a real one', 200, done({ cost: 1e9, result: null }, 0.02), noData(0.02)],
  ['the cost nowhere', 200, done({ result: null }, null), noData(null)],

  // Refused by the task, in an envelope that says "Ok.".
  ['a 40501 task', 200, INVALID_FIELD, refused(200, 40501, "Invalid Field: 'target'.", 0)],
  [
    'a 40204 task without an id',
    200,
    ACCESS_DENIED,
    refused(200, 40204, ACCESS_DENIED.tasks[0]?.status_message ?? null, 0),
  ],
  [
    'a refused task that cost',
    200,
    task({ status_code: 50000, cost: 0.02 }),
    refused(200, 50000, null, 0.02),
  ],
  ['a refused task with a result', 200, task({ status_code: 50401, result: [{}] }), carriedOut(200, 50401)],
  ['a task put off with a result', 200, task({ status_code: 40202, result: [{}] }), carriedOut(200, 40202)],
  [
    'a refused task, and tasks_error 0',
    200,
    { ...INVALID_FIELD, tasks_error: 0 },
    refused(200, 40501, "Invalid Field: 'target'.", 0),
  ],

  // Put off, it says, and yet there is work to be seen, wherever it stands: sending it again could be paid for twice.
  ['a task without a code that cost', 200, putOff([{ cost: 0.02 }]), refused(200, 40202, null, 0.02)],
  ['a task without a code that has a result', 200, putOff([{ result: [{}] }]), carriedOut(200, 40202)],
  ['a second task that was done', 200, putOff([null, { status_code: 20000 }]), carriedOut(200, 40202)],
  ['a second task that cost', 200, putOff([{}, { cost: 0.02 }]), refused(200, 40202, null, 0.02)],
  [
    'tasks by name',
    200,
    putOff({ a: { status_code: 20000, cost: 0.02 } }),
    carriedOut(200, 40202, null, 0.02),
  ],
  ['a cost beyond belief', 200, putOff([{ status_code: 40202, cost: 150 }]), carriedOut(200, 40202)],
  ['a cost without end', 200, `{"status_code":40202,"cost":1e999}`, carriedOut(200, 40202)],
  ['a cost as text', 200, putOff([{ status_code: 40202, cost: '0.02' }]), carriedOut(200, 40202)],
  ['a code as text', 429, { ...published, status_code: '40202' }, carriedOut(429, null, null, 0.02003)],
  ['nothing done', 200, putOff([{ status_code: 40202, cost: 0, result: [] }]), refused(200, 40202, null, 0)],
  ['tasks that are none', 200, putOff(['x', 5, true, [], {}]), refused(200, 40202)],
  ['a cost below nothing', 200, putOff([{ status_code: 40202, cost: -150 }]), refused(200, 40202)],

  // Refused by the envelope.
  ['HTTP 401', 401, NOT_AUTHORIZED, refused(401, 40100, NOT_AUTHORIZED.status_message, 0)],
  ['HTTP 402', 402, envelope(40210, 'Insufficient Funds.'), refused(402, 40210, 'Insufficient Funds.')],
  ['HTTP 404', 404, envelope(40402, 'Invalid Path.'), refused(404, 40402, 'Invalid Path.')],
  ['HTTP 500', 500, envelope(50000, 'Internal Error.'), refused(500, 50000, 'Internal Error.')],
  ['HTTP 200 around 40202', 200, envelope(40202, 'Rate Limit.'), refused(200, 40202, 'Rate Limit.')],
  ['a refusal that cost', 500, { status_code: 50000, cost: 0.02 }, refused(500, 50000, null, 0.02)],
  [
    'a refusal around a done task',
    200,
    { ...published, status_code: 40000 },
    carriedOut(200, 40000, 'Ok.', 0.02003),
  ],

  // Not the API's words.
  ['HTML with 200', 200, HTML, unreadable('notJson', 200)],
  ['nothing with 200', 200, '', unreadable('notJson', 200)],
  ['a body cut off', 200, JSON.stringify(published).slice(0, 900), unreadable('notJson', 200)],
  ['JSON of another service', 200, { error: 'no' }, unreadable('wrongShape', 200)],
  ['a list', 200, [published], unreadable('wrongShape', 200)],
  ['null', 200, 'null', unreadable('wrongShape', 200)],
  ['a code as text', 200, { ...published, status_code: '20000' }, unreadable('wrongShape', 200)],
  ['HTML with 401', 401, HTML, refused(401, null)],
  ['HTML with 404', 404, HTML, refused(404, null)],
  ['nothing with 429', 429, '', refused(429, null)],
  ['HTML with 502', 502, HTML, refused(502, null)],
  ['nothing with 503', 503, '', refused(503, null)],
  ['JSON that is too deep with 500', 500, deep(PUBLISHED, 65), carriedOut(500, null)],
  ['JSON that is too deep with 429', 429, deep(PUBLISHED, 65), carriedOut(429, null)],
  ['JSON cut off with 429', 429, PUBLISHED.slice(0, 900), carriedOut(429, null)],
  ['JSON of another service with 500', 500, { error: 'no' }, refused(500, null)],
  ['a redirect', 307, '', unreadable('redirect', 307)],
  ['a redirect with the published reply', 302, published, unreadable('redirect', 302)],
  ['a redirect that is hidden', 0, '', unreadable('redirect', 0)],

  // A task that was done does not come with an HTTP status that refuses.
  ['the published reply with 401', 401, published, carriedOut(401, null, null, 0.02003)],
  ['the published reply with 429', 429, published, carriedOut(429, null, null, 0.02003)],
  ['the published reply with 502', 502, published, carriedOut(502, null, null, 0.02003)],
  ['no task with 503', 503, tasks([]), refused(503, null, null, 0.02)],
  ['a 40501 task with 500', 500, INVALID_FIELD, refused(500, 40501, "Invalid Field: 'target'.", 0)],

  // Too deep to be written again.
  ['100,000 lists', 200, '['.repeat(1e5) + ']'.repeat(1e5), unreadable('tooDeep', 200)],
  ['100,000 objects', 200, '{"a":'.repeat(1e5) + '1' + '}'.repeat(1e5), unreadable('tooDeep', 200)],
  ['a deep list cut off', 200, '['.repeat(1e5), unreadable('tooDeep', 200)],
  ['brackets in a text', 200, { status_code: 40501, odd: `\\"${'['.repeat(100)}` }, refused(200, 40501)],
  ['a result that is too deep', 200, deep(PUBLISHED, 65), unreadable('tooDeep', 200)],
  ['a filter of many brackets', 200, deep('{"status_code":40501}', 63), refused(200, 40501)],

  // The API's envelope without a task that can be read.
  ['tasks null', 200, tasks(null), unreadable('wrongShape', 200, 0.02)],
  ['tasks []', 200, tasks([]), unreadable('wrongShape', 200, 0.02)],
  ['tasks [null]', 200, tasks([null]), unreadable('wrongShape', 200, 0.02)],
  ['tasks missing', 200, { status_code: 20000, cost: 0.02 }, unreadable('wrongShape', 200, 0.02)],
  ['a task without a code', 200, tasks([{ cost: 0.02 }]), unreadable('wrongShape', 200, 0.02)],
  ['a result that is an object', 200, done({ cost: 0.02, result: {} }), unreadable('wrongShape', 200, 0.02)],
  ['a result that is a text', 200, done({ cost: 0.02, result: 'no' }), unreadable('wrongShape', 200, 0.02)],
  ['a result that is a number', 200, done({ cost: 0.02, result: 0 }), unreadable('wrongShape', 200, 0.02)],

  // Somebody else's answer.
  ['another target', 200, done({ cost: 0.02, result: [OTHER] }), otherLookup(OTHER)],
  ['another tag', 200, done({ cost: 0.02, data: { tag: 'x' }, result: null }), otherLookup(null)],
  [
    'a result that is no object',
    200,
    done({ cost: 0.02, result: ['x'] }),
    unreadable('wrongShape', 200, 0.02),
  ],
];

function noData(cost: number | null, reply = NOTHING_SAID): CallAnswer {
  return { status: 'noData', cost, reply, result: null };
}

function refused(
  httpStatus: number,
  code: number | null,
  message: string | null = null,
  cost: number | null = null,
): CallAnswer {
  return failed({ kind: 'refused', httpStatus, code, message }, cost);
}

function carriedOut(...how: Parameters<typeof refused>): CallAnswer {
  return { ...refused(...how), wasCarriedOut: true } as CallAnswer;
}

function otherLookup(result: unknown): CallAnswer {
  return { ...unreadable('otherLookup', 200, 0.02), result } as CallAnswer;
}

function unreadable(
  reason: (Failure & { kind: 'unreadable' })['reason'],
  httpStatus: number,
  cost: number | null = null,
): CallAnswer {
  return failed({ kind: 'unreadable', reason, httpStatus }, cost);
}

function failed(failure: Failure, cost: number | null): CallAnswer {
  return { status: 'failed', cost, failure };
}

function envelope(code: number, message: string): object {
  return { status_code: code, status_message: message, tasks: null };
}

function tasks(list: readonly unknown[] | null): object {
  return { status_code: 20000, cost: 0.02, tasks: list };
}

function task(fields: object): object {
  return { status_code: 20000, tasks: [fields] };
}

function putOff(list: unknown): object {
  return { status_code: 40202, tasks: list };
}

/** The JSON of an object, with so many lists within each other in it. */
function deep(json: string, lists: number): string {
  return `{"deep":${'['.repeat(lists)}${']'.repeat(lists)},${json.slice(1)}`;
}

function done(
  fields: { readonly cost?: number; readonly [field: string]: unknown },
  cost = fields.cost ?? null,
): object {
  return { status_code: 20000, cost, tasks: [{ status_code: 20000, ...fields }] };
}

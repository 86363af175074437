import * as z from 'zod/mini';
import { lenient } from '../../dataforseo/envelope';
import { NO_REPLY_REASONS, NOT_SENT_REASONS, UNREADABLE_REASONS } from '../../dataforseo/failureTable';
import { WITHHELD_REASONS } from '../lookupFailure';
import { CHARGE_STATES } from './record';
import type { IntactLine } from './line';
import type { Questions } from './questions';
import { END_STATUSES, type RecordHead } from './record';

const httpStatus = z.number();
const Failure = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('notSent'), reason: z.enum(NOT_SENT_REASONS) }),
  z.object({
    kind: z.literal('withheld'),
    reason: z.enum(WITHHELD_REASONS),
    amounts: z.optional(z.object({ budget: z.number(), committed: z.number(), estimate: z.number() })),
  }),
  z.object({ kind: z.literal('noReply'), reason: z.enum(NO_REPLY_REASONS) }),
  z.object({ kind: z.literal('unreadable'), reason: z.enum(UNREADABLE_REASONS), httpStatus }),
  z.object({
    kind: z.literal('refused'),
    httpStatus,
    code: z.nullable(z.number()),
    message: z.nullable(z.string()),
  }),
]);

const EnvelopeFacts = z.object({
  version: lenient(z.string()),
  time: lenient(z.string()),
  path: lenient(z.array(z.string())),
  resultCount: lenient(z.number()),
  taskId: lenient(z.string()),
});

const id = z.string();
const at = z.number();
const cost = z.nullable(z.number());
const account = lenient(z.string());
const despite = z.catch(z._default(z.array(z.string()), []), []);
const Charge = z.object({ id, at, amount: z.number(), state: z.enum(CHARGE_STATES) });

const Record = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('sent'), id, at, estimate: z.number(), account, despite }),
  z.object({
    kind: z.literal('ended'),
    id,
    at,
    sentAt: at,
    estimate: z.number(),
    account,
    despite,
    status: z.enum(END_STATUSES),
    cost,
    // What a newer version has noted in another way is no reason to forget what was paid for.
    failure: lenient(Failure),
    reply: lenient(EnvelopeFacts),
    imported: z.catch(z._default(z.boolean(), false), false),
    digest: z._default(z.unknown(), null),
  }),
  z.object({ kind: z.literal('checked'), id, at, charged: z.boolean(), cost }),
  z.object({ kind: z.literal('removed'), at, ids: z.array(id), charges: z.array(Charge) }),
  z.object({ kind: z.literal('pinned'), at, key: z.string(), pinned: z.boolean() }),
]);

/** A record as it was noted, with what the journal's user wanted to be noted beside it. */
export interface NotedRecord {
  readonly record: RecordHead;
  readonly digest: unknown;
}

/** Reads a line as a record; undefined if it is of a kind or shape that this version doesn't know. */
export function readRecord(
  line: Pick<IntactLine, 'json' | 'question'>,
  questions: Questions,
): NotedRecord | undefined {
  const { data } = z.safeParse(Record, line.json);
  if (data?.kind !== 'sent' && data?.kind !== 'ended') {
    return data && { record: data, digest: null };
  }
  const question = questions.read(line.question);
  if (!question) {
    return undefined;
  }
  if (data.kind === 'sent') {
    return { record: { ...data, question }, digest: null };
  }
  const { digest, ...record } = data;
  return { record: { ...record, question }, digest };
}

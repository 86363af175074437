import * as z from 'zod/mini';
import { OptionsShape, SourceShape, TargetShape } from '../../core/questionShape';
import { lenient } from '../../dataforseo/envelope';
import { NO_REPLY_REASONS, NOT_SENT_REASONS, UNREADABLE_REASONS } from '../../dataforseo/failure';
import { CHARGE_STATES } from '../charge';
import { END_STATUSES, type JournalRecord } from './record';

const Question = z.object({ target: TargetShape, options: OptionsShape, source: SourceShape });

const httpStatus = z.number();
const Failure = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('notSent'), reason: z.enum(NOT_SENT_REASONS) }),
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
const Charge = z.object({ id, at, amount: z.number(), state: z.enum(CHARGE_STATES) });

const Record = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('sent'), id, at, question: Question, estimate: z.number() }),
  z.object({
    kind: z.literal('ended'),
    id,
    at,
    sentAt: at,
    question: Question,
    estimate: z.number(),
    status: z.enum(END_STATUSES),
    cost,
    // What a newer version has noted in another way is no reason to forget what was paid for.
    failure: lenient(Failure),
    reply: lenient(EnvelopeFacts),
    imported: z.catch(z._default(z.boolean(), false), false),
    result: z._default(z.unknown(), null),
  }),
  z.object({ kind: z.literal('checked'), id, at, charged: z.boolean(), cost }),
  z.object({ kind: z.literal('removed'), at, ids: z.array(id), charges: z.array(Charge) }),
  z.object({ kind: z.literal('pinned'), at, key: z.string(), pinned: z.boolean() }),
]);

/** Reads the JSON of a line as a record; undefined if it is of a kind or shape that this version doesn't know. */
export function readRecord(json: unknown): JournalRecord | undefined {
  const read = z.safeParse(Record, json);
  return read.success ? read.data : undefined;
}

import * as z from 'zod/mini';
import { BREAKDOWNS } from '../figures/breakdowns';
import { METRICS, type Metric } from '../figures/metrics';
import { checkOptions, MAX_LIST_LIMIT } from '../options/options';
import { ListShape, OptionsShape, SourceShape, TargetShape } from '../questionShape';
import type { BacklinkSummary } from '../figures/summary';
import { SUMMARY } from '../snapshot';
import { parseTarget } from '../target/target';
import { ANSWER_FORMAT, OTHER_FORMAT } from './answerJson';

/** Longest single text that is read, in characters; names of servers and keys of breakdowns are far shorter. */
export const MAX_TEXT_LENGTH = 20_000;

/** The loopback host and port of a gateway, as `serviceOrigin` makes it. */
const GATEWAY = /^(127(\.\d{1,3}){3}|\[::1\])(:\d{1,5})?$/;

const text = z.string().check(z.maxLength(MAX_TEXT_LENGTH));

const Breakdown = z.array(z.object({ key: text, count: z.nullable(z.number()) })).check(
  z.maxLength(MAX_LIST_LIMIT),
  z.refine((entries) => new Set(entries.map(({ key }) => key)).size === entries.length),
);

/** A figure that a file doesn't have is not available: files may be older than the figure. */
function orNull<T extends z.core.$ZodType>(type: T) {
  return z._default(z.nullable(type), null);
}

/** From the catalogues, so that a new figure is read like the others. */
const Summary = z.object(
  Object.fromEntries([
    ...METRICS.map((metric) => [metric.id, orNull(valueShape(metric))] as const),
    ...BREAKDOWNS.map(({ id }) => [id, orNull(Breakdown)] as const),
  ]),
) as unknown as z.ZodMiniType<BacklinkSummary>;

function valueShape({ format }: Metric): z.ZodMiniType {
  switch (format) {
    case 'count':
    case 'rank':
    case 'spamScore':
      return z.number();
    case 'flag':
      return z.boolean();
    case 'list':
      return z.array(text).check(z.maxLength(MAX_LIST_LIMIT));
    case 'text':
    case 'time':
    case 'country':
      return text;
  }
}

const asked = {
  source: SourceShape.check(z.refine(({ via }) => via === null || GATEWAY.test(via))),
  // Nothing is taken over that couldn't be asked again, and asked in the very same words.
  target: TargetShape.check(
    z.refine(({ value }) => {
      const parsed = parseTarget(value);
      return parsed.ok && parsed.target.value === value;
    }),
  ),
  takenAt: z.string().check(z.refine(isIsoTime)),
  costUsd: z.nullable(z.number().check(z.gte(0))),
  options: OptionsShape.check(z.refine((options) => checkOptions(options).ok)),
  reply: z.object({ version: z.nullable(text), time: z.nullable(text) }),
};

/** An answer as JSON from a file that anybody may have written; what it holds beside the data, such as words, is left behind. */
export const AnswerShape = z.discriminatedUnion('format', [
  z.object({ format: z.literal(ANSWER_FORMAT), ...asked, summary: z.nullable(Summary) }),
  // Only its endpoint knows what its data may be.
  z.object({
    format: z.literal(OTHER_FORMAT),
    ...asked,
    endpoint: text.check(z.refine((endpoint) => endpoint !== SUMMARY)),
    list: z.optional(ListShape),
    data: z.nullable(z.record(z.string(), z.unknown())),
  }),
]);

function isIsoTime(time: string): boolean {
  const date = new Date(time);
  return !Number.isNaN(date.getTime()) && date.toISOString() === time;
}

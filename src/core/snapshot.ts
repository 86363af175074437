import { listKey, type ListOptions } from './options/listOptions';
import type { LookupOptions } from './options/options';
import { questionKey } from './options/options';
import type { Source } from './source';
import type { BacklinkSummary } from './figures/summary';
import type { Target } from './target/target';

/** The endpoint of the figures that most surfaces show. */
export const SUMMARY = 'summary';

/** What was asked, and of whom. */
export interface Question {
  /** Names the endpoint that answers, on disk too; it may be one that this version doesn't know. */
  readonly endpoint: string;
  readonly target: Target;
  readonly options: LookupOptions;
  /** Which part of a list, and in which order; absent where the endpoint doesn't answer with one. */
  readonly list?: ListOptions | undefined;
  readonly source: Source;
}

/** What a reply says of itself; null where it doesn't. */
export interface ReplyFacts {
  /** The version of the API. */
  readonly version: string | null;
  /** How long the service took, in its own words, such as "1.0162 sec.". */
  readonly time: string | null;
}

/** What an endpoint answered at one moment. */
export interface Answer<D = unknown> {
  readonly question: Question;
  /** When the reply came, in milliseconds since 1970 UTC. */
  readonly takenAt: number;
  /** What the service charged, in USD; null when the reply doesn't say. */
  readonly cost: number | null;
  readonly reply: ReplyFacts;
  /** null when the service knows nothing of the target, which it charges for too. */
  readonly data: D | null;
}

/** The figures of one target at one moment. */
export interface Snapshot extends Answer<BacklinkSummary> {
  readonly data: BacklinkSummary;
}

/** Whether an answer is one of figures, those that say "no data" included. */
export function isSummaryAnswer(answer: Answer): answer is Answer<BacklinkSummary> {
  return answer.question.endpoint === SUMMARY;
}

/** Whether an answer has figures. */
export function isSnapshot(answer: Answer | undefined): answer is Snapshot {
  return answer !== undefined && isSummaryAnswer(answer) && answer.data !== null;
}

/** A stable key: equal for equal questions to the same source, the tag left aside. */
export function seriesKey(question: Question): string {
  const { endpoint, target, options, list, source } = question;
  return JSON.stringify([
    source.service,
    source.via,
    endpoint,
    questionKey(target.value, options),
    ...(list ? [listKey(list)] : []),
  ]);
}

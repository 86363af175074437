import type { ListOptions } from '../options/listOptions';
import type { LookupOptions } from '../options/options';
import { optionsOf } from '../options/optionsFor';
import { BREAKDOWNS } from '../figures/breakdowns';
import { METRICS } from '../figures/metrics';
import { breakdownNotes, optionWords } from '../figures/reading';
import { isSummaryAnswer, type Answer, type Question, type ReplyFacts } from '../snapshot';
import { isMadeUp, sourceLabel, type Source } from '../source';
import type { BacklinkSummary } from '../figures/summary';
import type { Target } from '../target/target';

/** Names the shape; a new number means that older readers can't read it. */
export const ANSWER_FORMAT = 'seo-backlinks/summary@1';
/** The same of answers of endpoints other than the summary. */
export const OTHER_FORMAT = 'seo-backlinks/answer@1';

/** What every answer, and every list, says as JSON. `source.label` and `optionsInWords` are for people and in their language; all else is data. */
export interface AskedJson {
  readonly source: Source & { readonly label: string; readonly madeUp: boolean };
  readonly target: Target;
  readonly takenAt: string;
  readonly costUsd: number | null;
  readonly options: LookupOptions;
  readonly optionsInWords: readonly string[];
}

/** The same of an answer that came in one reply. */
interface RepliedJson extends AskedJson {
  readonly reply: ReplyFacts;
}

/**
 * One summary as JSON, the same in every export: null is "not available", times are ISO 8601 in UTC, money is in USD, breakdowns are lists of
 * `{ key, count }`.
 */
export interface AnswerJson extends RepliedJson {
  readonly format: typeof ANSWER_FORMAT;
  /** null when the service knows nothing of the target. */
  readonly summary: BacklinkSummary | null;
  /** What a reader must know of a breakdown, by its name in `summary`, for people and in their language; those without notes are left out. */
  readonly notes: Readonly<Record<string, readonly string[]>>;
}

/** An answer of any other endpoint as JSON, with what was read of it as that endpoint has it. */
interface OtherAnswerJson extends RepliedJson {
  readonly format: typeof OTHER_FORMAT;
  readonly endpoint: string;
  /** Which rows, and in which order, where the endpoint answers with a list. */
  readonly list?: ListOptions;
  readonly data: unknown;
}

/** Picks what an export may hold: whatever else an object carries on the way, such as the id of a task, stays behind. */
export function answerJson(answer: Answer<BacklinkSummary>, locale: string): AnswerJson {
  const { data, question } = answer;
  return {
    format: ANSWER_FORMAT,
    ...repliedJson(answer, locale),
    summary: data && pickSummary(data),
    notes: data ? notesOf(data, question.options) : {},
  };
}

/** The same of an answer of any endpoint. */
export function anyAnswerJson(answer: Answer, locale: string): AnswerJson | OtherAnswerJson {
  if (isSummaryAnswer(answer)) {
    return answerJson(answer, locale);
  }
  const { data, question } = answer;
  const { endpoint, list } = question;
  return {
    format: OTHER_FORMAT,
    endpoint,
    ...repliedJson(answer, locale),
    ...(list && { list: pickList(list) }),
    data,
  };
}

/** The options of a list, and nothing else that the object carries. */
export function pickList({ mode, filters, orderBy, limit, offset, searchAfter }: ListOptions): ListOptions {
  return { mode, filters, orderBy, limit, offset, searchAfter };
}

function repliedJson(answer: Answer, locale: string): RepliedJson {
  const { version, time } = answer.reply;
  return { ...askedJson(answer, locale), reply: { version, time } };
}

/** What was asked, of whom, when, and at what cost. */
export function askedJson(
  { question, takenAt, cost }: Pick<Answer, 'question' | 'takenAt' | 'cost'>,
  locale: string,
): AskedJson {
  const { endpoint, target, options, source }: Question = question;
  const words = optionWords(options, locale);
  return {
    source: {
      service: source.service,
      via: source.via,
      label: sourceLabel(source),
      madeUp: isMadeUp(source),
    },
    target: { kind: target.kind, value: target.value, site: target.site },
    takenAt: new Date(takenAt).toISOString(),
    costUsd: cost,
    options: {
      includeSubdomains: options.includeSubdomains,
      includeIndirectLinks: options.includeIndirectLinks,
      excludeInternalBacklinks: options.excludeInternalBacklinks,
      internalListLimit: options.internalListLimit,
      backlinksStatusType: options.backlinksStatusType,
      backlinksFilters: options.backlinksFilters,
      rankScale: options.rankScale,
      tag: options.tag,
    },
    optionsInWords: optionsOf(endpoint).map((option) => words[option]),
  };
}

function pickSummary(summary: BacklinkSummary): BacklinkSummary {
  const ids = [...METRICS, ...BREAKDOWNS].map(({ id }) => id);
  return Object.fromEntries(ids.map((id) => [id, summary[id]])) as unknown as BacklinkSummary;
}

function notesOf(summary: BacklinkSummary, options: LookupOptions): AnswerJson['notes'] {
  const notes = BREAKDOWNS.map((info) => [info.id, breakdownNotes(info, summary, options)] as const);
  return Object.fromEntries(notes.filter(([, sentences]) => sentences.length > 0));
}

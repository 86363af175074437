import type { LookupOptions } from '../options/options';
import { BREAKDOWNS } from '../figures/breakdowns';
import { METRICS } from '../figures/metrics';
import { breakdownNotes, describeOptions } from '../figures/reading';
import type { Answer, ReplyFacts } from '../snapshot';
import { isMadeUp, sourceLabel, type Source } from '../source';
import type { BacklinkSummary } from '../figures/summary';
import type { Target } from '../target/target';

/** Names the shape; a new number means that older readers can't read it. */
export const ANSWER_FORMAT = 'seo-backlinks/summary@1';

/**
 * One answer as JSON, the same in every export. `source.label`, `optionsInWords` and `notes` are for people and in their language; all
 * else is data: null is "not available", times are ISO 8601 in UTC, money is in USD, breakdowns are lists of `{ key, count }`.
 */
export interface AnswerJson {
  readonly format: typeof ANSWER_FORMAT;
  readonly source: Source & { readonly label: string; readonly madeUp: boolean };
  readonly target: Target;
  readonly takenAt: string;
  readonly costUsd: number | null;
  readonly options: LookupOptions;
  readonly optionsInWords: readonly string[];
  readonly reply: ReplyFacts;
  /** null when the service knows nothing of the target. */
  readonly summary: BacklinkSummary | null;
  /** What a reader must know of a breakdown, by its name in `summary`; those without notes are left out. */
  readonly notes: Readonly<Record<string, readonly string[]>>;
}

/** Picks what an export may hold: whatever else an object carries on the way, such as the id of a task, stays behind. */
export function answerJson({ question, takenAt, cost, reply, summary }: Answer, locale: string): AnswerJson {
  const { target, options, source } = question;
  return {
    format: ANSWER_FORMAT,
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
    optionsInWords: describeOptions(options, locale, true),
    reply: { version: reply.version, time: reply.time },
    summary: summary && pickSummary(summary),
    notes: summary ? notesOf(summary, options) : {},
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

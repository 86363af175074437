import * as l10n from '@vscode/l10n';
import * as z from 'zod/mini';
import { isListId, takesTarget } from '../lists/lists';
import { checkListOptions, type ListOptions } from '../options/listOptions';
import type { LookupOptions } from '../options/options';
import { optionsFor } from '../options/optionsFor';
import { SUMMARY, type Answer } from '../snapshot';
import { parseTarget, type Target } from '../target/target';
import { ANSWER_FORMAT } from './answerJson';
import { AnswerShape } from './answerShape';

/** Why a line can't be taken over; `at` is the place within its JSON, such as `summary.countries[2].key`, in names of our own. */
export type LineProblem =
  | { readonly code: 'tooLong' | 'notJson' | 'otherFormat' }
  /** Of an endpoint that this version doesn't know. */
  | { readonly code: 'otherEndpoint' }
  /** Only who knows the time can tell; the reading of a line doesn't. */
  | { readonly code: 'inFuture' }
  | { readonly code: 'wrongValue'; readonly at: string };

/** An answer, or the reason why a line is none. */
export type ParsedLine =
  { readonly ok: true; readonly answer: Answer } | { readonly ok: false; readonly problem: LineProblem };

/** Longest line that is read, in characters: as long as the longest reply. */
export const MAX_LINE_LENGTH = 32_000_000;

/** Reads lines of an exported history with their numbers, from 1 on; empty lines are skipped, and a bad one costs only itself. */
export async function* parseHistoryLines(
  lines: Iterable<string> | AsyncIterable<string>,
): AsyncGenerator<ParsedLine & { readonly line: number }> {
  let line = 0;
  for await (const text of lines) {
    line += 1;
    if (text.trim() !== '') {
      yield { line, ...parseHistoryLine(text) };
    }
  }
}

/** Reads one line that anybody may have written; nothing in it is taken on trust. */
export function parseHistoryLine(text: string): ParsedLine {
  if (text.length > MAX_LINE_LENGTH) {
    return refuse({ code: 'tooLong' });
  }
  const json = parseJson(text);
  if (json === undefined) {
    return refuse({ code: 'notJson' });
  }
  const parsed = z.safeParse(AnswerShape, json);
  if (!parsed.success) {
    const at = placeOf(parsed.error.issues[0]?.path ?? []);
    return refuse(at === '' || at === 'format' ? { code: 'otherFormat' } : { code: 'wrongValue', at });
  }
  const { source, target, options, takenAt, costUsd, reply } = parsed.data;
  const { endpoint, list, data } =
    parsed.data.format === ANSWER_FORMAT
      ? { endpoint: SUMMARY, list: undefined, data: parsed.data.summary }
      : parsed.data;
  const asked = readList(endpoint, target, options, list);
  if (typeof asked === 'string') {
    return refuse({ code: 'wrongValue', at: asked });
  }
  // Which part of an address is a site's is decided by today's list of suffixes, not by the file.
  const known = parseTarget(target.value);
  return {
    ok: true,
    answer: {
      question: {
        endpoint,
        target: known.ok ? known.target : target,
        options: optionsFor(endpoint, options),
        ...asked,
        source,
      },
      takenAt: Date.parse(takenAt),
      cost: costUsd,
      reply,
      data,
    },
  };
}

/** The options of a question's list, none for an endpoint without one; or what of the question its endpoint can't be asked. */
function readList(
  endpoint: string,
  target: Target,
  options: LookupOptions,
  list: ListOptions | undefined,
): { readonly list?: ListOptions } | 'target' | 'list' {
  if (!takesTarget(endpoint, target)) {
    return 'target';
  }
  if (!isListId(endpoint)) {
    return {};
  }
  return list && checkListOptions(endpoint, list, options).ok ? { list } : 'list';
}

/** The reason in words. */
export function describeLineProblem(problem: LineProblem): string {
  switch (problem.code) {
    case 'tooLong':
      return l10n.t('The line is too long.');
    case 'notJson':
      return l10n.t('The line is not JSON.');
    case 'otherFormat':
      return l10n.t('The line is not of the format "{0}".', ANSWER_FORMAT);
    case 'otherEndpoint':
      return l10n.t('The line is of a kind that only a newer version can read.');
    case 'inFuture':
      return l10n.t("The line's date is in the future. Check the clock of this machine, then import again.");
    case 'wrongValue':
      return l10n.t('The value of "{0}" is missing or wrong.', problem.at);
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return undefined;
  }
}

function placeOf(path: readonly PropertyKey[]): string {
  return path
    .map((part) => (typeof part === 'number' ? `[${part}]` : `.${String(part)}`))
    .join('')
    .replace(/^\./, '');
}

function refuse(problem: LineProblem): ParsedLine {
  return { ok: false, problem };
}

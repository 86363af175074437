import * as l10n from '@vscode/l10n';
import { describeFilterProblem, parseFilters, type FiltersJson } from './filters';

/** Which backlinks are counted: found at the last check, lost, or both. */
export const STATUS_TYPES = ['live', 'lost', 'all'] as const;
export type StatusType = (typeof STATUS_TYPES)[number];

/** The scale of every rank in a reply: 0–100 or 0–1000. */
export const RANK_SCALES = ['one_hundred', 'one_thousand'] as const;
export type RankScale = (typeof RANK_SCALES)[number];

/** Most entries the service lists per breakdown (DataForSEO, Backlinks Summary Live: `internal_list_limit`). */
export const MAX_LIST_LIMIT = 1000;
/** Most characters of a tag (DataForSEO, Backlinks Summary Live: `tag`). */
export const MAX_TAG_LENGTH = 255;

/** The eight options that a lookup has beside its target. */
export interface LookupOptions {
  readonly includeSubdomains: boolean;
  readonly includeIndirectLinks: boolean;
  readonly excludeInternalBacklinks: boolean;
  readonly internalListLimit: number;
  readonly backlinksStatusType: StatusType;
  /** As the API takes it; `[]` means no filter. */
  readonly backlinksFilters: FiltersJson;
  readonly rankScale: RankScale;
  /** `''` means no tag. */
  readonly tag: string;
}

/** The service's own defaults, except for the rank's scale: people expect 0–100. */
export const DEFAULT_OPTIONS: LookupOptions = {
  includeSubdomains: true,
  includeIndirectLinks: true,
  excludeInternalBacklinks: true,
  internalListLimit: 10,
  backlinksStatusType: 'live',
  backlinksFilters: [],
  rankScale: 'one_hundred',
  tag: '',
};

/** One option that can't be sent, and why, in words. */
export interface OptionProblem {
  readonly option: keyof LookupOptions;
  readonly reason: string;
}

/** Completes partial options with the defaults and checks all of them; values of a wrong type are refused, never mended. */
export function checkOptions(partial: { readonly [K in keyof LookupOptions]?: unknown }):
  | { readonly ok: true; readonly options: LookupOptions }
  | { readonly ok: false; readonly problems: OptionProblem[] } {
  const options = { ...DEFAULT_OPTIONS, ...withoutUndefined(partial) };
  const problems = (Object.keys(DEFAULT_OPTIONS) as (keyof LookupOptions)[]).flatMap((option) => {
    const reason = CHECKS[option](options[option]);
    return reason === undefined ? [] : [{ option, reason }];
  });
  return problems.length > 0 ? { ok: false, problems } : { ok: true, options };
}

/** A stable key of the question: equal for equal targets and options; the tag is no part of it. */
export function questionKey(target: string, options: LookupOptions): string {
  return JSON.stringify([
    target,
    options.includeSubdomains,
    options.includeIndirectLinks,
    options.excludeInternalBacklinks,
    options.internalListLimit,
    options.backlinksStatusType,
    options.backlinksFilters,
    options.rankScale,
  ]);
}

const CHECKS: { readonly [K in keyof LookupOptions]: (value: unknown) => string | undefined } = {
  includeSubdomains: checkFlag,
  includeIndirectLinks: checkFlag,
  excludeInternalBacklinks: checkFlag,
  internalListLimit: (value) =>
    Number.isInteger(value) && (value as number) >= 1 && (value as number) <= MAX_LIST_LIMIT
      ? undefined
      : l10n.t('It must be a whole number from 1 to {0}.', MAX_LIST_LIMIT),
  backlinksStatusType: (value) => checkChoice(STATUS_TYPES, value),
  backlinksFilters: (value) => {
    const parsed = parseFilters(value);
    return parsed.ok ? undefined : describeFilterProblem(parsed.problem);
  },
  rankScale: (value) => checkChoice(RANK_SCALES, value),
  tag: (value) =>
    typeof value === 'string' && value.length <= MAX_TAG_LENGTH
      ? undefined
      : l10n.t('It must be a text of at most {0} characters.', MAX_TAG_LENGTH),
};

function checkFlag(value: unknown): string | undefined {
  return typeof value === 'boolean' ? undefined : l10n.t('It must be true or false.');
}

function checkChoice(choices: readonly string[], value: unknown): string | undefined {
  return choices.some((choice) => choice === value)
    ? undefined
    : l10n.t('It must be one of: {0}.', choices.join(', '));
}

function withoutUndefined(partial: object): object {
  return Object.fromEntries(Object.entries(partial).filter(([, value]) => value !== undefined));
}

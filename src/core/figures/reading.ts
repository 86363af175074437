import * as l10n from '@vscode/l10n';
import { isCut, type BreakdownInfo } from './breakdowns';
import type { LookupOptions } from '../options/options';
import { DEFAULT_OPTIONS } from '../options/options';
import { describeFilter, parseFilters } from '../options/filters';
import type { BacklinkSummary } from './summary';
import { formatCount } from './format';

/** What a reader must know of a breakdown before believing its counts; one sentence each. */
export function breakdownNotes(
  info: BreakdownInfo,
  summary: BacklinkSummary,
  options: LookupOptions,
): string[] {
  const entries = summary[info.id];
  return [
    ...(info.overlaps ? [l10n.t('One link can count more than once.')] : []),
    ...(isCut(entries, options.internalListLimit)
      ? [l10n.t("Top {0} only. Other entries aren't listed.", options.internalListLimit)]
      : []),
  ];
}

/** The options in words, one each; those with a value that needs no mention are left out unless all are wanted. */
export function describeOptions(options: LookupOptions, locale: string, all: boolean): string[] {
  const said = optionWords(options, locale);
  return (Object.keys(said) as (keyof LookupOptions)[])
    .filter((option) => all || JSON.stringify(options[option]) !== JSON.stringify(DEFAULT_OPTIONS[option]))
    .map((option) => said[option]);
}

/** The options that change what is counted. */
const COUNTING: readonly (keyof LookupOptions)[] = [
  'backlinksFilters',
  'backlinksStatusType',
  'includeSubdomains',
  'includeIndirectLinks',
  'excludeInternalBacklinks',
];

/** In which way the figures are not those of all live backlinks, such as "dofollow only"; nothing where no option says otherwise. */
export function countedWords(options: LookupOptions, locale: string): string[] {
  const said = { ...optionWords(options, locale), ...onlyWords(options) };
  return COUNTING.filter(
    (option) => JSON.stringify(options[option]) !== JSON.stringify(DEFAULT_OPTIONS[option]),
  ).map((option) => said[option]);
}

/** All that the user chose otherwise than the defaults: what is counted, and then how it is listed and labelled. */
export function changedWords(options: LookupOptions, locale: string): string[] {
  const others = {
    ...options,
    ...Object.fromEntries(COUNTING.map((option) => [option, DEFAULT_OPTIONS[option]])),
  };
  return [...countedWords(options, locale), ...describeOptions(others, locale, false)];
}

/** The commonest cases in the words of the field. */
function onlyWords({
  backlinksFilters,
  backlinksStatusType,
}: LookupOptions): Partial<Record<keyof LookupOptions, string>> {
  const filter = JSON.stringify(backlinksFilters);
  return {
    ...(filter === '["dofollow","=",true]' && { backlinksFilters: l10n.t('dofollow only') }),
    ...(filter === '["dofollow","=",false]' && { backlinksFilters: l10n.t('nofollow only') }),
    ...(backlinksStatusType === 'lost' && { backlinksStatusType: l10n.t('lost only') }),
    ...(backlinksStatusType === 'all' && { backlinksStatusType: l10n.t('live and lost') }),
  };
}

/** What each option is set to, in words. */
export function optionWords(
  options: LookupOptions,
  locale: string,
): { readonly [K in keyof LookupOptions]: string } {
  return {
    includeSubdomains: options.includeSubdomains ? l10n.t('with subdomains') : l10n.t('without subdomains'),
    includeIndirectLinks: options.includeIndirectLinks
      ? l10n.t('with indirect links')
      : l10n.t('without indirect links'),
    excludeInternalBacklinks: options.excludeInternalBacklinks
      ? l10n.t('without internal backlinks')
      : l10n.t('with internal backlinks'),
    internalListLimit: l10n.t('top {0} per breakdown', formatCount(options.internalListLimit, locale)),
    backlinksStatusType: statusText(options),
    backlinksFilters: filterText(options),
    rankScale: options.rankScale === 'one_hundred' ? l10n.t('rank up to 100') : l10n.t('rank up to 1000'),
    tag: options.tag === '' ? l10n.t('no tag') : l10n.t('tag "{0}"', options.tag),
  };
}

function statusText(options: LookupOptions): string {
  switch (options.backlinksStatusType) {
    case 'live':
      return l10n.t('live backlinks');
    case 'lost':
      return l10n.t('lost backlinks');
    case 'all':
      return l10n.t('live and lost backlinks');
  }
}

function filterText(options: LookupOptions): string {
  const parsed = parseFilters(options.backlinksFilters);
  return parsed.ok && parsed.filter !== null
    ? l10n.t('filter: {0}', describeFilter(parsed.filter))
    : l10n.t('no filter');
}

import * as vscode from 'vscode';
import { formatCount } from '../../core/figures/format';
import { sourceLabel, type Service } from '../../core/source';
import type { ListView } from '../../lookup/targetList';

/** The name of an order. */
export function sortLabel({ sort, isReversed }: Pick<ListView, 'sort' | 'isReversed'>): string {
  switch (sort) {
    case 'recent':
      return isReversed ? vscode.l10n.t('Oldest First') : vscode.l10n.t('Newest First');
    case 'name':
      return isReversed ? vscode.l10n.t('Name, Z to A') : vscode.l10n.t('Name, A to Z');
    case 'rank':
      return isReversed ? vscode.l10n.t('Rank, Lowest First') : vscode.l10n.t('Rank, Highest First');
    case 'backlinks':
      return isReversed ? vscode.l10n.t('Backlinks, Fewest First') : vscode.l10n.t('Backlinks, Most First');
    case 'referringDomains':
      return isReversed
        ? vscode.l10n.t('Referring Domains, Fewest First')
        : vscode.l10n.t('Referring Domains, Most First');
    case 'backlinksSpamScore':
      return isReversed
        ? vscode.l10n.t('Spam Score, Lowest First')
        : vscode.l10n.t('Spam Score, Highest First');
    case 'change':
      return isReversed
        ? vscode.l10n.t('Change in Backlinks, Smallest First')
        : vscode.l10n.t('Change in Backlinks, Largest First');
  }
}

/** The name of a service as a part of the list. */
export function serviceLabel(service: Service): string {
  return sourceLabel({ service, via: null });
}

/** How many targets there are. */
export function targetCount(count: number): string {
  const text = formatCount(count, vscode.env.language);
  return count === 1 ? vscode.l10n.t('{0} target', text) : vscode.l10n.t('{0} targets', text);
}

/** How many lookups there are. */
export function lookupCount(count: number): string {
  const text = formatCount(count, vscode.env.language);
  return count === 1 ? vscode.l10n.t('{0} lookup', text) : vscode.l10n.t('{0} lookups', text);
}

/** Which part of the list is shown, in words; undefined where it is the whole list. */
export function filterText({ text, site, service }: ListView): string | undefined {
  const parts = [
    ...(site === null ? [] : [site]),
    ...(text === '' ? [] : [`"${text}"`]),
    ...(service === null ? [] : [serviceLabel(service)]),
  ];
  return parts.length === 0 ? undefined : vscode.l10n.t('Filter: {0}', parts.join(' · '));
}

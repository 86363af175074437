import * as vscode from 'vscode';
import { formatCount } from '../../core/figures/format';
import { sourceLabel, type Service } from '../../core/source';
import { WHOLE_LIST, type ListView, type Sort } from '../../lookup/targetList';

/** The name of an order. */
export function sortLabel(sort: Sort): string {
  switch (sort) {
    case 'recent':
      return vscode.l10n.t('Newest First');
    case 'rank':
      return vscode.l10n.t('Rank');
    case 'backlinks':
      return vscode.l10n.t('Backlinks');
    case 'referringDomains':
      return vscode.l10n.t('Referring domains');
    case 'change':
      return vscode.l10n.t('Change in Backlinks');
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

/** What stands above a list that is not shown whole, or not by time; undefined where it is. */
export function viewMessage({ sort, text, site, service }: ListView, isEmpty: boolean): string | undefined {
  const parts = [
    ...(site === null ? [] : [vscode.l10n.t('of {0}', site)]),
    ...(text === '' ? [] : [vscode.l10n.t('with "{0}"', text)]),
    ...(service === null ? [] : [vscode.l10n.t('from {0}', serviceLabel(service))]),
    ...(sort === WHOLE_LIST.sort ? [] : [vscode.l10n.t('by {0}', sortLabel(sort))]),
  ];
  if (parts.length === 0) {
    return undefined;
  }
  return isEmpty
    ? vscode.l10n.t('No targets {0}.', parts.join(', '))
    : vscode.l10n.t('Targets {0}.', parts.join(', '));
}

import { isOfFigures } from '../../lookup/series';
import * as vscode from 'vscode';
import { SERVICES } from '../../core/source';
import { SORTS, sitesOf, WHOLE_LIST } from '../../lookup/targetList';
import type { LookUpDeps } from '../lookUpDeps';
import { serviceLabel, sortLabel, targetCount } from './listViewText';
import { Row } from './row';

/** Asks for an order of the targets. */
export async function sortTargets({ tree }: LookUpDeps): Promise<void> {
  const { shown } = tree;
  const rows = SORTS.flatMap((sort) =>
    [false, true].map((isReversed) => ({
      label: sortLabel({ sort, isReversed }),
      ...(sort === shown.sort &&
        isReversed === shown.isReversed && { description: vscode.l10n.t('current') }),
      ...{ sort, isReversed },
    })),
  );
  const picked = await vscode.window.showQuickPick(rows, { title: vscode.l10n.t('Sort Targets By') });
  if (picked) {
    tree.show({ ...shown, sort: picked.sort, isReversed: picked.isReversed });
  }
}

/** Asks for a part of the targets' names; nothing shows all again. */
export async function filterTargets({ tree }: LookUpDeps): Promise<void> {
  const text = await vscode.window.showInputBox({
    title: vscode.l10n.t('Filter Targets'),
    prompt: vscode.l10n.t('Text to match, for example a domain. Leave empty to show all'),
    value: tree.shown.text,
  });
  if (text !== undefined) {
    tree.show({ ...tree.shown, text: text.trim() });
  }
}

/** Asks whose answers to show. */
export async function filterBySource({ tree }: LookUpDeps): Promise<void> {
  const all = { label: vscode.l10n.t('All sources'), service: null };
  const rows = [all, ...SERVICES.map((service) => ({ label: serviceLabel(service), service }))];
  const picked = await vscode.window.showQuickPick(rows, { title: vscode.l10n.t('Show Targets From') });
  if (picked) {
    tree.show({ ...tree.shown, service: picked.service });
  }
}

/** Asks for a site whose targets to show. */
export async function filterBySite({ tree, store }: LookUpDeps): Promise<void> {
  const all = { label: vscode.l10n.t('All sites'), site: null };
  const sites = sitesOf(store.series.filter(isOfFigures)).map(([site, targets]) => ({
    label: site,
    description: targetCount(targets),
    site,
  }));
  const picked = await vscode.window.showQuickPick([all, ...sites], {
    title: vscode.l10n.t('Show Targets of a Site'),
  });
  if (picked) {
    tree.show({ ...tree.shown, site: picked.site });
  }
}

/** Shows the site of a row alone. */
export function showOnlySite({ tree }: LookUpDeps, argument: unknown): void {
  const row = argument ?? tree.selection[0];
  const subject = row instanceof Row ? row.subject : undefined;
  if (subject?.kind === 'site') {
    tree.show({ ...tree.shown, site: subject.site.site });
  } else if (subject?.kind === 'target') {
    tree.show({ ...tree.shown, site: subject.series.question.target.site });
  }
}

/** Shows all targets again, in the order that was chosen. */
export function showAllTargets({ tree }: LookUpDeps): void {
  const { sort, isReversed } = tree.shown;
  tree.show({ ...WHOLE_LIST, sort, isReversed });
}

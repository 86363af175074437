import * as vscode from 'vscode';
import type { DifferenceRow } from '../../core/figures/describeDifference';
import { formatTime } from '../../core/figures/format';
import { shortTime } from '../../core/figures/shortTime';
import { answeredAt, changeBetween, type Entry } from '../../lookup/series';
import type { ReadSnapshot } from './facet';
import { lineOf, type Row } from './row';
import { BETWEEN, shortFigures } from './shortFigures';

const { Collapsed, None } = vscode.TreeItemCollapsibleState;

/** The row of what changed from one lookup of a target to its newest. */
export function changesRow(target: Row, before: Entry, newest: Entry, read: ReadSnapshot): Row {
  const since = shortTime(answeredAt(before), answeredAt(newest), vscode.env.language);
  return target.child('changes', {
    draw: () => {
      const item = new vscode.TreeItem(vscode.l10n.t('Changes since {0}', since), Collapsed);
      item.contextValue = 'changes';
      return item;
    },
    below: (row) => changeRows(row, before, newest, read),
    copied: lineOf,
    subject: { kind: 'lookup', entry: newest, before },
  });
}

/** The row above the lookups before the newest; `found` has it too, newest first. */
export function earlierRow(target: Row, found: readonly Entry[], read: ReadSnapshot): Row {
  return target.child('earlier', {
    draw: () => {
      const item = new vscode.TreeItem(vscode.l10n.t('Earlier lookups'), Collapsed);
      item.description = String(found.length - 1);
      item.tooltip = vscode.l10n.t('Previous lookups with the same options.');
      item.accessibilityInformation = { label: vscode.l10n.t('Earlier lookups: {0}', found.length - 1) };
      return item;
    },
    below: (row) => found.slice(1).map((entry, i) => lookupRow(row, entry, found[i + 2], read)),
  });
}

/** The row of an earlier lookup: when, its figures, and below it what changed since the one before. */
function lookupRow(row: Row, entry: Entry, before: Entry | undefined, read: ReadSnapshot): Row {
  const locale = vscode.env.language;
  const at = answeredAt(entry);
  const change = before ? changeBetween(before, entry, 'backlinks') : null;
  const own: Row = row.child(entry.id, {
    draw: () => {
      const item = new vscode.TreeItem(formatTime(at, locale), before ? Collapsed : None);
      const figures = shortFigures(entry, change);
      item.description = figures.map(({ seen }) => seen).join(BETWEEN);
      item.iconPath = new vscode.ThemeIcon('history');
      item.contextValue = before ? 'earlier' : 'earliest';
      item.command = own.openCommand;
      const said = [formatTime(at, locale), ...figures.map((figure) => figure.said)];
      item.accessibilityInformation = { label: said.join(', ') };
      return item;
    },
    copied: lineOf,
    subject: { kind: 'lookup', entry, before },
    ...(before && { below: (parent: Row) => changeRows(parent, before, entry, read) }),
  });
  return own;
}

/** Only what changed: where the figures stayed the same there are no rows. */
async function changeRows(row: Row, before: Entry, after: Entry, read: ReadSnapshot): Promise<Row[]> {
  const [from, to] = await Promise.all([read(before), read(after)]);
  if (!from || !to) {
    return [];
  }
  const { describeDifference, differenceOf } = await import('../late');
  return describeDifference(differenceOf(from, to), vscode.env.language).flatMap(({ title, rows }) =>
    rows.filter((one) => one.before !== one.after).map((one) => changeRow(row, title, one)),
  );
}

/** The row of a figure or an entry that changed. */
function changeRow(row: Row, title: string, { label, before, after, change }: DifferenceRow): Row {
  return row.child(`${title} ${label}`, {
    draw: () => {
      const item = new vscode.TreeItem(label, None);
      item.description = `${before} → ${after} (${change})`;
      item.tooltip = `${title}: ${label}\n${item.description}`;
      item.contextValue = 'figure';
      item.accessibilityInformation = {
        label: vscode.l10n.t('{0}, {1}: from {2} to {3}, {4}', title, label, before, after, change),
      };
      return item;
    },
    copied: lineOf,
  });
}

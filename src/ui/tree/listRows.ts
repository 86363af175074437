import * as vscode from 'vscode';
import { formatCount } from '../../core/figures/format';
import type { Site } from '../../lookup/targetList';
import { COMMANDS } from '../ids';
import { targetCount } from './listViewText';
import { Row } from './row';

const { Collapsed, None } = vscode.TreeItemCollapsibleState;

/** The row above the targets of one registrable domain, where there are many. */
export function siteRow(site: Site, below: (row: Row) => readonly Row[]): Row {
  return new Row(`site ${site.site}`, undefined, {
    draw: () => {
      const item = new vscode.TreeItem(site.site, Collapsed);
      item.description = targetCount(site.members.length);
      item.iconPath = new vscode.ThemeIcon('folder');
      item.accessibilityInformation = { label: `${site.site}, ${item.description}` };
      item.contextValue = 'site';
      return item;
    },
    below,
    subject: { kind: 'site', site },
  });
}

/** The row that says which part of the list is shown; it can be taken away to see all. */
export function filterRow(text: string, isEmpty: boolean): Row {
  return new Row('filter', undefined, {
    draw: () => {
      const item = new vscode.TreeItem(text, None);
      item.description = isEmpty ? vscode.l10n.t('No targets match') : '';
      item.iconPath = new vscode.ThemeIcon('filter-filled');
      item.contextValue = 'filter';
      item.tooltip = vscode.l10n.t('Only matching targets are shown.');
      item.accessibilityInformation = { label: [text, item.description].filter(Boolean).join(', ') };
      return item;
    },
  });
}

/** The row that stands for the rest of a list that is too long to be drawn at once. */
export function moreRow(parent: Row | undefined, left: number): Row {
  const row: Row = new Row(`${parent?.id ?? ''} more`, parent, {
    draw: () => {
      const item = new vscode.TreeItem(vscode.l10n.t('Show More'), None);
      item.description =
        left === 1
          ? vscode.l10n.t('{0} more target', left)
          : vscode.l10n.t('{0} more targets', formatCount(left, vscode.env.language));
      item.iconPath = new vscode.ThemeIcon('ellipsis');
      item.command = { command: COMMANDS.showMore, title: vscode.l10n.t('Show More'), arguments: [row] };
      item.accessibilityInformation = { label: vscode.l10n.t('Show More, {0}', item.description) };
      return item;
    },
    subject: { kind: 'more' },
  });
  return row;
}

import * as vscode from 'vscode';
import { formatCount } from '../../core/figures/format';
import { COMMANDS } from '../ids';
import { changeItem, earlierItem, earlierLookupItem } from './earlierItems';
import { breakdownItem, entryItem, figureItem } from './figureItems';
import { targetCount } from './listViewText';
import {
  BreakdownNode,
  ChangeNode,
  EarlierLookupNode,
  EarlierNode,
  EntryNode,
  FigureNode,
  GroupNode,
  MoreNode,
  SiteNode,
  TargetNode,
  type TreeNode,
  rowId,
} from './nodes';
import { targetItem } from './targetItem';

const { Collapsed, Expanded, None } = vscode.TreeItemCollapsibleState;

/** The row of any node: the label says what, the description how much, the tooltip what it means. */
export function treeItem(node: TreeNode): vscode.TreeItem {
  const item = describe(node);
  item.id = rowId(node.id);
  return item;
}

function describe(node: TreeNode): vscode.TreeItem {
  if (node instanceof TargetNode) {
    return targetItem(node);
  }
  if (node instanceof SiteNode) {
    return siteItem(node);
  }
  if (node instanceof GroupNode) {
    // What most people came for is in sight at once.
    return new vscode.TreeItem(node.label, node.group === 'strength' ? Expanded : Collapsed);
  }
  if (node instanceof FigureNode) {
    return figureItem(node);
  }
  if (node instanceof BreakdownNode) {
    return breakdownItem(node);
  }
  if (node instanceof EntryNode) {
    return entryItem(node);
  }
  if (node instanceof EarlierNode) {
    return earlierItem(node);
  }
  if (node instanceof EarlierLookupNode) {
    return earlierLookupItem(node);
  }
  return node instanceof ChangeNode ? changeItem(node) : moreItem(node);
}

function siteItem({ site: { site, members } }: SiteNode): vscode.TreeItem {
  const item = new vscode.TreeItem(site, Collapsed);
  item.description = targetCount(members.length);
  item.iconPath = new vscode.ThemeIcon('folder');
  item.accessibilityInformation = { label: `${site}, ${item.description}` };
  item.contextValue = 'site';
  return item;
}

function moreItem(node: MoreNode): vscode.TreeItem {
  const item = new vscode.TreeItem(vscode.l10n.t('Show More'), None);
  item.description = vscode.l10n.t('{0} further targets', formatCount(node.left, vscode.env.language));
  item.iconPath = new vscode.ThemeIcon('ellipsis');
  item.command = { command: COMMANDS.showMore, title: vscode.l10n.t('Show More'), arguments: [node] };
  item.accessibilityInformation = { label: vscode.l10n.t('Show More, {0}', item.description) };
  return item;
}

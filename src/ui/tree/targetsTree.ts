import * as vscode from 'vscode';
import type { LookupService } from '../../lookup/lookupService';
import { TARGETS_VIEW } from '../ids';
import { TargetNode, type TreeNode } from './nodes';
import { treeItem } from './treeItems';

/** The view of the targets that were looked up, newest first. */
export class TargetsTree implements vscode.TreeDataProvider<TreeNode>, vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<undefined>();
  private readonly view: vscode.TreeView<TreeNode>;
  private readonly disposables: vscode.Disposable;
  readonly onDidChangeTreeData = this.changed.event;

  /** @param onFirstShown runs whenever the list is drawn; the place for what the welcome views need to know */
  constructor(
    private readonly lookups: LookupService,
    private readonly onDrawn: () => Promise<unknown>,
  ) {
    this.view = vscode.window.createTreeView(TARGETS_VIEW, { treeDataProvider: this, showCollapseAll: true });
    this.disposables = vscode.Disposable.from(
      this.view,
      this.changed,
      lookups.onDidChange(() => this.changed.fire(undefined)),
    );
  }

  getTreeItem(node: TreeNode): vscode.TreeItem {
    return treeItem(node);
  }

  async getChildren(node?: TreeNode): Promise<TreeNode[]> {
    if (node) {
      return [...node.children];
    }
    await this.onDrawn();
    return this.lookups.lookups.map((lookup) => new TargetNode(lookup));
  }

  getParent(node: TreeNode): TreeNode | undefined {
    return node.parent;
  }

  /** Shows the row of a lookup and selects it; the focus stays where it is. */
  async reveal(key: string, expand: boolean): Promise<void> {
    const lookup = this.lookups.find(key);
    if (lookup) {
      await this.view.reveal(new TargetNode(lookup), { select: true, focus: false, expand });
    }
  }

  dispose(): void {
    this.disposables.dispose();
  }
}

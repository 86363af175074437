import * as vscode from 'vscode';
import type { LookupService } from '../../lookup/lookupService';
import type { LookupStore } from '../../lookup/lookupStore';
import { foundOf, type Series } from '../../lookup/series';
import { TARGETS_VIEW } from '../ids';
import { TargetNode, type TreeNode } from './nodes';
import { treeItem } from './treeItems';

/** The view of the targets that were looked up, newest first. */
export class TargetsTree implements vscode.TreeDataProvider<TreeNode>, vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<undefined>();
  private readonly view: vscode.TreeView<TreeNode>;
  private readonly disposables: vscode.Disposable;
  private isDrawn = false;
  private isStale = false;
  private isRevealing = false;
  private wanted: { readonly key: string; readonly expand: boolean } | undefined;
  readonly onDidChangeTreeData = this.changed.event;

  /** @param onDrawn runs whenever the list is drawn: the place for what the welcome views need to know */
  constructor(
    private readonly store: LookupStore,
    private readonly lookups: LookupService,
    private readonly onDrawn: () => unknown,
  ) {
    this.view = vscode.window.createTreeView(TARGETS_VIEW, {
      treeDataProvider: this,
      showCollapseAll: true,
      canSelectMany: true,
    });
    this.disposables = vscode.Disposable.from(
      this.view,
      this.changed,
      store.onDidChange(() => {
        this.isStale = true;
        queueMicrotask(() => this.refresh());
      }),
    );
  }

  getTreeItem(node: TreeNode): vscode.TreeItem {
    return treeItem(node);
  }

  async getChildren(node?: TreeNode): Promise<TreeNode[]> {
    if (node) {
      return node.children();
    }
    if (!this.isDrawn) {
      await this.store.load();
      this.isDrawn = true;
    }
    this.onDrawn();
    return this.store.series.map((series) => this.nodeOf(series));
  }

  getParent(node: TreeNode): TreeNode | undefined {
    return node.parent;
  }

  /** Opens the view at the row of a question and selects it; the focus stays where it is. */
  reveal(key: string, expand: boolean): void {
    this.wanted = { key, expand };
    void this.revealWanted();
  }

  dispose(): void {
    this.disposables.dispose();
  }

  private nodeOf(series: Series): TargetNode {
    return new TargetNode(series, this.lookups.isRunning(series.key), async () => {
      const [newest] = foundOf(series);
      return newest && this.store.snapshot(newest);
    });
  }

  /** VS Code drops a reveal that a refresh interrupts, so the two take turns. */
  private refresh(): void {
    if (this.isStale && !this.isRevealing) {
      this.isStale = false;
      if (this.isDrawn) {
        this.changed.fire(undefined);
      }
      void this.revealWanted();
    }
  }

  private async revealWanted(): Promise<void> {
    const { wanted } = this;
    const series = wanted && this.store.find(wanted.key);
    if (!wanted || !series || this.isRevealing) {
      return;
    }
    this.isRevealing = true;
    try {
      await this.view.reveal(this.nodeOf(series), { select: true, focus: false, expand: wanted.expand });
      this.wanted = this.wanted === wanted ? undefined : this.wanted;
    } catch {
      // A refresh from before came between; the next one tries again.
    } finally {
      this.isRevealing = false;
      this.refresh();
    }
  }
}

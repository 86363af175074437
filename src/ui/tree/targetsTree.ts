import * as vscode from 'vscode';
import type { LookupService } from '../../lookup/lookupService';
import type { LookupStore } from '../../lookup/lookupStore';
import { readSnapshot } from '../../lookup/answers';
import { isOfFigures, type Series } from '../../lookup/series';
import { isSite, targetList, WHOLE_LIST, type ListView, type Site } from '../../lookup/targetList';
import { TARGETS_VIEW } from '../ids';
import { filterText } from './listViewText';
import type { ReadSnapshot } from './facet';
import { listBranches } from './listBranches';
import { filterRow, moreRow, siteRow } from './listRows';
import type { Row } from './row';
import { registerSourceBadges } from './sourceBadges';
import { targetRow } from './targetRow';

/** What is in sight at first, and what comes with each Show More: more rows at once keep the window waiting. */
const FIRST_PAGE = 100;
const FURTHER_PAGE = 500;

/** The view of the targets that were looked up: pinned ones, then the others in the order and the part that the user chose. */
export class TargetsTree implements vscode.TreeDataProvider<Row>, vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<Row | undefined>();
  private readonly view: vscode.TreeView<Row>;
  private readonly disposables: vscode.Disposable;
  private listView = WHOLE_LIST;
  /** How many further pages of a list are shown, by the id of the row above it. */
  private readonly pages = new Map<string, number>();
  private isDrawn = false;
  private isStale = false;
  private isRevealing = false;
  private wanted: { readonly key: string; readonly expand: boolean } | undefined;
  private readonly read: ReadSnapshot = (entry) => readSnapshot(this.store, entry);
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
      registerSourceBadges(),
      store.onDidChange(() => {
        this.isStale = true;
        queueMicrotask(() => this.refresh());
      }),
    );
  }

  /** The rows that are selected. */
  get selection(): readonly Row[] {
    return this.view.selection;
  }

  /** What of the list is shown, and in which order. */
  get shown(): ListView {
    return this.listView;
  }

  /** Shows another part, or another order. */
  show(listView: ListView): void {
    this.listView = listView;
    this.pages.clear();
    this.isStale = true;
    this.refresh();
  }

  /** Shows a further page of a list. */
  showMore({ parent }: Row): void {
    const id = parent?.id ?? '';
    this.pages.set(id, (this.pages.get(id) ?? 0) + 1);
    this.changed.fire(parent);
  }

  getTreeItem(row: Row): vscode.TreeItem {
    return row.draw();
  }

  /** Tooltips are long to make, and of many rows few are looked at. */
  resolveTreeItem(item: vscode.TreeItem, { tooltip }: Row): vscode.TreeItem {
    item.tooltip ??= tooltip;
    return item;
  }

  async getChildren(row?: Row): Promise<Row[]> {
    return [...(await (row ? row.below() : this.roots()))];
  }

  getParent(row: Row): Row | undefined {
    return row.parent;
  }

  /** Opens the view at the row of a question and selects it; the focus stays where it is. */
  reveal(key: string, expand: boolean): void {
    this.wanted = { key, expand };
    void this.revealWanted();
  }

  dispose(): void {
    this.disposables.dispose();
  }

  private async roots(): Promise<Row[]> {
    if (!this.isDrawn) {
      await this.store.load();
      this.isDrawn = true;
    }
    this.onDrawn();
    const { pinned, others } = targetList(this.figures, this.listView, this.store.pinned);
    const isEmpty = pinned.length + others.length === 0 && this.figures.length > 0;
    const filter = filterText(this.listView);
    return [
      ...(filter === undefined ? [] : [filterRow(filter, isEmpty)]),
      ...pinned.map((series) => this.rowOf(series, undefined)),
      ...this.page(others, undefined),
    ];
  }

  private get figures(): readonly Series[] {
    return this.store.series.filter(isOfFigures);
  }

  private page(parts: readonly (Series | Site)[], parent: Row | undefined): Row[] {
    const count = FIRST_PAGE + FURTHER_PAGE * (this.pages.get(parent?.id ?? '') ?? 0);
    const left = parts.length - count;
    return [
      ...parts.slice(0, count).map((part) => (isSite(part) ? this.siteRow(part) : this.rowOf(part, parent))),
      ...(left > 0 ? [moreRow(parent, left)] : []),
    ];
  }

  private siteRow(site: Site): Row {
    return siteRow(site, (row) => this.page(site.members, row));
  }

  private rowOf(series: Series, parent: Row | undefined): Row {
    const { key, entries, question } = series;
    const { store, lookups } = this;
    const standing = {
      isPinned: store.pinned.has(key),
      progress: lookups.progress(key),
      lists: (row: Row) => listBranches(row, series, store),
      isUnsaved: store.isUnsaved(entries[0].id),
      spent: () => store.spentOn(question.target.value),
    };
    return targetRow(series, parent, standing, this.read);
  }

  /** The row of a question where the list has it now, with the site that it stands in; undefined where it is out of sight. */
  private find(key: string): Row | undefined {
    const { pinned, others } = targetList(this.figures, this.listView, this.store.pinned);
    for (const part of [...pinned, ...others]) {
      const series = isSite(part) ? part.members.find((member) => member.key === key) : part;
      if (series?.key === key) {
        return this.rowOf(series, isSite(part) ? this.siteRow(part) : undefined);
      }
    }
    return undefined;
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
    const row = wanted && this.find(wanted.key);
    if (!wanted || !row || this.isRevealing) {
      return;
    }
    this.isRevealing = true;
    try {
      await this.view.reveal(row, { select: true, focus: false, expand: wanted.expand });
      this.wanted = this.wanted === wanted ? undefined : this.wanted;
    } catch {
      // A refresh from before came between; the next one tries again.
    } finally {
      this.isRevealing = false;
      this.refresh();
    }
  }
}

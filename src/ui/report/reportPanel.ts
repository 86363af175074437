import * as vscode from 'vscode';
import type { SectionId } from '../../core/lists/listSection';
import { SUMMARY, type Question } from '../../core/snapshot';
import { ToHost, type Report, type ToPage } from '../../core/reportProtocol';
import type { Account } from '../../lookup/account';
import type { LookupService } from '../../lookup/lookupService';
import type { LookupStore } from '../../lookup/lookupStore';
import type { Series } from '../../lookup/series';
import { copyBreakdown } from '../export/exportCommands';
import { actOnList, isListMessage } from '../lists/listMessages';
import { ReportLists } from '../lists/reportLists';
import { ownSeries } from '../ownSeries';
import { SeriesArgument } from '../seriesArgument';
import { settings } from '../settings';
import { domainOffer, hasDomainIn } from './domainOffer';
import { KeptAnswers } from './keptAnswers';
import { reportOf } from './reportOf';
import { reportShell } from './shell';
import { runAction } from './runAction';
import { messageFor } from './wholePage';

/** What reports are drawn from. */
export interface ReportDeps {
  readonly store: LookupStore;
  readonly lookups: LookupService;
  readonly account: Account;
  /** Who is signed in. */
  readonly login: () => Promise<string | undefined>;
  /** The folder of the page's script and style. */
  readonly media: vscode.Uri;
}

/** Of five targets side by side the figures and those before, and a few more. */
const MOST_KEPT = 16;

/** What a panel shows: one question, several to be compared, or one's earlier lookup. */
export interface Shown {
  readonly keys: readonly string[];
  /** The id of the earlier lookup; null is the newest. */
  readonly asOf: string | null;
}

/** A panel that follows the lookups of one question, or compares those of several. */
export class ReportPanel implements vscode.Disposable {
  private readonly disposables: vscode.Disposable;
  private isReady = false;
  private drawing = 0;
  /** What the page has been told, by the question's key. */
  private shown: ReadonlyMap<string, Report> = new Map();
  /** Asks the page for its picture, and takes it, while somebody waits for one. */
  private wanted: { readonly style: string; readonly take: (png: string | null) => void } | undefined;
  private readonly figures: KeptAnswers;
  private readonly lists: ReportLists;

  /** Fills an empty panel. */
  constructor(
    private readonly panel: vscode.WebviewPanel,
    private subject: Shown,
    private readonly deps: ReportDeps,
  ) {
    this.disposables = vscode.Disposable.from(
      panel,
      panel.webview.onDidReceiveMessage((message) => this.receive(message)),
      deps.store.onDidChange((changed) => {
        if (this.concerns(changed)) {
          void this.post();
        } else if (this.lists.concerns(changed)) {
          void this.lists.draw();
        }
      }),
      deps.account.onDidChange(() => void this.post()),
      vscode.workspace.onDidChangeConfiguration(
        (event) => event.affectsConfiguration('seoBacklinks.service') && void this.post(),
      ),
    );
    this.figures = new KeptAnswers(deps.store, MOST_KEPT);
    this.lists = new ReportLists(
      deps,
      () => this.listed,
      (message) => this.tell(message),
    );
    panel.webview.html = reportShell(panel.webview, deps.media);
  }

  get onDidClose(): vscode.Event<void> {
    return this.panel.onDidDispose;
  }

  get viewColumn(): vscode.ViewColumn | undefined {
    return this.panel.viewColumn;
  }

  get isVisible(): boolean {
    return this.panel.visible;
  }

  /** Shows something else in the same tab. */
  async showOther(subject: Shown, title: string): Promise<void> {
    this.subject = subject;
    this.panel.title = title;
    this.shown = new Map();
    this.lists.reset();
    this.figures.clear();
    await this.post();
  }

  /** Brings a list into sight. */
  async showList(id: SectionId): Promise<void> {
    this.reveal();
    await this.lists.bringIntoSight(id);
  }

  reveal(): void {
    this.panel.reveal(undefined, true);
  }

  /** A PNG of the report's first screen in base64; null where the page can't draw one, or is closed before it has. */
  async picture(): Promise<string | null> {
    const file = vscode.Uri.joinPath(this.deps.media, 'report.css');
    const style = new TextDecoder().decode(await vscode.workspace.fs.readFile(file));
    const picture = new Promise<string | null>((take) => {
      this.wanted?.take(null);
      this.wanted = { style, take };
    });
    this.reveal();
    await this.post();
    return picture;
  }

  dispose(): void {
    this.take(null);
    this.drawing++;
    this.isReady = false;
    this.disposables.dispose();
  }

  /** What the commands behind the buttons are told. */
  private get arguments(): readonly SeriesArgument[] {
    const { keys, asOf } = this.subject;
    return keys.map((key) => new SeriesArgument(key, asOf));
  }

  private get series(): readonly Series[] {
    return this.arguments
      .map((argument) => ownSeries(this.deps, argument))
      .filter((series) => series !== undefined);
  }

  private concerns(changed: ReadonlySet<string>): boolean {
    return (
      this.subject.keys.some((key) => changed.has(key)) ||
      this.series.some((series) => hasDomainIn(changed, this.deps.store, series))
    );
  }

  private async post(): Promise<void> {
    if (this.series.length === 0) {
      this.take(null); // what was shown has been removed
      return;
    }
    if (!this.isReady) {
      return;
    }
    const drawing = ++this.drawing;
    const { account } = this.deps;
    // Whoever was asked before, the service that is chosen now is asked again.
    const source = { service: settings.service, via: null };
    const againCost = account.estimate({ endpoint: SUMMARY, source }, await this.deps.login());
    const reports = await Promise.all(
      this.series.map((series) =>
        reportOf(
          series,
          this.subject.asOf,
          {
            againCost,
            progress: this.deps.lookups.progress(series.key),
            domain: domainOffer(this.deps.store, series.question),
          },
          (entry) => this.figures.readFigures(entry),
        ),
      ),
    );
    if (drawing !== this.drawing) {
      return; // a newer state is on its way, or the panel was closed
    }
    const message = messageFor(this.shown, reports);
    this.shown = new Map(reports.map((report) => [report.key, report]));
    if (message) {
      this.tell(message);
    }
    await this.lists.draw();
    if (this.wanted) {
      const { style } = this.wanted;
      this.tell({ type: 'takePicture', style });
    }
  }

  /** What lists are of: the figures of one target, as they are now. */
  private get listed(): Question | undefined {
    const { keys, asOf } = this.subject;
    return keys.length === 1 && asOf === null ? this.series[0]?.question : undefined;
  }

  /** False where the page can't be told yet: it asks for all once it can. */
  private tell(message: ToPage): boolean {
    if (this.isReady) {
      void this.panel.webview.postMessage(message);
    }
    return this.isReady;
  }

  private take(png: string | null): void {
    this.wanted?.take(png);
    this.wanted = undefined;
  }

  private async receive(message: unknown): Promise<void> {
    const parsed = ToHost.safeParse(message);
    const [first] = this.series;
    if (parsed.data && isListMessage(parsed.data)) {
      await actOnList(parsed.data, this.lists, this.deps.lookups);
      return;
    }
    switch (parsed.data?.type) {
      case 'ready':
        this.isReady = true;
        this.shown = new Map(); // the page may have been thrown away
        this.lists.startAnew();
        await this.deps.store.load();
        await this.post();
        return;
      case 'act':
        await runAction(this.deps, parsed.data.act, this.arguments, this.series);
        return;
      case 'copyBreakdown':
        if (first) {
          await copyBreakdown(this.deps.store, first, parsed.data.id);
        }
        return;
      case 'picture':
        this.take(parsed.data.png);
        return;
      case undefined:
    }
  }
}

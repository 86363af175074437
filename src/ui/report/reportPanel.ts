import * as vscode from 'vscode';
import { ToHost, type Act, type ToPage } from '../../core/reportProtocol';
import type { Account } from '../../lookup/account';
import type { LookupService } from '../../lookup/lookupService';
import type { LookupStore } from '../../lookup/lookupStore';
import { failureOf, stateOf, type Series } from '../../lookup/series';
import { nextStepOf } from '../failureText';
import { COMMANDS } from '../ids';
import { takeNextStep } from '../nextSteps';
import { reportOf } from './reportOf';
import { reportShell } from './shell';

/** What reports are drawn from. */
export interface ReportDeps {
  readonly store: LookupStore;
  readonly lookups: LookupService;
  readonly account: Account;
  /** The folder of the page's script and style. */
  readonly media: vscode.Uri;
}

/** One report: a panel that follows the lookups of one question. */
export class ReportPanel implements vscode.Disposable {
  static readonly viewType = 'seoBacklinks.report';
  private readonly disposables: vscode.Disposable;
  private isReady = false;
  private drawing = 0;

  /** Fills an empty panel; the key names the question. */
  constructor(
    private readonly panel: vscode.WebviewPanel,
    private readonly key: string,
    private readonly deps: ReportDeps,
  ) {
    this.disposables = vscode.Disposable.from(
      panel,
      panel.webview.onDidReceiveMessage((message) => this.receive(message)),
      deps.store.onDidChange(() => void this.post()),
    );
    panel.webview.html = reportShell(panel.webview, deps.media);
  }

  get onDidClose(): vscode.Event<void> {
    return this.panel.onDidDispose;
  }

  get viewColumn(): vscode.ViewColumn | undefined {
    return this.panel.viewColumn;
  }

  reveal(): void {
    this.panel.reveal(undefined, true);
  }

  dispose(): void {
    this.disposables.dispose();
  }

  private get series(): Series | undefined {
    return this.deps.store.find(this.key);
  }

  private async post(): Promise<void> {
    const { series } = this;
    if (!this.isReady || !series) {
      return;
    }
    const drawing = ++this.drawing;
    const { store, account } = this.deps;
    const report = await reportOf(store, series, account.estimate(series.question.source));
    if (drawing !== this.drawing) {
      return; // a newer state is on its way
    }
    const message: ToPage = {
      type: 'report',
      locale: vscode.env.language,
      translations: translations(),
      report,
    };
    void this.panel.webview.postMessage(message);
  }

  private async receive(message: unknown): Promise<void> {
    const parsed = ToHost.safeParse(message);
    switch (parsed.data?.type) {
      case 'ready':
        this.isReady = true;
        await this.post();
        return;
      case 'act':
        await this.act(parsed.data.act);
        return;
      case 'copyBreakdown':
      case undefined:
    }
  }

  private async act(act: Act): Promise<void> {
    if (act === 'cancel') {
      this.deps.lookups.cancel(this.key);
    } else if (act === 'lookUpAgain') {
      await this.lookUpAgain();
    } else if (act === 'nextStep') {
      await this.takeNextStep();
    }
  }

  private async takeNextStep(): Promise<void> {
    const { series } = this;
    const newest = series?.entries[0];
    const state = newest && stateOf(newest);
    if (series && newest && (state === 'failed' || state === 'unknown')) {
      const step = nextStepOf({ failure: failureOf(newest), source: series.question.source });
      await takeNextStep(step, { again: () => this.lookUpAgain(), id: newest.id });
    } else {
      await this.lookUpAgain();
    }
  }

  private async lookUpAgain(): Promise<void> {
    await vscode.commands.executeCommand(COMMANDS.lookUpAgain, this.series);
  }
}

/** The page takes plain texts only; a translation with a comment comes as an object. */
function translations(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(vscode.l10n.bundle ?? {}).map(([key, text]) => [key, String(text)]),
  );
}

import * as vscode from 'vscode';
import { ToHost, type Act, type ToPage } from '../../core/reportProtocol';
import type { LookupService } from '../../lookup/lookupService';
import type { Lookup } from '../../lookup/outcome';
import { COMMANDS } from '../ids';
import { nextStepOf } from '../failureText';
import { takeNextStep } from '../nextSteps';
import { reportOf } from './reportOf';
import { reportShell } from './shell';

/** One report: a panel that follows the lookups of one question. */
export class ReportPanel implements vscode.Disposable {
  static readonly viewType = 'seoBacklinks.report';
  private readonly disposables: vscode.Disposable;
  private isReady = false;

  /** Fills an empty panel; the key names the question. */
  constructor(
    private readonly panel: vscode.WebviewPanel,
    private readonly key: string,
    private readonly lookups: LookupService,
    media: vscode.Uri,
  ) {
    this.disposables = vscode.Disposable.from(
      panel,
      panel.webview.onDidReceiveMessage((message) => this.receive(message)),
      lookups.onDidChange(() => this.post()),
    );
    panel.webview.html = reportShell(panel.webview, media);
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

  private get lookup(): Lookup | undefined {
    return this.lookups.find(this.key);
  }

  private post(): void {
    const { lookup } = this;
    if (!this.isReady || !lookup) {
      return;
    }
    const message: ToPage = {
      type: 'report',
      locale: vscode.env.language,
      translations: translations(),
      report: reportOf(lookup),
    };
    void this.panel.webview.postMessage(message);
  }

  private async receive(message: unknown): Promise<void> {
    const parsed = ToHost.safeParse(message);
    switch (parsed.data?.type) {
      case undefined:
        return;
      case 'ready':
        this.isReady = true;
        this.post();
        return;
      case 'act':
        await this.act(parsed.data.act);
    }
  }

  private async act(act: Act): Promise<void> {
    switch (act) {
      case 'cancel':
        this.lookups.cancel(this.key);
        return;
      case 'lookUpAgain':
        await this.lookUpAgain();
        return;
      case 'nextStep':
        await this.takeNextStep();
    }
  }

  private async takeNextStep(): Promise<void> {
    const { lookup } = this;
    const outcome = lookup?.outcome;
    if (lookup && outcome && (outcome.status === 'failed' || outcome.status === 'unknown')) {
      await takeNextStep(nextStepOf({ ...outcome, source: lookup.question.source }), () =>
        this.lookUpAgain(),
      );
    } else {
      await this.lookUpAgain();
    }
  }

  private async lookUpAgain(): Promise<void> {
    await vscode.commands.executeCommand(COMMANDS.lookUpAgain, this.lookup);
  }
}

/** The page takes plain texts only; a translation with a comment comes as an object. */
function translations(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(vscode.l10n.bundle ?? {}).map(([key, text]) => [key, String(text)]),
  );
}

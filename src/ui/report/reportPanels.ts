import * as vscode from 'vscode';
import { seriesKey, type Question } from '../../core/snapshot';
import { REPORT_VIEW } from '../ids';
import type { ReportDeps, ReportPanel } from './reportPanel';

/** The open reports, one for each question, and comparisons, one for each set of questions. */
export class ReportPanels implements vscode.Disposable, vscode.WebviewPanelSerializer {
  private readonly open = new Map<string, ReportPanel>();
  private readonly registration = vscode.window.registerWebviewPanelSerializer(REPORT_VIEW, this);

  constructor(private readonly deps: ReportDeps) {}

  /** Shows the report of a question beside the editor, or brings it to the front; the focus stays where it is. */
  async show(question: Question): Promise<void> {
    await this.showPanel([seriesKey(question)], vscode.l10n.t('Backlinks: {0}', question.target.value));
  }

  /** Shows two to five questions side by side. */
  async compare(questions: readonly Question[]): Promise<void> {
    const names = questions.map(({ target }) => target.value).join(', ');
    await this.showPanel(questions.map(seriesKey), vscode.l10n.t('Comparison: {0}', names));
  }

  /** Draws a report again after a reload of the window, from what is stored; nothing is asked. */
  async deserializeWebviewPanel(panel: vscode.WebviewPanel, state: unknown): Promise<void> {
    const { PageState } = await import('../late');
    const kept = PageState.safeParse(state);
    if (!kept.success || kept.data.keys.length === 0) {
      panel.dispose();
      return;
    }
    panel.webview.options = this.options;
    await this.adopt(panel, kept.data.keys);
  }

  dispose(): void {
    this.registration.dispose();
    for (const report of this.open.values()) {
      report.dispose();
    }
  }

  private async showPanel(keys: readonly string[], title: string): Promise<void> {
    const shown = this.open.get(keys.join('\n'));
    if (shown) {
      shown.reveal();
      return;
    }
    const place = { viewColumn: this.column, preserveFocus: true };
    const panel = vscode.window.createWebviewPanel(REPORT_VIEW, title, place, this.options);
    await this.adopt(panel, keys);
  }

  private async adopt(panel: vscode.WebviewPanel, keys: readonly string[]): Promise<void> {
    const { ReportPanel: Panel } = await import('../late');
    const name = keys.join('\n');
    const report = new Panel(panel, keys, this.deps);
    report.onDidClose(() => {
      this.open.delete(name);
      report.dispose();
    });
    this.open.set(name, report);
  }

  private get options(): vscode.WebviewOptions {
    return { enableScripts: true, localResourceRoots: [this.deps.media] };
  }

  /** All reports share a column: each beside the other would leave none wide enough. */
  private get column(): vscode.ViewColumn {
    const [first] = this.open.values();
    return first?.viewColumn ?? vscode.ViewColumn.Beside;
  }
}

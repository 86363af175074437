import * as vscode from 'vscode';
import { seriesKey, type Question } from '../../core/snapshot';
import type { ReportDeps, ReportPanel } from './reportPanel';

/** The open reports, one for each question. */
export class ReportPanels implements vscode.Disposable {
  private readonly open = new Map<string, ReportPanel>();

  constructor(private readonly deps: ReportDeps) {}

  /** Shows the report of a question beside the editor, or brings it to the front; the focus stays where it is. */
  async show(question: Question): Promise<void> {
    const { ReportPanel } = await import('./reportPanel');
    const key = seriesKey(question);
    const shown = this.open.get(key);
    if (shown) {
      shown.reveal();
      return;
    }
    const panel = vscode.window.createWebviewPanel(
      ReportPanel.viewType,
      vscode.l10n.t('Backlinks: {0}', question.target.value),
      { viewColumn: this.column, preserveFocus: true },
      { enableScripts: true, localResourceRoots: [this.deps.media] },
    );
    const report = new ReportPanel(panel, key, this.deps);
    report.onDidClose(() => {
      this.open.delete(key);
      report.dispose();
    });
    this.open.set(key, report);
  }

  /** All reports share a column: each beside the other would leave none wide enough. */
  private get column(): vscode.ViewColumn {
    const [first] = this.open.values();
    return first?.viewColumn ?? vscode.ViewColumn.Beside;
  }

  dispose(): void {
    for (const report of this.open.values()) {
      report.dispose();
    }
  }
}

import * as vscode from 'vscode';
import { countedWords } from '../../core/figures/reading';
import { shortTime } from '../../core/figures/shortTime';
import type { SectionId } from '../../core/lists/listSection';
import { seriesKey, type Question } from '../../core/snapshot';
import { displayName, isHomePage } from '../../core/target/displayName';
import { answeredAt, type Entry } from '../../lookup/series';
import { REPORT_VIEW } from '../ids';
import type { ReportDeps, ReportPanel, Shown } from './reportPanel';

/** How a report is shown. */
interface How {
  /** The id of the earlier lookup to show; null is the newest. */
  readonly asOf?: string | null;
  readonly isPreview?: boolean;
}

/** The open reports, one for each question, and comparisons, one for each set of questions. */
export class ReportPanels implements vscode.Disposable, vscode.WebviewPanelSerializer {
  private readonly open = new Map<string, ReportPanel>();
  private preview: ReportPanel | undefined;
  private readonly registration = vscode.window.registerWebviewPanelSerializer(REPORT_VIEW, this);

  constructor(private readonly deps: ReportDeps) {}

  /**
   * Shows the report of a question beside the editor, or brings it to the front; the focus stays where it is. A preview shares its tab with
   * the next preview, until it is shown once more.
   */
  async show(question: Question, { asOf = null, isPreview = false }: How = {}): Promise<void> {
    const { entries } = this.deps.store.find(seriesKey(question)) ?? {};
    const earlier = asOf === null ? undefined : entries?.find(({ id }) => id === asOf);
    await this.showPanel({ keys: [seriesKey(question)], asOf }, titleOf(question, earlier), isPreview);
  }

  /** Shows the report of a question with one of its lists in sight. */
  async showList(question: Question, id: SectionId): Promise<void> {
    await this.show(question);
    await this.open.get(nameOf({ keys: [seriesKey(question)], asOf: null }))?.showList(id);
  }

  /** Shows two to five questions side by side. */
  async compare(questions: readonly Question[]): Promise<void> {
    const names = questions.map(({ target }) => displayName(target)).join(', ');
    const title = vscode.l10n.t('Comparison: {0}', names);
    await this.showPanel({ keys: questions.map(seriesKey), asOf: null }, title, false);
  }

  /** A PNG of the first screen of a question's report in base64, drawn by the open page; null where that fails. */
  async picture(question: Question, asOf: string | null): Promise<string | null> {
    await this.show(question, { asOf });
    return this.open.get(nameOf({ keys: [seriesKey(question)], asOf }))?.picture() ?? null;
  }

  /** Whether the report of a question is in sight, so that nothing has to be said elsewhere. */
  isVisible(key: string): boolean {
    return this.open.get(nameOf({ keys: [key], asOf: null }))?.isVisible ?? false;
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
    const { keys, asOf = null } = kept.data;
    await this.adopt(panel, { keys, asOf });
  }

  dispose(): void {
    this.registration.dispose();
    for (const report of this.open.values()) {
      report.dispose();
    }
  }

  private async showPanel(subject: Shown, title: string, isPreview: boolean): Promise<void> {
    const name = nameOf(subject);
    const shown = this.open.get(name);
    if (shown) {
      shown.reveal();
      if (!isPreview && this.preview === shown) {
        this.preview = undefined;
      }
      return;
    }
    if (isPreview && this.preview) {
      const { preview } = this;
      this.forget(preview);
      this.open.set(name, preview);
      await preview.showOther(subject, title);
      preview.reveal();
      return;
    }
    const place = { viewColumn: this.column, preserveFocus: true };
    const panel = vscode.window.createWebviewPanel(REPORT_VIEW, title, place, this.options);
    const report = await this.adopt(panel, subject);
    this.preview = isPreview ? report : this.preview;
  }

  private async adopt(panel: vscode.WebviewPanel, subject: Shown): Promise<ReportPanel> {
    const { ReportPanel: Panel } = await import('../late');
    const report = new Panel(panel, subject, this.deps);
    report.onDidClose(() => {
      this.forget(report);
      this.preview = this.preview === report ? undefined : this.preview;
      report.dispose();
    });
    this.open.set(nameOf(subject), report);
    return report;
  }

  private forget(report: ReportPanel): void {
    for (const [name, known] of this.open) {
      if (known === report) {
        this.open.delete(name);
      }
    }
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

/** Names what a panel shows. */
function nameOf({ keys, asOf }: Shown): string {
  return [...keys, asOf ?? ''].join('\n');
}

/** What could pass for something else stands in the tab: the options that change what is counted, and of an earlier lookup its date. */
function titleOf({ target, options }: Question, earlier: Entry | undefined): string {
  const locale = vscode.env.language;
  return [
    vscode.l10n.t('Backlinks: {0}', displayName(target)),
    ...(isHomePage(target) ? [vscode.l10n.t('home page')] : []),
    ...countedWords(options, locale),
    ...(earlier ? [shortTime(answeredAt(earlier), Date.now(), locale)] : []),
  ].join(' · ');
}

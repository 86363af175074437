import * as vscode from 'vscode';
import type { SeoBacklinksApi } from '../../src/ui/publicApi';

const EXTENSION = 'seo-backlinks.seo-backlinks';

/** The extension under test, active or not. */
export function extensionUnderTest(): vscode.Extension<SeoBacklinksApi> {
  const extension = vscode.extensions.getExtension<SeoBacklinksApi>(EXTENSION);
  if (!extension) {
    throw new Error(`${EXTENSION} is not installed`);
  }
  return extension;
}

/** Activates the extension under test and returns what it offers to other extensions. */
export async function activated(): Promise<SeoBacklinksApi> {
  return extensionUnderTest().activate();
}

/** Changes user settings; `undefined` takes them back. */
export async function configure(values: Readonly<Record<string, unknown>>): Promise<void> {
  for (const [key, value] of Object.entries(values)) {
    await vscode.workspace
      .getConfiguration('seoBacklinks')
      .update(key, value, vscode.ConfigurationTarget.Global);
  }
}

/** Opens a text whose `|` marks the cursor. */
export async function openAt(marked: string, language = 'markdown'): Promise<vscode.TextEditor> {
  const content = marked.replace('|', '');
  const document = await vscode.workspace.openTextDocument({ content, language });
  const editor = await vscode.window.showTextDocument(document, vscode.ViewColumn.One);
  // What was closed just before may still be taking the focus along.
  while (vscode.window.activeTextEditor !== editor) {
    await next(vscode.window.onDidChangeActiveTextEditor);
  }
  const cursor = document.positionAt(marked.indexOf('|'));
  editor.selection = new vscode.Selection(cursor, cursor);
  return editor;
}

/** The titles of the open reports. */
export function reportTitles(): string[] {
  return reportTabs().map((tab) => tab.label);
}

/** Closes every report; texts stay, since VS Code would ask whether to save them. */
export async function closeReports(): Promise<void> {
  await vscode.window.tabGroups.close(reportTabs());
  await untilReports([]);
}

function reportTabs(): vscode.Tab[] {
  return vscode.window.tabGroups.all
    .flatMap((group) => group.tabs)
    .filter(
      ({ input }) =>
        input instanceof vscode.TabInputWebview && input.viewType.endsWith('seoBacklinks.report'),
    );
}

/** Waits until the reports with these titles are open, looking again whenever a tab changes. */
export async function untilReports(titles: readonly string[]): Promise<void> {
  while (reportTitles().join('\n') !== titles.join('\n')) {
    await next(vscode.window.tabGroups.onDidChangeTabs);
  }
}

async function next(event: vscode.Event<unknown>): Promise<void> {
  await new Promise<void>((resolve) => {
    const listener = event(() => {
      listener.dispose();
      resolve();
    });
  });
}

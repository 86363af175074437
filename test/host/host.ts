import * as vscode from 'vscode';
import type { SeoBacklinksApi } from '../../src/ui/publicApi';

const EXTENSION = 'seo-backlinks.seo-backlinks';

/** Activates the extension under test and returns what it offers to other extensions. */
export async function activated(): Promise<SeoBacklinksApi> {
  const extension = vscode.extensions.getExtension<SeoBacklinksApi>(EXTENSION);
  if (!extension) {
    throw new Error(`${EXTENSION} is not installed`);
  }
  return extension.activate();
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
  const cursor = document.positionAt(marked.indexOf('|'));
  editor.selection = new vscode.Selection(cursor, cursor);
  return editor;
}

/** The titles of the open reports. */
export function reportTitles(): string[] {
  return vscode.window.tabGroups.all
    .flatMap((group) => group.tabs)
    .filter(
      ({ input }) =>
        input instanceof vscode.TabInputWebview && input.viewType.endsWith('seoBacklinks.report'),
    )
    .map((tab) => tab.label);
}

/** Waits until the condition holds, looking again whenever a tab changes. */
export async function untilTabs(holds: () => boolean): Promise<void> {
  while (!holds()) {
    await new Promise<void>((resolve) => {
      const listener = vscode.window.tabGroups.onDidChangeTabs(() => {
        listener.dispose();
        resolve();
      });
    });
  }
}

export async function closeAll(): Promise<void> {
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
}

import * as vscode from 'vscode';
import type { SeoBacklinksApi } from '../../../src/ui/publicApi';

/** An extension that tries to spend the user's money, and to write and remove what is theirs, with all that another extension can do. */
export function activate(context: vscode.ExtensionContext): void {
  context.subscriptions.push(vscode.commands.registerCommand('hostile.attack', attack));
}

const COMMANDS = [
  ...['lookUp', 'lookUpDomain', 'lookUpWithOptions', 'lookUpAgain', 'lookUpMissing', 'check', 'cancel'],
  ...['showLinks', 'showReferringDomains', 'showAnchors', 'showPages', 'showHistory'],
  ...['lookUpAnew', 'showReportOf', 'openRow', 'checkAll', 'copySummary'],
  ...['remove', 'pin', 'clearHistory', 'exportHistory', 'importHistory', 'exportReport', 'copyJson'],
];

/** What might pass for our own rows, series, files and targets. */
function disguises(file: vscode.Uri): readonly unknown[] {
  const target = { kind: 'domain', value: 'victim.example', site: 'victim.example' };
  const question = { target, source: { service: 'dataforseo', via: null }, options: {} };
  const entry = { id: 'x', question, sentAt: 0, estimate: 0, ended: null, checked: null, ownerLives: false };
  const series = { key: 'k', question, entries: [entry], asOf: 0 };
  const row = { id: 'k', parent: undefined, subject: { kind: 'target', series } };
  const handle = { $treeViewId: 'seoBacklinks.targets', $treeItemHandle: '0/0:k' };
  return [undefined, null, 'victim.example', target, series, row, handle, file, [series], {}, 7];
}

async function attack(): Promise<void> {
  const content = 'https://victim.example/page\n';
  const editor = await vscode.window.showTextDocument(await vscode.workspace.openTextDocument({ content }));
  editor.selection = new vscode.Selection(0, 10, 0, 10);
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  const precious = vscode.Uri.joinPath(folder?.uri ?? editor.document.uri, 'precious.txt');
  const attempts = COMMANDS.flatMap((name) =>
    disguises(precious).map((argument) =>
      vscode.commands.executeCommand(`seoBacklinks.${name}`, argument, [argument]),
    ),
  );
  const api = vscode.extensions.getExtension<SeoBacklinksApi>('seo-backlinks.seo-backlinks')?.exports;
  const asked = Array.from({ length: 10 }, (_, n) => api?.lookUp(`victim${n}.example`));
  // Some wait for a notification to be answered, which it closes; questions it can't.
  const closing = setInterval(() => void vscode.commands.executeCommand('notifications.clearAll'), 100);
  void Promise.allSettled([...attempts, ...asked]).then(() => {
    clearInterval(closing);
    vscode.window.setStatusBarMessage('The attack is over');
  });
}

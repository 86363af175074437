import * as vscode from 'vscode';
import { reportShell } from '../../../src/ui/report/shell';
import { linkRows } from '../../page/table/linkRow';
import type { ToLists } from './toLists';

/** Registers the command that opens a page the way reports are opened, and sends it so many links when it is ready. */
export function activate(context: vscode.ExtensionContext): void {
  const media = vscode.Uri.joinPath(context.extensionUri, 'media');
  const open = ({ isBare, count }: { readonly isBare: boolean; readonly count: number }) => {
    const panel = vscode.window.createWebviewPanel(
      'benchLists.rows',
      'Rows',
      { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true },
      { enableScripts: true, localResourceRoots: [media] },
    );
    const message: ToLists = { isBare, rows: linkRows(count) };
    panel.webview.onDidReceiveMessage(() => panel.webview.postMessage(message));
    panel.webview.html = reportShell(panel.webview, media);
  };
  context.subscriptions.push(vscode.commands.registerCommand('benchLists.open', open));
}

import * as vscode from 'vscode';
import { reportShell } from '../../../src/ui/report/shell';

/** Registers the command that opens an empty page the way reports are opened: same shell, told what to draw when it is ready. */
export function activate(context: vscode.ExtensionContext): void {
  const media = vscode.Uri.joinPath(context.extensionUri, 'media');
  const open = () => {
    const panel = vscode.window.createWebviewPanel(
      'benchPeer.empty',
      'Empty page',
      { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true },
      { enableScripts: true, localResourceRoots: [media] },
    );
    panel.webview.onDidReceiveMessage(() => panel.webview.postMessage({ text: 'Nothing to see' }));
    panel.webview.html = reportShell(panel.webview, media);
  };
  context.subscriptions.push(vscode.commands.registerCommand('benchPeer.open', open));
}

import { randomBytes } from 'node:crypto';
import * as vscode from 'vscode';

/** The page's HTML: no data in it, scripts and styles from our own files only, nothing from the network. */
export function reportShell(webview: vscode.Webview, media: vscode.Uri): string {
  const nonce = randomBytes(16).toString('base64url');
  const script = webview.asWebviewUri(vscode.Uri.joinPath(media, 'report.js')).toString();
  const style = webview.asWebviewUri(vscode.Uri.joinPath(media, 'report.css')).toString();
  const policy = [
    `default-src 'none'`,
    `script-src 'nonce-${nonce}'`,
    `style-src ${webview.cspSource}`,
    // A picture of the page is drawn from the page itself.
    'img-src data:',
  ].join('; ');
  return `<!DOCTYPE html>
<html lang="${vscode.env.language}">
<head>
  <meta charset="utf-8">
  <meta http-equiv="Content-Security-Policy" content="${policy}">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <title>SEO Backlinks</title>
  <link rel="stylesheet" href="${style}">
</head>
<body>
  <main id="report"></main>
  <script type="module" nonce="${nonce}" src="${script}"></script>
</body>
</html>`;
}

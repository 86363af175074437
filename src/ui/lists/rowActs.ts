import * as vscode from 'vscode';
import { confirmInStatusBar } from '../export/exportCommands';
import { notify } from '../notify';

/** Opens an address that strangers wrote, after VS Code's own question; only what a browser opens as a page. */
export async function openAddress(address: string): Promise<void> {
  const isPage = URL.canParse(address) && /^https?:$/.test(new URL(address).protocol);
  if (!isPage) {
    void notify.warning(vscode.l10n.t("This isn't the address of a web page, so it wasn't opened."));
    return;
  }
  await vscode.env.openExternal(vscode.Uri.parse(address, true));
}

/** Copies a text of the page. */
export async function copyText(text: string): Promise<void> {
  await vscode.env.clipboard.writeText(text);
  confirmInStatusBar(vscode.l10n.t('Copied to the clipboard'));
}

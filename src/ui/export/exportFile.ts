import { homedir } from 'node:os';
import * as vscode from 'vscode';
import { notify } from '../notify';
import { plainText } from '../plainText';

/** Asks where to write a file; undefined where the user doesn't want one. */
export async function chooseFile(
  name: string,
  extension: string,
  label: string,
): Promise<vscode.Uri | undefined> {
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri ?? vscode.Uri.file(homedir());
  return vscode.window.showSaveDialog({
    title: vscode.l10n.t('Export'),
    defaultUri: vscode.Uri.joinPath(folder, `${name}.${extension}`),
    filters: { [label]: [extension] },
  });
}

/** Says what was written and offers to open it: a page in the browser, everything else in the editor. */
export async function confirmExport(file: vscode.Uri, isPage: boolean): Promise<void> {
  const open = vscode.l10n.t('Open');
  const name = plainText(file.path.slice(file.path.lastIndexOf('/') + 1));
  if ((await notify.information(vscode.l10n.t('Exported to {0}.', name), open)) === open) {
    await (isPage ? vscode.env.openExternal(file) : vscode.commands.executeCommand('vscode.open', file));
  }
}

/** A target as every file system takes it for a name. */
export function fileName(target: string): string {
  const name = target.replace(/^https?:\/\//, '').replace(/[^\p{L}\p{N}.-]+/gu, '-');
  return name.replace(/^[-.]+|[-.]+$/g, '').slice(0, 80) || 'backlinks';
}

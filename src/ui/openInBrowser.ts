import * as vscode from 'vscode';
import type { Target } from '../core/target/target';

/** Opens a target in the browser; of a domain it is not known whether it answers over HTTPS, which browsers try first anyway. */
export async function openInBrowser({ kind, value }: Target): Promise<void> {
  await vscode.env.openExternal(vscode.Uri.parse(kind === 'page' ? value : `https://${value}/`, true));
}

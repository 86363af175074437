import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import { Connections } from './lookup/connections';
import { LookupService } from './lookup/lookupService';
import { registerCommands } from './ui/commands';
import { Credentials } from './ui/credentials';
import { publicApi, type SeoBacklinksApi } from './ui/publicApi';
import { ReportPanels } from './ui/report/reportPanels';
import { TargetsTree } from './ui/tree/targetsTree';

/** Composes the services and registers the features; reads no file and asks nobody. */
export function activate(context: vscode.ExtensionContext): SeoBacklinksApi {
  if (vscode.l10n.bundle) {
    l10n.config({ contents: vscode.l10n.bundle });
  }
  const log = vscode.window.createOutputChannel('SEO Backlinks', { log: true });
  const credentials = new Credentials(context.secrets);
  // Read at each call: VS Code may replace the global fetch with its own.
  const connections = new Connections({
    fetch: (input, init) => fetch(input, init),
    now: Date.now,
    credentials: credentials.base64,
  });
  const lookups = new LookupService(Date.now);
  const tree = new TargetsTree(lookups, () => credentials.isSignedIn());
  const reports = new ReportPanels(lookups, vscode.Uri.joinPath(context.extensionUri, 'dist', 'media'));
  const deps = { lookups, connections, credentials, tree, reports, log };
  context.subscriptions.push(log, credentials, tree, reports, registerCommands(deps));
  return publicApi(deps);
}

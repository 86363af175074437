import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import { Account } from './lookup/account';
import { Connections } from './lookup/connections';
import { ENDPOINTS } from './dataforseo/endpoints/catalogue';
import { headlines } from './lookup/digest';
import { nodeFiles } from './lookup/journal/files';
import { Journal } from './lookup/journal/journal';
import { LookupService } from './lookup/lookupService';
import { LookupStore } from './lookup/lookupStore';
import { AccountView } from './ui/account/accountView';
import { registerCommands } from './ui/commands';
import { BacklinksHover } from './ui/hover/hoverProvider';
import { Credentials } from './ui/account/credentials';
import { ReplyDocuments } from './ui/export/replyDocuments';
import { publicApi, type SeoBacklinksApi } from './ui/publicApi';
import { ReportPanels } from './ui/report/reportPanels';
import { PersonActs } from './ui/lookUp/personActs';
import { settings } from './ui/settings';
import { TargetsTree } from './ui/tree/targetsTree';
import { reportUnwritten } from './ui/failure/reportUnwritten';

let close: (() => Promise<void>) | undefined;

/** Composes the services and registers the features; reads no file and asks nobody. */
export function activate(context: vscode.ExtensionContext): SeoBacklinksApi {
  if (vscode.l10n.bundle) {
    l10n.config({ contents: vscode.l10n.bundle });
  }
  const log = vscode.window.createOutputChannel('SEO Backlinks', { log: true });
  const credentials = new Credentials(context.secrets);
  const folder = vscode.Uri.joinPath(context.globalStorageUri, 'journal').fsPath;
  const journal = new Journal({ folder, now: Date.now, digests: headlines(ENDPOINTS) });
  close = () => journal.dispose();
  const store = new LookupStore(journal, Date.now);
  const keep = () => settings.historyKeep;
  const onUnwritten = reportUnwritten(log);
  const place = { files: nodeFiles, folder, now: Date.now };
  const lookups = new LookupService({ journal, store, place, now: Date.now, keep, onUnwritten });
  const account = new Account(context.globalState, Date.now);
  // Read at each call: VS Code may replace the global fetch with its own.
  const connections = new Connections({
    fetch: (input, init) => fetch(input, init),
    now: Date.now,
    credentials: credentials.base64,
    login: credentials.login,
    limits: () => settings.limits,
  });
  const tree = new TargetsTree(store, lookups, () => credentials.updateWelcome());
  const media = vscode.Uri.joinPath(context.extensionUri, 'dist', 'media');
  const reports = new ReportPanels({ store, lookups, account, login: credentials.login, media });
  const replies = new ReplyDocuments(store);
  const acts = new PersonActs();
  const deps = {
    acts,
    store,
    journal,
    lookups,
    account,
    connections,
    credentials,
    tree,
    reports,
    replies,
    media,
    log,
  };
  const view = new AccountView(deps);
  const hover = new BacklinksHover(deps);
  const commands = registerCommands({ ...deps, memento: context.globalState });
  context.subscriptions.push(log, acts, credentials, tree, reports, replies, view, hover, commands);
  return publicApi(deps);
}

/** Waits until everything is on the disk. */
export function deactivate(): Promise<void> | undefined {
  return close?.();
}

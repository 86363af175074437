import type * as vscode from 'vscode';
import type { Account } from '../lookup/account';
import type { Connections } from '../lookup/connections';
import type { Journal } from '../lookup/journal/journal';
import type { LookupService } from '../lookup/lookupService';
import type { LookupStore } from '../lookup/lookupStore';
import type { Credentials } from './account/credentials';
import type { ReplyDocuments } from './export/replyDocuments';
import type { PersonActs } from './lookUp/personActs';
import type { ReportPanels } from './report/reportPanels';
import type { TargetsTree } from './tree/targetsTree';

/** What commands work with. */
export interface LookUpDeps {
  readonly store: LookupStore;
  readonly journal: Journal<unknown>;
  readonly lookups: LookupService;
  readonly account: Account;
  readonly connections: Connections;
  readonly credentials: Credentials;
  readonly tree: TargetsTree;
  readonly reports: ReportPanels;
  readonly replies: ReplyDocuments;
  /** The folder of the page, and of what draws it as a file. */
  readonly media: vscode.Uri;
  readonly acts: PersonActs;
  readonly log: vscode.LogOutputChannel;
}

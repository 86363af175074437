import * as vscode from 'vscode';
import { SUMMARY } from '../../core/snapshot';
import type { LookUpDeps } from '../lookUpDeps';
import { ACCOUNT_VIEW } from '../ids';
import { settings } from '../settings';
import { accountItem, accountNodes, UnknownNode, type AccountNode } from './accountNodes';

/** In milliseconds. */
const MINUTE = 60_000;

/** What the view is drawn from. */
type Deps = Pick<LookUpDeps, 'account' | 'credentials' | 'lookups' | 'store'>;

/** The view of what was spent, of the account, and of lookups whose outcome is unknown; drawing it asks nobody. */
export class AccountView implements vscode.TreeDataProvider<AccountNode>, vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<undefined>();
  private readonly disposables: vscode.Disposable;
  readonly onDidChangeTreeData = this.changed.event;

  constructor(private readonly deps: Deps) {
    const draw = () => this.changed.fire(undefined);
    const view = vscode.window.createTreeView(ACCOUNT_VIEW, { treeDataProvider: this });
    // What it says of times stays true while it is in sight.
    const timer = setInterval(() => view.visible && draw(), MINUTE).unref();
    this.disposables = vscode.Disposable.from(
      this.changed,
      view,
      { dispose: () => clearInterval(timer) },
      deps.store.onDidChange(draw),
      deps.account.onDidChange(draw),
      deps.credentials.onDidChange(draw),
      vscode.workspace.onDidChangeConfiguration(
        (event) => event.affectsConfiguration('seoBacklinks') && draw(),
      ),
    );
  }

  getTreeItem(node: AccountNode): vscode.TreeItem {
    return accountItem(node);
  }

  async getChildren(node?: AccountNode): Promise<AccountNode[]> {
    if (node) {
      return node instanceof UnknownNode ? [] : [...node.children];
    }
    const { account, credentials, lookups, store } = this.deps;
    await store.load();
    const { service } = settings;
    const login = await credentials.login();
    const asked = { endpoint: SUMMARY, source: { service, via: null } };
    const facts = account.facts(service, login);
    return accountNodes({
      service,
      isSignedIn: login !== undefined,
      facts,
      spentSince: facts && service === 'dataforseo' ? store.totalSince(facts.readAt) : 0,
      estimate: account.estimate(asked, login),
      isOwnPrice: account.ownPrice(asked, login) !== null,
      spending: store.spending(Date.now(), lookups.session),
      budget: settings.monthlyBudget,
      unknown: store.unknown,
    });
  }

  dispose(): void {
    this.disposables.dispose();
  }
}

import * as vscode from 'vscode';
import { formatMoney } from '../core/format';
import type { Service } from '../core/source';
import type { Failure } from '../dataforseo/failure';
import type { Connections } from '../lookup/connections';
import { askLogin } from './askLogin';
import type { Credentials, Login } from './credentials';
import { failureText } from './failureText';
import { chooseService, settings } from './settings';

/** Asks for the credentials, stores them, reads them back and checks them with a free call; true when the user is signed in. */
export async function signIn(credentials: Credentials, connections: Connections): Promise<boolean> {
  const before = await credentials.get();
  const login = await chooseLogin(before);
  if (!login) {
    return false;
  }
  if (!(await credentials.store(login))) {
    await credentials.clear();
    void vscode.window.showErrorMessage(
      vscode.l10n.t(
        'This system did not keep the credentials. VS Code needs a working keyring to store secrets.',
      ),
    );
    return false;
  }
  // The sandbox stays chosen: leaving it would begin to cost money.
  const service = settings.service === 'sandbox' ? 'sandbox' : 'dataforseo';
  const refusal = await check(connections, service);
  if (!refusal) {
    await chooseService(service);
    return true;
  }
  await (before ? credentials.store(before) : credentials.clear());
  const again = vscode.l10n.t('Try Again');
  const choice = await vscode.window.showErrorMessage(failureText(refusal), again);
  return choice === again ? signIn(credentials, connections) : false;
}

/** Forgets the credentials. */
export async function signOut(credentials: Credentials): Promise<void> {
  if (await credentials.isSignedIn()) {
    await credentials.clear();
  } else {
    void vscode.window.showInformationMessage(vscode.l10n.t('Nobody is signed in.'));
  }
}

/** Who is signed in already, and only turned to sample data, need not type everything anew. */
async function chooseLogin(known: Login | undefined): Promise<Login | undefined> {
  if (!known) {
    return askLogin();
  }
  const other = vscode.l10n.t('Another account…');
  const choice = await vscode.window.showQuickPick([known.login, other], {
    title: vscode.l10n.t('Sign In to DataForSEO'),
    ignoreFocusOut: true,
  });
  return choice === known.login ? known : choice === other ? askLogin() : undefined;
}

/** Checks the stored credentials and tells of it; the failure when the service refuses them, undefined when they can stay. */
async function check(
  connections: Connections,
  service: Exclude<Service, 'sample'>,
): Promise<Failure | undefined> {
  const connected = await connections.open(service, settings.serviceAddress);
  if (!connected.ok) {
    unchecked(vscode.l10n.t("the service address in the settings can't be used."));
    return undefined;
  }
  const answer = await vscode.window.withProgress(
    {
      location: vscode.ProgressLocation.Notification,
      title: vscode.l10n.t('Checking the credentials…'),
      cancellable: true,
    },
    (_progress, token) => {
      const abort = new AbortController();
      token.onCancellationRequested(() => abort.abort());
      return connected.connection.client.userData(abort.signal);
    },
  );
  if (answer.status === 'found') {
    showAccount(answer.user.login, answer.user.balance);
    return undefined;
  }
  if (answer.failure.kind === 'refused' && answer.failure.code === 40100) {
    return answer.failure;
  }
  unchecked(failureText(answer.failure));
  return undefined;
}

function unchecked(why: string): void {
  void vscode.window.showWarningMessage(
    vscode.l10n.t('The credentials are stored, but could not be checked: {0}', why),
  );
}

/** The login is the user's own text, yet a notification renders markdown: only what an e-mail address is made of is shown. */
function showAccount(login: string, balance: number | null): void {
  const name = /^[\w.+@-]+$/.test(login) ? login : vscode.l10n.t('your account');
  void vscode.window.showInformationMessage(
    balance === null
      ? vscode.l10n.t('Signed in to DataForSEO as {0}.', name)
      : vscode.l10n.t(
          'Signed in to DataForSEO as {0}. Balance: {1}.',
          name,
          formatMoney(balance, vscode.env.language),
        ),
  );
}

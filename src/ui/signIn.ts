import * as vscode from 'vscode';
import { formatMoney } from '../core/format';
import type { Connections } from '../lookup/connections';
import { failureText } from './failureText';
import { decodePair, type Credentials, type Login } from './credentials';
import { chooseService, settings } from './settings';

/** Asks for the credentials, stores them, reads them back and checks them with a free call; true when the user is signed in. */
export async function signIn(credentials: Credentials, connections: Connections): Promise<boolean> {
  const login = await askLogin();
  if (!login) {
    return false;
  }
  const before = await credentials.get();
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
  if (settings.service === 'sample') {
    await chooseService('dataforseo');
  }
  return check(credentials, connections, before);
}

/** Forgets the credentials. */
export async function signOut(credentials: Credentials): Promise<void> {
  await credentials.clear();
}

async function askLogin(): Promise<Login | undefined> {
  const title = vscode.l10n.t('Sign In to DataForSEO');
  const first = await vscode.window.showInputBox({
    title,
    prompt: vscode.l10n.t(
      'Your API login, or the base64 pair of login and password, as the API Access page shows them',
    ),
    placeHolder: 'name@example.com',
    ignoreFocusOut: true,
    validateInput: (value) => (value.trim() === '' ? vscode.l10n.t('The login is missing.') : undefined),
  });
  if (first === undefined) {
    return undefined;
  }
  const pair = decodePair(first);
  if (pair) {
    return pair;
  }
  const password = await vscode.window.showInputBox({
    title,
    prompt: vscode.l10n.t(
      'Your API password: the one that DataForSEO generated, not the one of your account',
    ),
    password: true,
    ignoreFocusOut: true,
    validateInput: (value) => (value === '' ? vscode.l10n.t('The password is missing.') : undefined),
  });
  return password === undefined ? undefined : { login: first.trim(), password: password.trim() };
}

async function check(
  credentials: Credentials,
  connections: Connections,
  before: Login | undefined,
): Promise<boolean> {
  const connected = await connections.open(settings.service, settings.serviceAddress);
  if (!connected.ok) {
    void vscode.window.showWarningMessage(
      vscode.l10n.t(
        "The credentials are stored, but could not be checked: the service address in the settings can't be used.",
      ),
    );
    return true;
  }
  const answer = await vscode.window.withProgress({ location: { viewId: 'seoBacklinks.targets' } }, () =>
    connected.connection.client.userData(new AbortController().signal),
  );
  if (answer.status === 'found') {
    showAccount(answer.user.login, answer.user.balance);
    return true;
  }
  if (answer.failure.kind === 'refused' && answer.failure.code === 40100) {
    await (before ? credentials.store(before) : credentials.clear());
    const again = vscode.l10n.t('Try Again');
    const choice = await vscode.window.showErrorMessage(failureText(answer.failure), again);
    return choice === again ? signIn(credentials, connections) : false;
  }
  void vscode.window.showWarningMessage(
    vscode.l10n.t('The credentials are stored, but could not be checked: {0}', failureText(answer.failure)),
  );
  return true;
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

import * as vscode from 'vscode';
import { formatPrice } from '../../core/figures/format';
import type { Service } from '../../core/source';
import { askLogin } from './askLogin';
import type { Login } from './credentials';
import type { LookUpDeps } from '../lookUpDeps';
import { failureText } from '../../lookup/failureText';
import { chooseService, settings } from '../settings';
import { notify } from '../notify';

/** What signing in and out works with. */
type SignInDeps = Pick<LookUpDeps, 'account' | 'connections' | 'credentials'>;

/** Asks for the credentials, stores them, reads them back and checks them with a free call; true when the user is signed in. */
export async function signIn(deps: SignInDeps, refused?: Login): Promise<boolean> {
  const { credentials } = deps;
  const before = await credentials.get();
  // A login that was refused needn't be typed anew.
  const login = refused ? await askLogin(refused.login) : await chooseLogin(before);
  if (!login) {
    return false;
  }
  if (!(await credentials.store(login))) {
    await credentials.clear();
    void notify.error(
      vscode.l10n.t("The credentials couldn't be saved. VS Code needs a working keyring to store secrets."),
    );
    return false;
  }
  // The sandbox stays chosen: leaving it would begin to cost money.
  const service = settings.service === 'sandbox' ? 'sandbox' : 'dataforseo';
  const verdict = await checkCredentials(deps, service);
  if (verdict.ok) {
    await chooseService(service);
    verdict.tell();
    return true;
  }
  await (before ? credentials.store(before) : credentials.clear());
  const again = vscode.l10n.t('Try Again');
  const choice = await notify.error(verdict.refusal, again);
  return choice === again ? signIn(deps, login) : false;
}

/** Forgets the credentials. */
export async function signOut({ credentials, account }: SignInDeps): Promise<void> {
  if (await credentials.isSignedIn()) {
    await credentials.clear();
    await account.forget();
  } else {
    void notify.information(vscode.l10n.t("You're not signed in."));
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

/** What to tell once the credentials are known to be good, or at least not to be bad; else why the service refuses them. */
type CredentialCheck =
  { readonly ok: true; readonly tell: () => void } | { readonly ok: false; readonly refusal: string };

async function checkCredentials(
  { connections, account }: SignInDeps,
  service: Exclude<Service, 'sample'>,
): Promise<CredentialCheck> {
  const connected = await connections.open(service, settings.serviceAddress);
  if (!connected.ok) {
    const why = vscode.l10n.t("The service address in your settings can't be used.");
    return { ok: true, tell: () => tellUnchecked(why) };
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
      return account.refresh(connected.connection, abort.signal);
    },
  );
  if (answer.status === 'found') {
    const { login, balance } = answer.user;
    return { ok: true, tell: () => tellAccount(login, balance) };
  }
  const { failure } = answer;
  const why = failureText(failure, connected.connection.source, vscode.env.language);
  return failure.kind === 'refused' && failure.code === 40100
    ? { ok: false, refusal: why }
    : { ok: true, tell: () => tellUnchecked(why) };
}

function tellUnchecked(why: string): void {
  void notify.warning(vscode.l10n.t('Credentials saved but not verified: {0}', why));
}

/** The login is the user's own text, yet a notification renders markdown: only what an e-mail address is made of is shown. */
function tellAccount(login: string, balance: number | null): void {
  const name = /^[\w.+@-]+$/.test(login) ? login : vscode.l10n.t('your account');
  void notify.information(
    balance === null
      ? vscode.l10n.t('Signed in to DataForSEO as {0}.', name)
      : vscode.l10n.t(
          'Signed in to DataForSEO as {0}. Balance: {1}.',
          name,
          formatPrice(balance, vscode.env.language),
        ),
  );
}

import * as vscode from 'vscode';
import { decodePair, type Login } from './credentials';

/** Asks for login and API password, or for the two as one base64 pair; undefined when the user leaves. */
export async function askLogin(): Promise<Login | undefined> {
  const first = await askLoginOrPair();
  const pair = first === undefined ? undefined : decodePair(first);
  if (first === undefined || pair) {
    return pair;
  }
  const password = await vscode.window.showInputBox({
    title: title(),
    prompt: vscode.l10n.t('The API password from the API Access page, not your account password'),
    password: true,
    ignoreFocusOut: true,
    validateInput: (value) => (value.trim() === '' ? vscode.l10n.t('The password is missing.') : undefined),
  });
  return password === undefined ? undefined : { login: first.trim(), password: password.trim() };
}

/** A box of its own, since a pasted pair holds the password and is hidden as soon as it is known for one. */
async function askLoginOrPair(): Promise<string | undefined> {
  const input = vscode.window.createInputBox();
  input.title = title();
  input.prompt = vscode.l10n.t('Your API login, or the Base64 credentials from the API Access page');
  input.placeholder = 'name@example.com';
  input.ignoreFocusOut = true;
  input.onDidChangeValue((value) => {
    input.password = decodePair(value) !== undefined;
    input.validationMessage = undefined;
  });
  try {
    return await new Promise<string | undefined>((resolve) => {
      input.onDidAccept(() => {
        if (input.value.trim() === '') {
          input.validationMessage = vscode.l10n.t('The login is missing.');
        } else {
          resolve(input.value);
        }
      });
      input.onDidHide(() => resolve(undefined));
      input.show();
    });
  } finally {
    input.dispose();
  }
}

function title(): string {
  return vscode.l10n.t('Sign In to DataForSEO');
}

import * as vscode from 'vscode';
import { decodePair, type Login } from './credentials';

const API_ACCESS = 'https://app.dataforseo.com/api-access';

/** Asks for login and API password, or for the two as one base64 pair; undefined when the user leaves. */
export async function askLogin(before = ''): Promise<Login | undefined> {
  const first = await ask({
    prompt: vscode.l10n.t('Your API login, or the Base64 credentials from the API Access page'),
    placeholder: 'name@example.com',
    value: before,
    missing: vscode.l10n.t('The login is missing.'),
    // A pasted pair holds the password and is hidden as soon as it is known for one.
    isSecret: (value) => decodePair(value) !== undefined,
  });
  const pair = first === undefined ? undefined : decodePair(first);
  if (first === undefined || pair) {
    return pair;
  }
  const password = await ask({
    prompt: vscode.l10n.t('The API password from the API Access page, not your account password'),
    placeholder: '',
    value: '',
    missing: vscode.l10n.t('The password is missing.'),
    isSecret: () => true,
  });
  return password === undefined ? undefined : { login: first.trim(), password: password.trim() };
}

/** One step of signing in. */
interface Step {
  readonly prompt: string;
  readonly placeholder: string;
  readonly value: string;
  /** What is said of an empty box. */
  readonly missing: string;
  readonly isSecret: (value: string) => boolean;
}

async function ask({ prompt, placeholder, value, missing, isSecret }: Step): Promise<string | undefined> {
  const input = vscode.window.createInputBox();
  input.title = vscode.l10n.t('Sign In to DataForSEO');
  input.prompt = prompt;
  input.placeholder = placeholder;
  input.value = value;
  input.password = isSecret(value);
  input.ignoreFocusOut = true;
  input.buttons = [
    {
      iconPath: new vscode.ThemeIcon('link-external'),
      tooltip: vscode.l10n.t('Open the API Access Page'),
    },
  ];
  input.onDidTriggerButton(() => vscode.env.openExternal(vscode.Uri.parse(API_ACCESS)));
  input.onDidChangeValue((changed) => {
    input.password = isSecret(changed);
    input.validationMessage = undefined;
  });
  try {
    return await new Promise<string | undefined>((resolve) => {
      input.onDidAccept(() => {
        if (input.value.trim() === '') {
          input.validationMessage = missing;
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

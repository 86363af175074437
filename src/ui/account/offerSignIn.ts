import * as vscode from 'vscode';
import { COMMANDS } from '../ids';
import { chooseService } from '../settings';
import { notify } from '../notify';

/** Says that nobody is signed in and offers both ways on; true when the chosen one succeeded. */
export async function offerSignIn(): Promise<boolean> {
  const signIn = vscode.l10n.t('Sign In');
  const sample = vscode.l10n.t('Try Sample Data');
  const choice = await notify.information(
    vscode.l10n.t(
      'Backlink data comes from DataForSEO, where each lookup costs a few cents. Sign in with your account, or try it with free sample data.',
    ),
    signIn,
    sample,
  );
  if (choice === undefined) {
    return false;
  }
  if (choice === sample) {
    await chooseService('sample');
    return true;
  }
  return (await vscode.commands.executeCommand<boolean>(COMMANDS.signIn)) === true;
}

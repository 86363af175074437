import * as vscode from 'vscode';

/**
 * All that the product says in notifications and questions. VS Code draws `[words](address)` in them as a link, addresses of commands
 * too; none of our sentences has one, so that what strangers wrote into a setting, a target or a reply can't become one either.
 */
export const notify = {
  /** Says something; resolves with the action that was chosen. */
  information: (text: string, ...actions: readonly string[]) =>
    vscode.window.showInformationMessage(withoutLinks(text), ...actions),

  warning: (text: string, ...actions: readonly string[]) =>
    vscode.window.showWarningMessage(withoutLinks(text), ...actions),

  error: (text: string, ...actions: readonly string[]) =>
    vscode.window.showErrorMessage(withoutLinks(text), ...actions),

  /** Asks before anything else can be done; resolves with the action that was chosen, or undefined. */
  question: (text: string, detail: string, ...actions: readonly string[]) =>
    vscode.window.showWarningMessage(
      withoutLinks(text),
      { modal: true, detail: withoutLinks(detail) },
      ...actions,
    ),
};

function withoutLinks(text: string): string {
  return text.replaceAll('](', '] (');
}

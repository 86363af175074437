import * as vscode from 'vscode';

/** The title of a step: what all of it is about, then the way to where the user is. */
export function stepTitle(...names: readonly string[]): string {
  return [vscode.l10n.t('Look Up Backlinks with Options'), ...names].join(' › ');
}

import * as vscode from 'vscode';
import { failureText } from '../../lookup/failureText';
import { ACCOUNT_VIEW } from '../ids';
import type { LookUpDeps } from '../lookUpDeps';
import { usableConnection } from './usableConnection';
import { notify } from '../notify';

/** Asks the account for its balance and price, free of charge; the account view shows what it said. */
export async function refreshAccount(deps: LookUpDeps): Promise<void> {
  const connection = await usableConnection(deps);
  if (!connection || connection.source.service === 'sample') {
    return;
  }
  const answer = await vscode.window.withProgress({ location: { viewId: ACCOUNT_VIEW } }, () =>
    deps.account.refresh(connection, new AbortController().signal),
  );
  if (answer.status === 'failed') {
    void notify.error(failureText(answer.failure, connection.source, vscode.env.language));
  }
}

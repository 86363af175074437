import * as vscode from 'vscode';
import type { Connection } from '../../lookup/connections';
import type { LookUpDeps } from '../lookUpDeps';
import { offerSignIn } from './offerSignIn';
import { openSettings, settings } from '../settings';
import { notify } from '../notify';

/** The connection to the chosen service; asks for credentials where they are missing, and names a refused address. */
export async function usableConnection(
  deps: Pick<LookUpDeps, 'connections' | 'credentials'>,
): Promise<Connection | undefined> {
  if (settings.service !== 'sample' && !(await deps.credentials.isSignedIn()) && !(await offerSignIn())) {
    return undefined;
  }
  const connected = await deps.connections.open(settings.service, settings.serviceAddress);
  if (connected.ok) {
    return connected.connection;
  }
  const open = vscode.l10n.t('Open Settings');
  const choice = await notify.error(
    connected.problem === 'notLoopback'
      ? vscode.l10n.t(
          "The lookup wasn't sent. For your credentials' safety, the service address must be on this computer, such as http://127.0.0.1:8787.",
        )
      : vscode.l10n.t(
          "The lookup wasn't sent. The service address in your settings must look like http://127.0.0.1:8787.",
        ),
    open,
  );
  if (choice === open) {
    await openSettings('serviceAddress');
  }
  return undefined;
}

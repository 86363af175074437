import * as vscode from 'vscode';
import type { JournalError, JournalErrorCode } from '../../lookup/journal/journalError';
import { notify } from '../notify';

/** Says, once in a window, that lookups can't be kept on disk; what the system says goes to the log. */
export function reportUnwritten(log: vscode.LogOutputChannel): (error: JournalError) => void {
  let isSaid = false;
  return (error) => {
    log.error(`journal: ${error.code}, ${error.errno ?? 'no code of the system'}`);
    if (!isSaid) {
      isSaid = true;
      const showLog = vscode.l10n.t('Show Log');
      void notify.warning(reason(error.code), showLog).then((choice) => choice && log.show());
    }
  };
}

function reason(code: JournalErrorCode): string {
  switch (code) {
    case 'full':
      return vscode.l10n.t(
        'The disk is full. Results stay in this window until there is room, and no paid lookup is sent until then.',
      );
    case 'readOnly':
    case 'notAFolder':
      return vscode.l10n.t("The extension's storage can't be written, so no paid lookup is sent."); // prettier-ignore
    case 'disposed':
    case 'failed':
      return vscode.l10n.t(
        "Lookups can't be saved to disk, so no paid lookup is sent. See the log for details.",
      );
  }
}

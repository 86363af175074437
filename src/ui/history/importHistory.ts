import * as vscode from 'vscode';
import { describeLineProblem, parseHistoryLines } from '../../core/exports/parseHistoryLines';
import { splitLines } from '../../core/exports/splitLines';
import { strangersText } from '../../core/strangersText';
import { importAnswers, type Imported } from '../../lookup/importAnswers';
import type { LookUpDeps } from '../lookUpDeps';
import { readPieces } from './fileText';
import { notify } from '../notify';
import { lookupCount } from '../tree/listViewText';

/** So many bad lines are told of one by one. */
const MOST_TOLD = 1_000;

/** Takes the lookups of an exported history into the own one; says how many, and in the log which lines could not be read. */
export async function importHistory(deps: LookUpDeps, argument: unknown): Promise<void> {
  const uri = argument instanceof vscode.Uri ? argument : await chooseFile();
  if (!uri || (uri === argument && !(await mayRead(uri)))) {
    return;
  }
  const imported = await vscode.window.withProgress(
    {
      location: vscode.ProgressLocation.Notification,
      title: vscode.l10n.t('Importing a history…'),
      cancellable: true,
    },
    (progress, token) => {
      const abort = new AbortController();
      token.onCancellationRequested(() => abort.abort());
      const lines = parseHistoryLines(splitLines(readPieces(uri)));
      const onAdded = (added: number) =>
        progress.report({ message: vscode.l10n.t('{0} added', lookupCount(added)) });
      return importAnswers({ ...deps, now: Date.now }, lines, abort.signal, onAdded);
    },
  );
  note(deps.log, imported);
  tell(deps.log, imported);
}

/** The dialog asks by itself; but a file that an argument names may be one that nobody meant. */
async function mayRead(uri: vscode.Uri): Promise<boolean> {
  const take = vscode.l10n.t('Import');
  const question = vscode.l10n.t('Add the lookups in this file to your history?');
  return (await notify.question(question, strangersText(uri.toString(true)), take)) === take;
}

async function chooseFile(): Promise<vscode.Uri | undefined> {
  const chosen = await vscode.window.showOpenDialog({
    title: vscode.l10n.t('Import History'),
    filters: { 'JSON Lines': ['jsonl', 'ndjson'] },
  });
  return chosen?.[0];
}

function note(log: vscode.LogOutputChannel, { added, known, problems, failure }: Imported): void {
  log.info(`import: ${added} added, ${known} known, ${problems.length} left out`);
  for (const { line, problem } of problems.slice(0, MOST_TOLD)) {
    log.warn(`import: line ${line}: ${describeLineProblem(problem)}`);
  }
  if (problems.length > MOST_TOLD) {
    log.warn(`import: ${problems.length - MOST_TOLD} further lines`);
  }
  if (failure) {
    log.error(`journal: ${failure.code}, ${failure.errno ?? 'no code of the system'}`);
  }
}

function tell(log: vscode.LogOutputChannel, { added, known, problems, failure }: Imported): void {
  const counts =
    known === 0
      ? vscode.l10n.t('Added {0}.', lookupCount(added))
      : vscode.l10n.t(
          'Added {0}, skipped {1} already in your history.',
          lookupCount(added),
          lookupCount(known),
        );
  if (!failure && problems.length === 0) {
    void notify.information(counts);
    return;
  }
  const showLog = vscode.l10n.t('Show Log');
  const text = [
    counts,
    ...(problems.length > 0
      ? [
          problems.length === 1
            ? vscode.l10n.t("{0} line couldn't be imported.", problems.length)
            : vscode.l10n.t("{0} lines couldn't be imported.", problems.length),
        ]
      : []),
    ...(failure ? [vscode.l10n.t("The rest couldn't be saved to disk.")] : []),
  ].join(' ');
  void notify.warning(text, showLog).then((choice) => choice && log.show());
}

import * as vscode from 'vscode';
import { historyCsv } from '../../core/exports/historyCsv';
import { historyLines } from '../../core/exports/historyLines';
import { strangersText } from '../../core/strangersText';
import { SUMMARY, type Answer } from '../../core/snapshot';
import { answeredLookups, readAnswers } from '../../lookup/answers';
import type { LookupStore } from '../../lookup/lookupStore';
import type { Entry } from '../../lookup/series';
import { BYTE_ORDER_MARK } from '../export/exportCommands';
import { writePieces } from './fileText';
import { notify } from '../notify';
import { lookupCount } from '../tree/listViewText';

/** Writes every answer of every question to a file; its ending decides between JSON Lines, which can be imported again, and CSV. */
export async function exportHistory(store: LookupStore, argument: unknown): Promise<void> {
  await store.load();
  const answered = answeredLookups(store);
  if (answered.length === 0) {
    void notify.information(vscode.l10n.t('Nothing to copy or export yet.'));
    return;
  }
  const uri = argument instanceof vscode.Uri ? argument : await chooseFile();
  if (!uri || (uri === argument && !(await mayWrite(uri)))) {
    return;
  }
  const isOfKind = ({ question }: Entry) => !isCsv(uri) || question.endpoint === SUMMARY;
  const entries = answered.filter(isOfKind);
  const written = await vscode.window.withProgress(
    {
      location: vscode.ProgressLocation.Notification,
      title: vscode.l10n.t('Exporting the history…'),
      cancellable: true,
    },
    async (progress, token) => {
      const abort = new AbortController();
      token.onCancellationRequested(() => abort.abort());
      let count = 0;
      const answers = readAnswers(store, told(entries, progress));
      const pieces = piecesOf(
        uri,
        counted(answers, () => count++),
      );
      try {
        await writePieces(uri, pieces, abort.signal);
        return count;
      } catch (error) {
        if (abort.signal.aborted) {
          return undefined;
        }
        throw error;
      }
    },
  );
  if (written !== undefined) {
    tell(written, entries.length - written);
  }
}

/** The dialog asks by itself; but a file that an argument names may be one that nobody meant. */
async function mayWrite(uri: vscode.Uri): Promise<boolean> {
  const holdsAnything = await vscode.workspace.fs.stat(uri).then(
    ({ size }) => size > 0,
    (error: unknown) => !(error instanceof vscode.FileSystemError && error.code === 'FileNotFound'),
  );
  const replace = vscode.l10n.t('Replace');
  const question = vscode.l10n.t('Replace the existing file with the exported history?');
  const detail = strangersText(uri.toString(true));
  return !holdsAnything || (await notify.question(question, detail, replace)) === replace;
}

async function chooseFile(): Promise<vscode.Uri | undefined> {
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  return vscode.window.showSaveDialog({
    title: vscode.l10n.t('Export History'),
    ...(folder && { defaultUri: vscode.Uri.joinPath(folder, 'backlinks-history.jsonl') }),
    filters: { 'JSON Lines': ['jsonl'], CSV: ['csv'] },
  });
}

function isCsv({ path }: vscode.Uri): boolean {
  return /\.csv$/i.test(path);
}

async function* piecesOf(uri: vscode.Uri, answers: AsyncIterable<Answer>): AsyncGenerator<string> {
  const locale = vscode.env.language;
  if (isCsv(uri)) {
    yield BYTE_ORDER_MARK;
    yield* historyCsv(answers, locale);
  } else {
    yield* historyLines(answers, locale);
  }
}

function* told(
  entries: readonly Entry[],
  progress: vscode.Progress<{ increment: number }>,
): Generator<Entry> {
  for (const entry of entries) {
    progress.report({ increment: 100 / entries.length });
    yield entry;
  }
}

async function* counted<T>(all: AsyncIterable<T>, count: () => void): AsyncGenerator<T> {
  for await (const one of all) {
    count();
    yield one;
  }
}

function tell(written: number, unreadable: number): void {
  const done = vscode.l10n.t('Exported {0}.', lookupCount(written));
  if (unreadable > 0) {
    const missing = vscode.l10n.t("{0} couldn't be read.", lookupCount(unreadable));
    void notify.warning(`${done} ${missing}`);
  } else {
    void notify.information(done);
  }
}

import * as vscode from 'vscode';
import type { LookupStore } from '../../lookup/lookupStore';
import { foundOf, type Entry, type Series } from '../../lookup/series';

const SCHEME = 'seo-backlinks-reply';

/** Replies as they were received, as documents that can be read but not changed. */
export class ReplyDocuments implements vscode.TextDocumentContentProvider, vscode.Disposable {
  private readonly registration = vscode.workspace.registerTextDocumentContentProvider(SCHEME, this);

  constructor(private readonly store: LookupStore) {}

  /** Opens the newest reply of a question beside the others. */
  async show(series: Series): Promise<void> {
    const entry = foundOf(series)[0] ?? series.entries[0];
    const path = `/${encodeURIComponent(series.question.target.value)}.json`;
    const document = await vscode.workspace.openTextDocument(
      vscode.Uri.from({ scheme: SCHEME, path, query: entry.id }),
    );
    await vscode.window.showTextDocument(document, { preview: true });
  }

  async provideTextDocumentContent({ query: id }: vscode.Uri): Promise<string> {
    await this.store.load();
    const entry = this.store.entry(id);
    return entry ? replyText(entry, await this.store.result(entry)) : '';
  }

  dispose(): void {
    this.registration.dispose();
  }
}

/** The task's id holds the account's number, so it is left out of what people may pass on. */
function replyText({ ended }: Entry, result: unknown): string {
  const reply = ended?.reply;
  const shown = {
    version: reply?.version ?? null,
    time: reply?.time ?? null,
    cost: ended?.cost ?? null,
    path: reply?.path ?? null,
    ...(ended?.imported && { imported: true }),
    result_count: reply?.resultCount ?? null,
    result: [result],
  };
  return `${JSON.stringify(shown, null, 2)}\n`;
}

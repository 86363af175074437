import * as vscode from 'vscode';
import type { LookupStore } from '../../lookup/lookupStore';
import { Row } from '../tree/row';
import { readSnapshot } from '../../lookup/answers';

/** Copies what changed between an earlier lookup and the next, as Markdown. */
export async function copyDifference(store: LookupStore, row: unknown): Promise<void> {
  const subject = row instanceof Row ? row.subject : undefined;
  if (subject?.kind !== 'lookup' || !subject.before) {
    return;
  }
  const [before, after] = await Promise.all([
    readSnapshot(store, subject.before),
    readSnapshot(store, subject.entry),
  ]);
  if (before && after) {
    const { differenceMarkdown, differenceOf } = await import('../late');
    const text = differenceMarkdown(differenceOf(before, after), vscode.env.language);
    await vscode.env.clipboard.writeText(text);
  }
}

import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { JournalEntry } from '../../../../src/lookup/journal/entry';
import { isSegment } from '../../../../src/lookup/journal/files';
import { Journal, type JournalOptions } from '../../../../src/lookup/journal/journal';
import { encodeLine } from '../../../../src/lookup/journal/line';
import type { JournalRecord } from '../../../../src/lookup/journal/record';
import { NOW } from './records';

const folders: string[] = [];
const journals: Journal<unknown>[] = [];

export function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'journal-'));
  folders.push(folder);
  return folder;
}

/** A window's journal; its digest is the result's `words`. */
export function openJournal(
  folder: string,
  options: Partial<JournalOptions<unknown>> = {},
): Journal<unknown> {
  const digests = {
    make: (result: unknown) => (result as { words: string }).words,
    read: (json: unknown) => (typeof json === 'string' ? json : null),
  };
  const journal = new Journal<unknown>({ folder, now: () => NOW, digests, ...options });
  journals.push(journal);
  return journal;
}

/** To be called after each test: disposes what was opened and deletes the folders. */
export async function cleanUp(): Promise<void> {
  await Promise.all(journals.splice(0).map((journal) => journal.dispose()));
  folders.splice(0).forEach((folder) => rmSync(folder, { recursive: true, maxRetries: 5 }));
}

let segments = 0;

/** A segment as a window that is gone has left it; returns its path. */
export function writeSegment(folder: string, lines: readonly (JournalRecord | string)[]): string {
  const path = join(folder, `${NOW}-${(++segments).toString(16)}.jsonl`);
  const bytes = lines.map((line) => (typeof line === 'string' ? Buffer.from(line) : encodeLine(line)));
  writeFileSync(path, Buffer.concat(bytes));
  return path;
}

export function segmentsIn(folder: string): string[] {
  return readdirSync(folder).filter(isSegment);
}

/** Resolves when an event came after which the condition holds, or when it holds already. */
export async function until(
  journal: Journal<unknown>,
  holds: (entries: readonly JournalEntry<unknown>[]) => boolean,
): Promise<void> {
  for (;;) {
    const changed = new Promise<void>((resolve) => {
      const subscription = journal.onDidChange(() => {
        subscription.dispose();
        resolve();
      });
    });
    if (holds((await journal.read()).entries)) {
      return;
    }
    await changed;
  }
}

/** What the entries say, wherever their lines are now. */
export function facts(entries: readonly JournalEntry<unknown>[]): unknown[] {
  return entries.map(({ ended, ...rest }) => ({ ...rest, ended: ended && { ...ended, place: null } }));
}

export function ids(entries: readonly JournalEntry<unknown>[]): string[] {
  return entries.map(({ id }) => id).sort();
}

import { watch } from 'node:fs';
import { mkdir, open, readFile, readdir, rename, stat, unlink, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { errnoOf } from './journalError';

/** What the journal asks of the file system; tests put faults in between. */
export const nodeFiles = { mkdir, open, readFile, readdir, rename, stat, unlink, utimes, watch };
export type Files = typeof nodeFiles;

/** Where the journal is, and how it tells the time. */
export interface JournalFolder {
  readonly files: Files;
  readonly folder: string;
  /** Milliseconds since 1970 UTC. */
  readonly now: () => number;
}

/** For the user only. */
export const PRIVATE_FILE = 0o600;
const PRIVATE_FOLDER = 0o700;

const SEGMENT = /^\d+-[0-9a-f]+\.jsonl$/;

/** Whether a file of the folder is a segment of the journal. */
export function isSegment(name: string): boolean {
  return SEGMENT.test(name);
}

/** A name that no other segment has. */
export function newSegmentName(now: number): string {
  return `${now}-${crypto.randomUUID().replaceAll('-', '')}.jsonl`;
}

/** The lock file of a segment. */
export function lockName(segment: string): string {
  return `${segment}.lock`;
}

/** Makes the journal's folder, if it isn't there. */
export async function makeFolder({ files, folder }: JournalFolder): Promise<void> {
  await files.mkdir(folder, { recursive: true, mode: PRIVATE_FOLDER });
}

/** Makes names that were added to the folder outlive a power cut, where the system can. */
export async function syncFolder({ files, folder }: JournalFolder): Promise<void> {
  try {
    const handle = await files.open(folder, 'r');
    try {
      await handle.sync();
    } finally {
      await handle.close();
    }
  } catch {
    // Windows can't open folders, and does this by itself.
  }
}

/** Deletes a file of the folder, if it is there. */
export async function removeFile({ files, folder }: JournalFolder, name: string): Promise<void> {
  try {
    await files.unlink(join(folder, name));
  } catch (error) {
    if (errnoOf(error) !== 'ENOENT') {
      throw error;
    }
  }
}

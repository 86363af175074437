import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { chooseInputs, linesToKeep } from './compactionPlan';
import { copyLines, quarantine } from './copyLines';
import type { LineLocation } from './entry';
import {
  isSegment,
  lockName,
  makeFolder,
  newSegmentName,
  PRIVATE_FILE,
  removeFile,
  syncFolder,
  type JournalFolder,
} from './files';
import type { FolderIndex } from './folderIndex';
import { errnoOf, toJournalError, type JournalErrorCode } from './journalError';
import { Lock, ownerLives } from './lock';
import type { SegmentIndex } from './segmentIndex';

/** What a compaction did. */
export interface Compaction {
  /** Segments that were merged; 0 if there was nothing to do, or another window is at it. */
  readonly merged: number;
  /** Lines that are gone: removed lookups, and what was there twice. */
  readonly dropped: number;
  /** Corrupt lines that were put aside. */
  readonly quarantined: number;
  readonly failure: JournalErrorCode | null;
}

const NOTHING: Compaction = { merged: 0, dropped: 0, quarantined: 0, failure: null };
const LOCK = 'compact.lock';
const TEMPORARY = '.tmp';
const RENAME_TRIES = 6;

/**
 * Merges segments without a living owner into one; never rejects. Two compactions at once lose nothing, since each deletes only what it
 * has copied: the lock is there to spare the work. Killed in the middle it leaves lines that are there twice, which count once.
 */
export async function compact<T>(place: JournalFolder, index: FolderIndex<T>): Promise<Compaction> {
  let lock: Lock | undefined;
  try {
    await makeFolder(place);
    lock = await takeLock(place);
    return lock ? await compactLocked(place, index) : NOTHING;
  } catch (error) {
    return { ...NOTHING, failure: toJournalError(error).code };
  } finally {
    await lock?.release();
  }
}

async function compactLocked<T>(place: JournalFolder, index: FolderIndex<T>): Promise<Compaction> {
  await removeLeftovers(place);
  const chosen = chooseInputs(await index.refresh());
  if (chosen.length === 0) {
    return NOTHING;
  }
  // An owner that only seemed dead finds out by its lock that what it writes from now on isn't read.
  for (const { name } of chosen) {
    await removeFile(place, lockName(name));
  }
  const state = await index.refresh();
  const inputs = state.segments.map((segment) => segment.index).filter((segment) => chosen.includes(segment));
  if (inputs.length < chosen.length || inputs.some(({ name }) => state.unreadable.includes(name))) {
    return NOTHING;
  }
  const kept = linesToKeep(inputs, state, place.now());
  const corrupt = inputs.flatMap(corruptPlaces);
  await quarantine(place, corrupt);
  if (kept.length > 0) {
    await writeSegment(place, kept);
  }
  for (const { name } of inputs) {
    await removeFile(place, name);
  }
  const lines = inputs.reduce((sum, input) => sum + input.lines.length, 0);
  return {
    merged: inputs.length,
    dropped: lines - kept.length,
    quarantined: corrupt.length,
    failure: null,
  };
}

function corruptPlaces({ corrupt, tail }: SegmentIndex<unknown>): readonly LineLocation[] {
  return tail ? [...corrupt, tail] : corrupt;
}

async function takeLock(place: JournalFolder): Promise<Lock | undefined> {
  const lock = await Lock.take(place, LOCK);
  if (lock || (await ownerLives(place, LOCK))) {
    return lock;
  }
  await removeFile(place, LOCK);
  return Lock.take(place, LOCK);
}

async function writeSegment(place: JournalFolder, lines: readonly LineLocation[]): Promise<void> {
  const path = join(place.folder, newSegmentName(place.now()));
  const file = await place.files.open(path + TEMPORARY, 'wx', PRIVATE_FILE);
  try {
    await copyLines(place, lines, file);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(place, path + TEMPORARY, path);
  await syncFolder(place);
}

/** On Windows, whoever looks into a file just then, such as a virus scanner, makes a rename fail for a moment. */
async function rename({ files }: JournalFolder, from: string, to: string): Promise<void> {
  for (let tries = 1; ; tries++) {
    try {
      await files.rename(from, to);
      return;
    } catch (error) {
      if (tries === RENAME_TRIES || !['EPERM', 'EBUSY', 'EACCES'].includes(errnoOf(error) ?? '')) {
        throw error;
      }
      await delay(10 * 2 ** tries);
    }
  }
}

/** What killed compactions and windows have left. */
async function removeLeftovers(place: JournalFolder): Promise<void> {
  const names = await place.files.readdir(place.folder);
  for (const name of names) {
    const owned = name.replace(/\.lock$/, '');
    const isOrphan = owned !== name && isSegment(owned) && !names.includes(owned);
    if (name.endsWith(`.jsonl${TEMPORARY}`) || (isOrphan && !(await ownerLives(place, name)))) {
      await removeFile(place, name);
    }
  }
}

import type { Headline } from '../../../src/core/headline';
import { loadHeadlines } from '../../../src/lookup/digest';
import type { Files } from '../../../src/lookup/journal/files';
import type { Journal } from '../../../src/lookup/journal/journal';
import type { JournalError } from '../../../src/lookup/journal/journalError';
import { LookupService } from '../../../src/lookup/lookupService';
import { LookupStore } from '../../../src/lookup/lookupStore';
import { newFolder, openJournal } from './journal/folders';
import { NOW } from './journal/records';

/** The lookups of one window, as the extension composes them. */
export interface TestWindow {
  readonly journal: Journal<Headline>;
  readonly store: LookupStore;
  readonly lookups: LookupService;
  /** What could not be kept on disk. */
  readonly unwritten: readonly JournalError[];
}

/** Opens a window on a folder of its own unless one is given; `cleanUp` closes it. */
export function openWindow(folder = newFolder(), now = () => NOW, files?: Files, keep = () => 0): TestWindow {
  const options = { now, loadDigests: loadHeadlines, ...(files && { files }) };
  const journal = openJournal(folder, options) as Journal<Headline>;
  const store = new LookupStore(journal);
  const unwritten: JournalError[] = [];
  const onUnwritten = (error: JournalError) => void unwritten.push(error);
  const lookups = new LookupService({ journal, store, now, keep, onUnwritten });
  return { journal, store, lookups, unwritten };
}

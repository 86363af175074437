import { ENDPOINTS } from '../../../src/dataforseo/endpoints/catalogue';
import { headlines } from '../../../src/lookup/digest';
import { nodeFiles, type Files } from '../../../src/lookup/journal/files';
import type { Journal } from '../../../src/lookup/journal/journal';
import type { JournalError } from '../../../src/lookup/journal/journalError';
import { LookupService } from '../../../src/lookup/lookupService';
import { LookupStore } from '../../../src/lookup/lookupStore';
import { stateOf } from '../../../src/lookup/series';
import { Rush } from '../../../src/lookup/rush';
import { newFolder, openJournal } from './journal/folders';
import { NOW } from './journal/records';

/** The lookups of one window, as the extension composes them. */
export interface TestWindow {
  readonly journal: Journal<unknown>;
  readonly store: LookupStore;
  readonly lookups: LookupService;
  /** What could not be kept on disk. */
  readonly unwritten: readonly JournalError[];
}

/** Opens a window on a folder of its own unless one is given; `cleanUp` closes it. What is asked in a rush is of no interest here. */
export function openWindow(
  folder = newFolder(),
  now = () => NOW,
  files: Files = nodeFiles,
  keep = () => 0,
  rush = new Rush(undefined, Infinity),
  endpoints = ENDPOINTS,
): TestWindow {
  const journal = openJournal(folder, { now, digests: headlines(endpoints), files });
  const store = new LookupStore(journal, now, endpoints);
  const unwritten: JournalError[] = [];
  const onUnwritten = (error: JournalError) => void unwritten.push(error);
  const deps = { journal, store, place: { files, folder, now }, endpoints, rush, now, keep, onUnwritten };
  return { journal, store, lookups: new LookupService(deps), unwritten };
}

/** Resolves once what was on its way has ended, whether anybody waited for it or not. */
export function arrived(store: LookupStore, key: string): Promise<void> {
  return new Promise((resolve) => {
    const look = () => {
      const [newest] = store.find(key)?.entries ?? [];
      if (newest && stateOf(newest) !== 'pending') {
        subscription.dispose();
        resolve();
      }
    };
    const subscription = store.onDidChange(look);
    look();
  });
}

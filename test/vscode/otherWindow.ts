import { ENDPOINTS } from '../../src/dataforseo/endpoints/catalogue';
import { headlines } from '../../src/lookup/digest';
import { nodeFiles } from '../../src/lookup/journal/files';
import { Journal } from '../../src/lookup/journal/journal';
import { LookupService } from '../../src/lookup/lookupService';
import { LookupStore } from '../../src/lookup/lookupStore';
import { journalFolder } from './journalFolder';

/** The lookups of a window that isn't there; what it asked is known to the windows of the same server data. */
export interface OtherWindow {
  readonly lookups: LookupService;
  readonly close: () => Promise<void>;
}

/** Looks up as another window of the same user would; the clock is in milliseconds since 1970 UTC. */
export function otherWindow(serverDataDir: string, now: () => number): OtherWindow {
  const folder = journalFolder(serverDataDir);
  const journal = new Journal({ folder, now, digests: headlines(ENDPOINTS) });
  const onUnwritten = (error: Error) => {
    throw error;
  };
  const lookups = new LookupService({
    journal,
    store: new LookupStore(journal, now),
    place: { files: nodeFiles, folder, now },
    now,
    onUnwritten,
    keep: () => 0,
  });
  return { lookups, close: () => journal.dispose() };
}

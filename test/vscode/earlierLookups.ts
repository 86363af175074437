import { join } from 'node:path';
import { SampleTransport } from '../../src/sample/sampleTransport';
import { loadHeadlines } from '../../src/lookup/digest';
import { Journal } from '../../src/lookup/journal/journal';
import { LookupService } from '../../src/lookup/lookupService';
import { LookupStore } from '../../src/lookup/lookupStore';
import { ask, connect } from '../unit/lookup/ask';

const DAY = 86_400_000;
const MINUTE = 60_000;

/**
 * Gives a window's user a history: looks domains up on sample data, as a window did that was open on earlier days.
 * It has a clock of its own, by which a lookup takes a minute.
 */
export async function lookUpOnEarlierDays(
  serverDataDir: string,
  domains: readonly string[],
  daysAgo: readonly number[],
): Promise<void> {
  let time = Date.now();
  const now = () => time;
  const storage = join(serverDataDir, 'data', 'User', 'globalStorage', 'seo-backlinks.seo-backlinks');
  const journal = new Journal({ folder: join(storage, 'journal'), now, loadSummarize: loadHeadlines });
  const store = new LookupStore(journal);
  const onUnwritten = (error: Error) => {
    throw error;
  };
  const lookups = new LookupService({ journal, store, now, onUnwritten });
  const connection = connect(new SampleTransport({ now }), 'sample');
  for (const days of daysAgo) {
    time = Date.now() - days * DAY;
    for (const target of domains) {
      await ask(lookups, connection, { target, terms: { estimate: 0 } }).outcome;
      time += MINUTE;
    }
  }
  await journal.dispose();
}

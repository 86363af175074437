import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { lookupLines } from '../bench/fixtures/lookupLines';

/** How many lookups of how many targets. */
export interface HistorySize {
  readonly snapshots: number;
  readonly targets: number;
}

/** The moment of the first lookup, the others follow a minute apart; in milliseconds since 1970 UTC. */
const BEGIN = Date.UTC(2026, 9, 1);

/** Where the windows of such server data keep their journal. */
export function journalFolder(serverDataDir: string): string {
  return join(serverDataDir, 'data', 'User', 'globalStorage', 'seo-backlinks.seo-backlinks', 'journal');
}

/** Writes a journal as a window that is gone has left it: answered lookups of `target-0.example` and so on, in turn. */
export function fillJournal(folder: string, { snapshots, targets }: HistorySize): void {
  mkdirSync(folder, { recursive: true });
  const lines = Array.from({ length: snapshots }, (_, i) =>
    lookupLines(`lookup-${i}`, `target-${i % targets}.example`, BEGIN + i * 60_000),
  );
  writeFileSync(join(folder, `${BEGIN}-${'0'.repeat(8)}.jsonl`), Buffer.concat(lines.flat()));
}

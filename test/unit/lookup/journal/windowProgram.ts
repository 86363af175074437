import { writeSync } from 'node:fs';
import { JournalError } from '../../../../src/lookup/journal/journalError';
import { Journal } from '../../../../src/lookup/journal/journal';
import { ended, sent } from './records';

/** A window of its own: appends lookups until it is killed or can't, and says which lines are on the disk. */
const [folder = '', name = '', size = ''] = process.argv.slice(2);
const journal = new Journal({
  folder,
  now: Date.now,
  digests: { make: () => null, read: () => null },
});

// Its default is to end the process when a file has reached the limit.
process.on('SIGXFSZ', () => undefined);

async function main(): Promise<void> {
  const result = { words: 'x'.repeat(Number(size)) };
  for (let number = 0; ; number++) {
    const id = `${name}-${number}`;
    await journal.append(sent(id));
    say(`sent ${id}`);
    await journal.append(ended(id, { result }));
    say(`ended ${id}`);
  }
}

/** At once: what is buffered when the process is killed was never said. */
function say(line: string): void {
  writeSync(1, `${line}\n`);
}

main().catch((error: unknown) => {
  say(error instanceof JournalError ? `failed ${error.code}` : String(error));
  process.exit();
});

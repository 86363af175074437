import { EventEmitter } from 'node:events';
import { filesAround, systemError } from './faults';
import { cleanUp, newFolder, openJournal, until } from './folders';
import { sent } from './records';

describe("the journal's watch", () => {
  afterEach(cleanUp);

  const FAULTS = {
    'the system refuses to watch': () => {
      throw systemError('ENOSPC');
    },
    'watching breaks off': () => {
      const watcher = Object.assign(new EventEmitter(), { close: () => undefined });
      setImmediate(() => watcher.emit('error', systemError('EPERM')));
      return watcher;
    },
  };
  for (const [what, watch] of Object.entries(FAULTS)) {
    it(`looks from time to time when ${what}`, async () => {
      const folder = newFolder();
      const files = filesAround(({ name, args, proceed }) => (name === 'watch' ? watch() : proceed(...args)));
      const journal = openJournal(folder, { files, pollInterval: 2 });
      await journal.read();
      const other = openJournal(folder);
      await other.append(sent('a'));
      await until(journal, (entries) => entries.length === 1);
      const closed = until(journal, (entries) => entries.every(({ ownerLives }) => !ownerLives));
      await other.dispose();
      await closed;
    });
  }
});

import { hostname } from 'node:os';
import { join } from 'node:path';
import { PRIVATE_FILE, removeFile, type JournalFolder } from './files';
import { errnoOf } from './journalError';

/** How old the last heartbeat of a living owner can be, in milliseconds. */
export const STALE_AFTER = 60_000;

/** How long a lock without a readable owner counts as being written, in milliseconds: whoever was killed just then must not keep others waiting. */
const WRITTEN_WITHIN = 2_000;

interface Owner {
  readonly pid: number;
  readonly host: string;
  /** Tells two owners apart, even in one process. */
  readonly token: string;
}

/** A file that says who owns something; its time of change is the owner's last heartbeat. */
export class Lock {
  private constructor(
    private readonly place: JournalFolder,
    private readonly name: string,
    private readonly owner: string,
  ) {}

  /** Takes a lock that nobody has; undefined if somebody has it, living or not. */
  static async take(place: JournalFolder, name: string): Promise<Lock | undefined> {
    const owner: Owner = { pid: process.pid, host: hostname(), token: crypto.randomUUID() };
    const lock = new Lock(place, name, JSON.stringify(owner));
    try {
      const handle = await place.files.open(join(place.folder, name), 'wx', PRIVATE_FILE);
      try {
        await handle.writeFile(lock.owner);
        await handle.utimes(place.now() / 1_000, place.now() / 1_000);
      } finally {
        await handle.close();
      }
      return lock;
    } catch (error) {
      if (errnoOf(error) === 'EEXIST') {
        return undefined;
      }
      throw error;
    }
  }

  /** Says that the owner lives; false if the lock was taken away. */
  async beat(): Promise<boolean> {
    const seconds = this.place.now() / 1_000;
    return this.isThere(this.place.files.utimes(this.path, seconds, seconds));
  }

  /** Whether nobody has taken the lock away. */
  async isHeld(): Promise<boolean> {
    return this.isThere(this.place.files.stat(this.path));
  }

  /** Whether the lock is still this owner's; false also where that can't be read. */
  async isOwn(): Promise<boolean> {
    try {
      return (await this.place.files.readFile(this.path, 'utf8')) === this.owner;
    } catch {
      return false;
    }
  }

  /** Gives the lock back, if it is still this owner's; never rejects. */
  async release(): Promise<void> {
    try {
      if (await this.isOwn()) {
        await removeFile(this.place, this.name);
      }
    } catch {
      // Without heartbeats it soon counts as a dead owner's.
    }
  }

  private get path(): string {
    return join(this.place.folder, this.name);
  }

  private async isThere(done: Promise<unknown>): Promise<boolean> {
    try {
      await done;
      return true;
    } catch (error) {
      return errnoOf(error) !== 'ENOENT';
    }
  }
}

/** What can be said of a lock's owner; 'gone' is a lock that isn't there, 'unreadable' one that can't be read. */
export type OwnerState = 'lives' | 'dead' | 'gone' | 'unreadable';

/**
 * Whether a lock has a living owner: its last heartbeat is fresh and its process, if it is one of this machine, is there.
 * A process alone proves nothing, since ids are used again; after a sleep of the machine a living owner may look dead for a moment.
 */
export async function ownerState({ files, folder, now }: JournalFolder, name: string): Promise<OwnerState> {
  const path = join(folder, name);
  try {
    const { mtimeMs } = await files.stat(path);
    const age = Math.abs(now() - mtimeMs);
    if (age > STALE_AFTER) {
      return 'dead';
    }
    const owner = parseOwner(await files.readFile(path, 'utf8'));
    if (owner === undefined) {
      return age > WRITTEN_WITHIN ? 'dead' : 'lives';
    }
    return owner.host !== hostname() || processExists(owner.pid) ? 'lives' : 'dead';
  } catch (error) {
    return errnoOf(error) === 'ENOENT' ? 'gone' : 'unreadable';
  }
}

/** Whether a lock has a living owner, or may have one. */
export async function ownerLives(place: JournalFolder, name: string): Promise<boolean> {
  const state = await ownerState(place, name);
  return state === 'lives' || state === 'unreadable';
}

/** Undefined for a file that is still being written. */
function parseOwner(text: string): Owner | undefined {
  try {
    const json = JSON.parse(text) as Partial<Owner> | null;
    return Number.isInteger(json?.pid) && typeof json?.host === 'string' ? (json as Owner) : undefined;
  } catch {
    return undefined;
  }
}

function processExists(pid: number): boolean {
  try {
    // Zero and negative ids name groups of processes.
    return pid > 0 && process.kill(pid, 0);
  } catch (error) {
    return errnoOf(error) === 'EPERM';
  }
}

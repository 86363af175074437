import type { Digests } from './digests';
import { isSegment, lockName, type JournalFolder } from './files';
import { errnoOf } from './journalError';
import { ownerState } from './lock';
import { Questions } from './questions';
import { SegmentIndex } from './segmentIndex';

/** One segment as of a reading. */
export interface SegmentState<T> {
  readonly index: SegmentIndex<T>;
  /** Whether its owner may still append to it. */
  readonly lives: boolean;
}

/** All segments as of a reading. */
export interface FolderState<T> {
  readonly segments: readonly SegmentState<T>[];
  /** Names of what could not be read. */
  readonly unreadable: readonly string[];
  /** Greater than the one before if this reading found anything else. */
  readonly version: number;
}

const MAX_ROUNDS = 20;

/** What is in all segments of the folder. */
export class FolderIndex<T> {
  private readonly indexes = new Map<string, SegmentIndex<T>>();
  private readonly questions = new Questions();
  private before = '';
  private version = 0;

  constructor(
    private readonly place: JournalFolder,
    private readonly digests: Digests<T>,
    /** The segment that this window writes: its owner lives. */
    private readonly own: () => string | undefined,
  ) {}

  /** Reads what was added since; never rejects. */
  async refresh(): Promise<FolderState<T>> {
    const unreadable = new Set<string>();
    let changed = false;
    try {
      let names = await this.list();
      // Another window may be merging segments: what left one file while we read is in another one, so look again.
      let isStable = false;
      for (let round = 0; round < MAX_ROUNDS && !isStable; round++) {
        unreadable.clear();
        for (const name of names) {
          changed = (await this.readOne(name, unreadable)) || changed;
        }
        const after = await this.list();
        isStable = after.join() === names.join();
        names = after;
      }
      if (!isStable) {
        unreadable.add(this.place.folder); // something may have been missed
      }
      this.dropAllBut(names);
    } catch {
      unreadable.add(this.place.folder);
    }
    const segments = await Promise.all(
      [...this.indexes.values()].map((index) => this.stateOf(index, unreadable)),
    );
    const now = segments.map(({ index, lives }) => `${index.name} ${lives}`).join() + [...unreadable].join();
    if (changed || now !== this.before) {
      this.version++;
      this.before = now;
    }
    return { segments, unreadable: [...unreadable], version: this.version };
  }

  private async list(): Promise<string[]> {
    try {
      const names = await this.place.files.readdir(this.place.folder);
      return names.filter(isSegment).sort();
    } catch (error) {
      if (errnoOf(error) === 'ENOENT') {
        return [];
      }
      throw error;
    }
  }

  private async readOne(name: string, unreadable: Set<string>): Promise<boolean> {
    const index = this.indexes.get(name) ?? new SegmentIndex(this.place, name, this.digests, this.questions);
    this.indexes.set(name, index);
    try {
      return await index.refresh();
    } catch (error) {
      if (errnoOf(error) !== 'ENOENT') {
        unreadable.add(name);
      }
      return false;
    }
  }

  private dropAllBut(names: readonly string[]): void {
    for (const name of this.indexes.keys()) {
      if (!names.includes(name)) {
        this.indexes.delete(name);
      }
    }
  }

  private async stateOf(index: SegmentIndex<T>, unreadable: Set<string>): Promise<SegmentState<T>> {
    if (index.name === this.own()) {
      return { index, lives: true };
    }
    const owner = await ownerState(this.place, lockName(index.name));
    if (owner === 'unreadable') {
      unreadable.add(index.name);
    }
    return { index, lives: owner === 'lives' || owner === 'unreadable' };
  }
}

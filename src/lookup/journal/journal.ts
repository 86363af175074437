import { Event } from '../event';
import type { Compaction } from './compact';
import { tryToDigest, type Digests } from './digests';
import type { JournalContent, JournalEntry, JournalReader } from './entry';
import { nodeFiles, type Files, type JournalFolder } from './files';
import { Fold } from './fold';
import type { FolderIndex } from './folderIndex';
import { FolderWatch } from './folderWatch';
import { STALE_AFTER } from './lock';
import type { EndedRecord, JournalRecord, RemovedRecord } from './record';
import { removalOf } from './removal';
import { SegmentWriter } from './segmentWriter';

/** What a journal is made from. */
export interface JournalOptions<T> {
  /** Made when first needed; other windows use the same. */
  readonly folder: string;
  /** Milliseconds since 1970 UTC. */
  readonly now: () => number;
  /** Makes of each found result what stays in memory, as the entry's `digest`. */
  readonly digests: Digests<T>;
  /** How often this window says that it lives, in milliseconds. */
  readonly heartbeatInterval?: number;
  /** How often to look for changes where the system can't watch the folder, in milliseconds. */
  readonly pollInterval?: number;
  readonly files?: Files;
}

const HEARTBEAT_INTERVAL = STALE_AFTER / 4;
const POLL_INTERVAL = 10_000;

/** What was sent, and what came of it, of all windows and for good: one append-only file per window, merged on reading. */
export class Journal<T> {
  private readonly place: JournalFolder;
  private readonly writer: SegmentWriter;
  private readonly watch: FolderWatch;
  private readonly changed = new Event();
  private readonly fold = new Fold<T>();
  private index: FolderIndex<T> | undefined;
  private content: { readonly version: number; readonly value: JournalContent<T> } | undefined;
  private reader: JournalReader<T> | undefined;
  private nextReading: Promise<JournalContent<T>> | undefined;
  private lastTurn: Promise<unknown> = Promise.resolve();
  /** What the disk has not taken yet, by id. */
  private readonly unwritten = new Map<string, EndedRecord>();
  private readonly retryInterval: number;
  private retries: NodeJS.Timeout | undefined;
  private isTelling = false;
  private isDisposed = false;

  /** Does nothing to the disk. */
  constructor(private readonly options: JournalOptions<T>) {
    const {
      files = nodeFiles,
      heartbeatInterval = HEARTBEAT_INTERVAL,
      pollInterval = POLL_INTERVAL,
    } = options;
    this.place = { files, folder: options.folder, now: options.now };
    this.retryInterval = heartbeatInterval;
    this.writer = new SegmentWriter(this.place, heartbeatInterval);
    this.watch = new FolderWatch(this.place, pollInterval, (segment) => {
      if (segment !== this.writer.segmentName) {
        this.tell();
      }
    });
  }

  /** Tells of every record of this window and, from the first reading on, of all others; several may come as one. */
  readonly onDidChange = this.changed.subscribe;

  /** Tells one reader from now on what every reading finds; before the first reading, so that nothing is missed. */
  tellReader(reader: JournalReader<T>): void {
    this.reader = reader;
  }

  /** Resolves when the record is on the disk; rejects with a JournalError. */
  async append(record: Exclude<JournalRecord, RemovedRecord>): Promise<void> {
    await this.writer.append(record, this.digestOf(record));
    this.tell();
  }

  /**
   * Appends what must not be lost: where the disk doesn't take it, it is tried again for as long as the window is open, with every later
   * record and every now and then. Rejects with a JournalError if the first try failed.
   */
  async keep(record: EndedRecord): Promise<void> {
    try {
      await this.append(record);
    } catch (error) {
      this.unwritten.set(record.id, record);
      this.retries ??= setInterval(() => void this.writeUnwritten(), this.retryInterval).unref();
      throw error;
    }
    void this.writeUnwritten();
  }

  /** Everything that was written before the call, by any window; never rejects. */
  read(): Promise<JournalContent<T>> {
    // Whoever asks before a reading has begun shares it.
    return (this.nextReading ??= this.inTurn(async () => {
      await this.watch.start();
      this.nextReading = undefined;
      return this.readNow();
    }));
  }

  /** The result of a call as received; null if there is none, or if it can't be read. */
  async body(entry: Pick<JournalEntry<T>, 'id' | 'ended'>): Promise<unknown> {
    const { readBody } = await import('../late');
    const result = await readBody(this.place, entry);
    if (result !== undefined) {
      return result;
    }
    // Another window may have moved it.
    const moved = (await this.read()).entry(entry.id);
    return (moved && (await readBody(this.place, moved))) ?? null;
  }

  /** Forgets lookups in all windows, but not what they cost; those under way stay. Rejects with a JournalError. */
  async remove(ids: Iterable<string>): Promise<void> {
    const { entry: find } = await this.read();
    const removal = removalOf(ids, find, this.place.now());
    if (removal) {
      await this.writer.append(removal);
      this.tell();
    }
  }

  /** Tidies up after windows that are gone; never rejects. */
  compact(): Promise<Compaction> {
    return this.inTurn(async () => {
      const { compact } = await import('../late');
      return compact(this.place, await this.folderIndex());
    });
  }

  /** Resolves when all appends are done and the lock is given back; never rejects. */
  async dispose(): Promise<void> {
    this.isDisposed = true;
    this.watch.dispose();
    await this.writeUnwritten();
    clearInterval(this.retries);
    await this.writer.dispose();
  }

  private async writeUnwritten(): Promise<void> {
    for (const [id, record] of [...this.unwritten]) {
      this.unwritten.delete(id);
      await this.append(record).catch(() => this.unwritten.set(id, record));
    }
    if (this.unwritten.size === 0) {
      clearInterval(this.retries);
      this.retries = undefined;
    }
  }

  private async readNow(): Promise<JournalContent<T>> {
    const index = await this.folderIndex();
    const state = await index.refresh();
    if (this.content?.version !== state.version) {
      const { content, changed } = this.fold.update(state);
      this.content = { version: state.version, value: content };
      this.reader?.take(content, changed);
    }
    return this.content.value;
  }

  private digestOf(record: JournalRecord): T | null {
    if (record.kind !== 'ended' || record.status !== 'found') {
      return null;
    }
    const { result, ...head } = record;
    return tryToDigest(this.options.digests, () => result, head);
  }

  /** Loaded when first needed, since it brings zod along. */
  private async folderIndex(): Promise<FolderIndex<T>> {
    const { FolderIndex: Index } = await import('../late');
    return (this.index ??= new Index(this.place, this.options.digests, () => this.writer.segmentName));
  }

  private inTurn<R>(work: () => Promise<R>): Promise<R> {
    const turn = this.lastTurn.then(work);
    this.lastTurn = turn.catch(() => undefined);
    return turn;
  }

  private tell(): void {
    if (!this.isTelling) {
      this.isTelling = true;
      setImmediate(() => {
        this.isTelling = false;
        if (!this.isDisposed) {
          this.changed.fire();
        }
      });
    }
  }
}

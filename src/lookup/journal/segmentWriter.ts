import type { FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import { PRIVATE_FILE, lockName, makeFolder, newSegmentName, syncFolder, type JournalFolder } from './files';
import { JournalError, toJournalError } from './journalError';
import { encodeLine } from './line';
import { Lock } from './lock';
import type { JournalRecord } from './record';

interface OwnSegment {
  readonly name: string;
  readonly file: FileHandle;
  readonly lock: Lock;
}

interface Waiting {
  readonly line: Buffer;
  readonly done: () => void;
  readonly failed: (error: JournalError) => void;
}

const MAX_SEGMENTS_LOST = 3;

const ignore = () => undefined;

/** Appends to the one segment that this owner writes; it comes into being with the first line. */
export class SegmentWriter {
  private segment: OwnSegment | undefined;
  private heartbeat: NodeJS.Timeout | undefined;
  private isBeatDue = false;
  private isDisposed = false;
  private isWorking = false;
  private work: Promise<void> = Promise.resolve();
  private waiting: Waiting[] = [];
  /** What was sent and has not ended. */
  private readonly open = new Map<string, JournalRecord>();

  constructor(
    private readonly place: JournalFolder,
    /** In milliseconds; well below the age at which an owner counts as dead. */
    private readonly heartbeatInterval: number,
  ) {}

  /** The segment's name, once there is one. */
  get segmentName(): string | undefined {
    return this.segment?.name;
  }

  /** Resolves when the record is on the disk, with its digest beside it; rejects with a JournalError. */
  append(record: JournalRecord, digest: unknown = null): Promise<void> {
    return new Promise((resolve, reject) => {
      if (this.isDisposed) {
        reject(new JournalError('disposed'));
        return;
      }
      const done = () => {
        this.noteOpen(record);
        resolve();
      };
      try {
        this.waiting.push({ line: encodeLine(record, digest), done, failed: reject });
      } catch (error) {
        reject(toJournalError(error)); // nested too deep for JSON
      }
      this.startWork();
    });
  }

  /** Ends the ownership, once everything is written that was to be; never rejects. */
  async dispose(): Promise<void> {
    this.isDisposed = true;
    clearInterval(this.heartbeat);
    await this.work;
    await this.leave();
  }

  private startWork(): void {
    if (!this.isWorking) {
      this.work = this.workOff();
    }
  }

  private async workOff(): Promise<void> {
    this.isWorking = true;
    await Promise.resolve(); // so that what is appended in one go is synced in one go
    while (this.waiting.length > 0 || this.isBeatDue) {
      const batch = this.waiting.splice(0);
      try {
        if (this.isBeatDue) {
          await this.beat();
        }
        await this.writeBatch(batch);
      } catch (error) {
        batch.forEach(({ failed }) => failed(toJournalError(error)));
      }
    }
    this.isWorking = false;
  }

  /**
   * Another window may take this one for dead, say after a sleep of the machine, and merge its segment away. So a line counts
   * only if the lock was still there after it was written: whoever takes the lock reads the segment afterwards.
   */
  private async writeBatch(batch: readonly Waiting[]): Promise<void> {
    let lines = batch;
    for (let lost = 0; lines.length > 0; lost++) {
      if (lost === MAX_SEGMENTS_LOST) {
        throw new JournalError('failed');
      }
      const segment = (this.segment ??= await this.create());
      lines = await this.writeLines(segment, lines);
      await segment.file.datasync();
      if (await segment.lock.isHeld()) {
        lines.forEach(({ done }) => done());
        return;
      }
      await this.moveOn();
    }
  }

  /** One call a line, so that no reader sees two lines mixed; returns those that were written. */
  private async writeLines({ file }: OwnSegment, lines: readonly Waiting[]): Promise<readonly Waiting[]> {
    const written: Waiting[] = [];
    for (const waiting of lines) {
      try {
        const { bytesWritten } = await file.write(waiting.line);
        if (bytesWritten < waiting.line.length) {
          throw new JournalError('full'); // and what comes next is found behind it all the same
        }
        written.push(waiting);
      } catch (error) {
        waiting.failed(toJournalError(error));
      }
    }
    return written;
  }

  private async create(): Promise<OwnSegment> {
    await makeFolder(this.place);
    const name = newSegmentName(this.place.now());
    const lock = await Lock.take(this.place, lockName(name));
    if (!lock) {
      throw new JournalError('failed');
    }
    try {
      const file = await this.place.files.open(join(this.place.folder, name), 'ax', PRIVATE_FILE);
      await syncFolder(this.place);
      this.heartbeat = setInterval(() => this.askForBeat(), this.heartbeatInterval).unref();
      return { name, file, lock };
    } catch (error) {
      await lock.release();
      throw error;
    }
  }

  private askForBeat(): void {
    this.isBeatDue = true;
    this.startWork();
  }

  private async beat(): Promise<void> {
    this.isBeatDue = false;
    if (this.segment && !(await this.segment.lock.beat())) {
      await this.moveOn();
    }
  }

  /** What is under way moves along to the next segment, so that nobody takes it for abandoned. */
  private async moveOn(): Promise<void> {
    await this.leave();
    const moved = [...this.open.values()].map((record) => encodeLine(record));
    this.waiting.push(...moved.map((line) => ({ line, done: ignore, failed: ignore })));
  }

  private async leave(): Promise<void> {
    const left = this.segment;
    this.segment = undefined;
    clearInterval(this.heartbeat);
    await left?.lock.release();
    await left?.file.close().catch(() => undefined);
  }

  private noteOpen(record: JournalRecord): void {
    if (record.kind === 'sent') {
      this.open.set(record.id, record);
    } else if (record.kind === 'ended') {
      this.open.delete(record.id);
    }
  }
}

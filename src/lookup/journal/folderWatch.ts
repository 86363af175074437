import type { FSWatcher } from 'node:fs';
import { join } from 'node:path';
import { isSegment, lockName, makeFolder, type JournalFolder } from './files';

/** Tells when segments grow, come or go, and when an owner leaves. */
export class FolderWatch {
  private opened: Promise<void> | undefined;
  private watcher: FSWatcher | undefined;
  private timer: NodeJS.Timeout | undefined;
  private sizes = '';
  private isDisposed = false;

  constructor(
    private readonly place: JournalFolder,
    /** Where the system can't watch the folder, in milliseconds. */
    private readonly pollInterval: number,
    private readonly changed: (segment: string) => void,
  ) {}

  /** Starts watching, once; resolves when nothing is missed any more, and never rejects. */
  start(): Promise<void> {
    return (this.opened ??= this.open());
  }

  dispose(): void {
    this.isDisposed = true;
    this.watcher?.close();
    clearInterval(this.timer);
  }

  private async open(): Promise<void> {
    try {
      await makeFolder(this.place);
      if (!this.isDisposed) {
        this.watcher = this.place.files.watch(this.place.folder, { persistent: false }, (event, name) =>
          this.hear(event, name),
        );
        this.watcher.on('error', () => this.poll());
      }
    } catch {
      this.poll();
    }
  }

  /** Heartbeats change a lock; only its coming and going is of interest. */
  private hear(event: string, name: string | null): void {
    const segment = name?.replace(/\.lock$/, '') ?? '';
    if (name === null || (isSegment(segment) && (name === segment || event === 'rename'))) {
      this.changed(segment);
    }
  }

  private poll(): void {
    this.watcher?.close();
    if (!this.isDisposed) {
      this.timer ??= setInterval(() => void this.look(), this.pollInterval).unref();
    }
  }

  private async look(): Promise<void> {
    const sizes = await this.measure().catch(() => this.sizes);
    if (sizes !== this.sizes && !this.isDisposed) {
      this.sizes = sizes;
      this.changed('');
    }
  }

  private async measure(): Promise<string> {
    const { files, folder } = this.place;
    const names = await files.readdir(folder);
    const segments = names.filter(isSegment).sort();
    const parts = segments.map(async (name) => {
      const { size } = await files.stat(join(folder, name));
      return `${name} ${size} ${names.includes(lockName(name))}`;
    });
    return (await Promise.all(parts)).join();
  }
}

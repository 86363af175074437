import { lstat, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

/** A folder that something is loaded into. */
export interface Loading {
  /** What is done, such as `Getting VS Code 1.139.1 from npm`. */
  readonly name: string;
  readonly folder: string;
  /** About how many megabytes the folder holds in the end. */
  readonly megabytes: number;
}

/** Where progress is shown; `process.stdout` is one. */
export interface Screen {
  readonly isTTY?: boolean;
  readonly columns?: number;
  readonly write: (text: string) => unknown;
}

/** A terminal's line moves every second, a log gets one every few. */
const TERMINAL_PAUSE = 1_000;
const LOG_PAUSE = 5_000;
const ERASE_LINE = '\r\u001b[2K';

/**
 * Fills a folder and says meanwhile how much of it is there: in a terminal as one line that is rewritten in place, elsewhere as a line every
 * few seconds. npm unpacks while it loads, so the megabytes are those on the disk. Rejects with what `fill` rejects with.
 */
export async function showGrowth(
  loading: Loading,
  fill: () => Promise<void>,
  screen: Screen = process.stdout,
  pause = screen.isTTY ? TERMINAL_PAUSE : LOG_PAUSE,
): Promise<void> {
  const begin = performance.now();
  const show = async (isEnd: boolean) => {
    const size = await sizeOf(loading.folder);
    const text = progressText(loading, size, (performance.now() - begin) / 1_000, isEnd);
    screen.write(screen.isTTY ? `${ERASE_LINE}${text.slice(0, (screen.columns ?? 80) - 1)}` : `${text}\n`);
  };
  const filled = new AbortController();
  const moving = (async () => {
    while (!filled.signal.aborted) {
      await show(false);
      await wait(pause, undefined, { signal: filled.signal }).catch(() => undefined);
    }
  })();
  try {
    await fill();
    filled.abort();
    await moving;
    await show(true);
  } finally {
    filled.abort();
    await moving;
    if (screen.isTTY) {
      screen.write('\n');
    }
  }
}

function progressText(
  { name, megabytes }: Loading,
  { bytes, files }: FolderSize,
  seconds: number,
  isEnd: boolean,
): string {
  const loaded = Math.round(bytes / 1e6);
  const amount = isEnd ? `${loaded} MB` : `${loaded} of about ${megabytes} MB`;
  const unpacked = files === 1 ? '1 file' : `${files.toLocaleString('en-US')} files`;
  return `${name}: ${amount}, ${unpacked}, ${Math.floor(seconds)} s${isEnd ? ', done' : ''}`;
}

interface FolderSize {
  readonly bytes: number;
  readonly files: number;
}

/** Of a folder in which files come and go meanwhile: what is gone when it is looked at counts nothing. */
async function sizeOf(folder: string): Promise<FolderSize> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  const sizes = await Promise.all(
    entries.map(async (entry): Promise<FolderSize> => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) {
        return sizeOf(path);
      }
      const { size } = await lstat(path).catch(() => ({ size: 0 }));
      return { bytes: size, files: 1 };
    }),
  );
  const sum = (part: keyof FolderSize) => sizes.reduce((total, size) => total + size[part], 0);
  return { bytes: sum('bytes'), files: sum('files') };
}

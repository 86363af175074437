import type { FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import type { LineLocation } from './entry';
import { PRIVATE_FILE, type JournalFolder } from './files';

const RUN = 1024 * 1024;
const QUARANTINE = 'quarantine.jsonl';
/** In bytes. */
const MAX_QUARANTINE = 1024 * 1024;

/** Reads a line, without its end; rejects if the file has no such place. */
export async function readPlace({ files, folder }: JournalFolder, place: LineLocation): Promise<Buffer> {
  const file = await files.open(join(folder, place.segment), 'r');
  try {
    const bytes = Buffer.allocUnsafe(place.length);
    const { bytesRead } = await file.read(bytes, 0, place.length, place.offset);
    if (bytesRead < place.length) {
      throw new Error('the place is beyond the end of the file');
    }
    return bytes;
  } finally {
    await file.close();
  }
}

/** Appends lines to a file as they are, neighbours together. */
export async function copyLines(
  place: JournalFolder,
  lines: readonly LineLocation[],
  to: FileHandle,
): Promise<void> {
  for (const run of runsOf(lines)) {
    await to.writeFile(Buffer.concat([await readPlace(place, run), Buffer.from('\n')]));
  }
}

/** Puts corrupt lines aside, as long as there is room, for whoever wants to look at them. */
export async function quarantine(place: JournalFolder, lines: readonly LineLocation[]): Promise<void> {
  if (lines.length === 0) {
    return;
  }
  const file = await place.files.open(join(place.folder, QUARANTINE), 'a', PRIVATE_FILE);
  try {
    let room = MAX_QUARANTINE - (await file.stat()).size;
    for (const line of lines) {
      if (line.length < room) {
        await copyLines(place, [line], file);
        room -= line.length + 1;
      }
    }
  } finally {
    await file.close();
  }
}

/** Joins places between which there is nothing but a line end. */
function runsOf(lines: readonly LineLocation[]): LineLocation[] {
  const runs: LineLocation[] = [];
  for (const line of lines) {
    const last = runs.at(-1);
    const length = last ? line.offset + line.length - last.offset : 0;
    const isNext = last?.segment === line.segment && last.offset + last.length + 1 === line.offset;
    if (last && isNext && length <= RUN) {
      runs[runs.length - 1] = { ...last, length };
    } else {
      runs.push(line);
    }
  }
  return runs;
}

import type { FileHandle } from 'node:fs/promises';

/** What stands between two line ends; the last one may still be in the making. */
export interface Piece {
  /** In bytes from the file's begin. */
  readonly offset: number;
  /** Valid until the next pieces are asked for. */
  readonly bytes: Buffer;
  /** Whether a line end follows. */
  readonly ended: boolean;
}

/** In bytes: what others wait for while it is taken in; each further chunk waits for them in turn. */
const CHUNK = 2 * 1024 * 1024;
const LINE_END = 0x0a;

/** Reads a file of a size, in bytes, from a place to its end, chunk by chunk, in whole lines. */
export async function* readPieces(
  file: FileHandle,
  from: number,
  size: number,
): AsyncGenerator<readonly Piece[]> {
  // A byte more than there is, so that the end is noticed at once.
  let buffer = Buffer.allocUnsafe(Math.min(CHUNK, Math.max(0, size - from) + 1));
  let position = from;
  for (let atEnd = false; !atEnd;) {
    const { bytesRead } = await file.read(buffer, 0, buffer.length, position);
    const chunk = buffer.subarray(0, bytesRead);
    atEnd = bytesRead < buffer.length;
    const pieces: Piece[] = [];
    let start = 0;
    for (let end = chunk.indexOf(LINE_END); end !== -1; end = chunk.indexOf(LINE_END, start)) {
      pieces.push({ offset: position + start, bytes: chunk.subarray(start, end), ended: true });
      start = end + 1;
    }
    if (atEnd && start < bytesRead) {
      pieces.push({ offset: position + start, bytes: chunk.subarray(start), ended: false });
    }
    yield pieces;
    position += start;
    if (start === 0 && !atEnd) {
      buffer = Buffer.allocUnsafe(buffer.length * 2); // a line longer than the chunk
    }
  }
}

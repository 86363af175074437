import { join } from 'node:path';
import { tryToDigest, type Digests } from './digests';
import type { LineLocation } from './entry';
import type { JournalFolder } from './files';
import { decodeLastLine, decodeLine, resultOf, type IntactLine } from './line';
import { readPieces, type Piece } from './pieces';
import type { Questions } from './questions';
import { readRecord } from './readRecord';
import type { RecordHead } from './record';

/** One intact line of a segment, its result left on disk. */
export interface IndexedLine<T> {
  readonly place: LineLocation;
  readonly checksum: string;
  /** Null for a record that is not of one lookup. */
  readonly id: string | null;
  /** Null for a record of a kind that this version doesn't know. */
  readonly record: RecordHead | null;
  readonly digest: T | null;
}

/** What is in one segment, read as far as it goes; every byte is read once. */
export class SegmentIndex<T> {
  private found: IndexedLine<T>[] = [];
  private broken: LineLocation[] = [];
  private unfinished: LineLocation | null = null;
  private end = 0;
  private sizeRead = 0;

  constructor(
    private readonly place: JournalFolder,
    readonly name: string,
    private readonly digests: Digests<T>,
    private readonly questions: Questions,
  ) {}

  get lines(): readonly IndexedLine<T>[] {
    return this.found;
  }

  /** Lines of which at least one bit has changed. */
  get corrupt(): readonly LineLocation[] {
    return this.broken;
  }

  /** A last line without its end: one that is being written, or that was never written to its end. */
  get tail(): LineLocation | null {
    return this.unfinished;
  }

  /** In bytes, as of the last reading. */
  get size(): number {
    return this.sizeRead;
  }

  /** Reads what was added; returns whether anything was, and rejects if the file can't be read. */
  async refresh(): Promise<boolean> {
    const path = join(this.place.folder, this.name);
    const { size } = await this.place.files.stat(path);
    if (size === this.sizeRead) {
      return false;
    }
    if (size < this.end) {
      this.forget();
    }
    this.unfinished = null;
    const file = await this.place.files.open(path, 'r');
    try {
      for await (const pieces of readPieces(file, this.end, size)) {
        pieces.forEach((piece) => this.take(piece));
      }
    } finally {
      await file.close();
    }
    this.sizeRead = size;
    return true;
  }

  private forget(): void {
    this.found = [];
    this.broken = [];
    this.end = 0;
  }

  private take({ offset, bytes, ended }: Piece): void {
    const line = decodeLine(bytes);
    if (!line && !ended) {
      this.unfinished = this.placeOf(offset, bytes.length);
      return;
    }
    this.unfinished = null;
    this.end = offset + bytes.length + (ended ? 1 : 0);
    if (line) {
      this.add(this.placeOf(offset, bytes.length), line);
    } else if (bytes.length > 0) {
      const last = decodeLastLine(bytes);
      this.broken.push(this.placeOf(offset, last?.start ?? bytes.length));
      if (last) {
        this.add(this.placeOf(offset + last.start, bytes.length - last.start), last.line);
      }
    }
  }

  private add(place: LineLocation, line: IntactLine): void {
    const { checksum, json } = line;
    const noted = readRecord(line, this.questions);
    const record = noted?.record ?? null;
    const digest =
      record?.kind === 'ended' && record.status === 'found'
        ? (this.digests.read(noted?.digest, record) ??
          tryToDigest(this.digests, () => resultOf(line), record))
        : null;
    this.found.push({ place, checksum, id: idOf(json), record, digest });
  }

  private placeOf(offset: number, length: number): LineLocation {
    return { segment: this.name, offset, length };
  }
}

function idOf(json: unknown): string | null {
  return typeof json === 'object' && json !== null && 'id' in json && typeof json.id === 'string'
    ? json.id
    : null;
}

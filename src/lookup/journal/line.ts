import { crc32 } from 'node:zlib';
import type { JournalRecord } from './record';

/** A line whose checksum is right; whether it is a record that we know is another question. */
export interface IntactLine {
  /** 8 hex digits over the bytes of the record's JSON. */
  readonly checksum: string;
  readonly json: unknown;
}

const HEAD_LENGTH = '["01234567",'.length;
/** How a line begins, to find it behind a line that has no end. */
const HEAD = /\["[0-9a-f]{8}",\{"kind":/g;
const MAX_HEADS_TRIED = 16;

/** A record as one line with its checksum: `["<8 hex digits>",{…}]` and a line end. */
export function encodeLine(record: JournalRecord): Buffer {
  const { kind, ...rest } = record; // in this order, by which a line is found
  const json = Buffer.from(JSON.stringify({ kind, ...rest }));
  return Buffer.concat([Buffer.from(`["${checksumOf(json)}",`), json, Buffer.from(']\n')]);
}

/** Reads a line, without its end; undefined if a single bit of it has changed. */
export function decodeLine(bytes: Buffer): IntactLine | undefined {
  const json = bytes.subarray(HEAD_LENGTH, -1);
  const checksum = checksumOf(json);
  if (bytes.toString('latin1', 0, HEAD_LENGTH) !== `["${checksum}",` || bytes.at(-1) !== 0x5d) {
    return undefined;
  }
  try {
    return { checksum, json: JSON.parse(json.toString()) };
  } catch {
    return undefined;
  }
}

/** Finds the intact line at the end of a corrupt one: behind a line that was cut short, or has lost its end, two look like one. */
export function decodeLastLine(
  bytes: Buffer,
): { readonly start: number; readonly line: IntactLine } | undefined {
  const heads = [...bytes.toString('latin1').matchAll(HEAD)].slice(-MAX_HEADS_TRIED);
  for (const { index } of heads) {
    const line = index > 0 ? decodeLine(bytes.subarray(index)) : undefined;
    if (line) {
      return { start: index, line };
    }
  }
  return undefined;
}

function checksumOf(json: Buffer): string {
  return crc32(json).toString(16).padStart(8, '0');
}

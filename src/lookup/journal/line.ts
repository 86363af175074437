import { crc32 } from 'node:zlib';
import type { JournalRecord } from './record';

/** A line whose checksum is right; whether it is a record that we know is another question. */
export interface IntactLine {
  /** 8 hex digits over all that follows it. */
  readonly checksum: string;
  /** The record without its result, which is long and seldom wanted. */
  readonly json: unknown;
  /** The JSON of the result, as part of the bytes that were given. */
  readonly result: Buffer;
}

const CHECKSUM_LENGTH = '["01234567",'.length;
const SIZE_LENGTH = '"01234567",'.length;
/** How a line begins, to find it behind a line that has no end. */
const HEAD = /\["[0-9a-f]{8}","[0-9a-f]{8}",\{"kind":/g;
const MAX_HEADS_TRIED = 16;

/**
 * A record as one line: `["<checksum>","<size>",{…},<result>]` and a line end. The size is that of the record in bytes, so that it is
 * read without its result; the digest, if there is one, is noted in it.
 */
export function encodeLine(record: JournalRecord, digest: unknown = null): Buffer {
  const { result, ...head } = record.kind === 'ended' ? { ...record, digest } : { ...record, result: null };
  const { kind, ...rest } = head; // in this order, by which a line is found
  const json = Buffer.from(JSON.stringify({ kind, ...rest }));
  const content = Buffer.concat([
    Buffer.from(`"${hex(json.length)}",`),
    json,
    Buffer.from(`,${JSON.stringify(result ?? null)}`),
  ]);
  return Buffer.concat([Buffer.from(`["${hex(crc32(content))}",`), content, Buffer.from(']\n')]);
}

/** Reads a line, without its end; undefined if a single bit of it has changed. */
export function decodeLine(bytes: Buffer): IntactLine | undefined {
  const content = bytes.subarray(CHECKSUM_LENGTH, -1);
  const checksum = hex(crc32(content));
  if (bytes.toString('latin1', 0, CHECKSUM_LENGTH) !== `["${checksum}",` || bytes.at(-1) !== 0x5d) {
    return undefined;
  }
  const end = SIZE_LENGTH + parseInt(content.toString('latin1', 1, SIZE_LENGTH - 2), 16);
  try {
    const json: unknown = JSON.parse(content.toString('utf8', SIZE_LENGTH, end));
    return { checksum, json, result: content.subarray(end + 1) };
  } catch {
    return undefined;
  }
}

/** The result of a line; null without one. Throws where it is no JSON. */
export function resultOf({ result }: IntactLine): unknown {
  return JSON.parse(result.toString());
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

function hex(value: number): string {
  return value.toString(16).padStart(8, '0');
}

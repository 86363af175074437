import { crc32 } from 'node:zlib';
import type { JournalRecord } from './record';

/** A line whose checksum is right; whether it is a record that we know is another question. */
export interface IntactLine {
  /** 8 hex digits over all that follows it. */
  readonly checksum: string;
  /** The record without its question and its result. */
  readonly json: unknown;
  /** The JSON of the question, which most lines share with others; `null` without one. */
  readonly question: string;
  /** The JSON of the result, which is long and seldom wanted, as part of the bytes that were given. */
  readonly result: Buffer;
}

const CHECKSUM_LENGTH = '["01234567",'.length;
const SIZE_LENGTH = '"01234567",'.length;
/** How a line begins, to find it behind a line that has no end. */
const HEAD = /\["[0-9a-f]{8}","[0-9a-f]{8}","[0-9a-f]{8}",\{"kind":/g;
const MAX_HEADS_TRIED = 16;

/**
 * A record as one line: `["<checksum>","<size>","<size>",{…},<question>,<result>]` and a line end. The sizes are those of the record and
 * of the question in bytes, so that each can be read without the others; the digest, if there is one, is noted in the record.
 */
export function encodeLine(record: JournalRecord, digest: unknown = null): Buffer {
  const { kind, question, result, ...rest } = { question: null, result: null, ...record };
  // The kind comes first, by which a line is found.
  const own = JSON.stringify({ kind, ...rest, ...(kind === 'ended' && { digest }) });
  const asked = JSON.stringify(question);
  const sizes = [own, asked].map((part) => `"${hex(Buffer.byteLength(part))}"`);
  const content = Buffer.from([...sizes, own, asked, JSON.stringify(result ?? null)].join(','));
  return Buffer.concat([Buffer.from(`["${hex(crc32(content))}",`), content, Buffer.from(']\n')]);
}

/** Reads a line, without its end; undefined if a single bit of it has changed. */
export function decodeLine(bytes: Buffer): IntactLine | undefined {
  const content = bytes.subarray(CHECKSUM_LENGTH, -1);
  const checksum = hex(crc32(content));
  if (bytes.toString('latin1', 0, CHECKSUM_LENGTH) !== `["${checksum}",` || bytes.at(-1) !== 0x5d) {
    return undefined;
  }
  const begin = 2 * SIZE_LENGTH;
  const end = begin + sizeAt(content, 0);
  const questionEnd = end + 1 + sizeAt(content, SIZE_LENGTH);
  try {
    return {
      checksum,
      json: JSON.parse(content.toString('utf8', begin, end)),
      question: content.toString('utf8', end + 1, questionEnd),
      result: content.subarray(questionEnd + 1),
    };
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

function sizeAt(content: Buffer, offset: number): number {
  return parseInt(content.toString('latin1', offset + 1, offset + SIZE_LENGTH - 2), 16);
}

function hex(value: number): string {
  return value.toString(16).padStart(8, '0');
}

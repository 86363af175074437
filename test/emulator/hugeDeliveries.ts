import { Readable, pipeline } from 'node:stream';
import { gzipSync } from 'node:zlib';
import type { Deliver } from './reply';

const MEGABYTE = 1_048_576;

/** Replies of 1 GB: as they are, and in the megabyte that gzip makes of them; whoever closes the connection gets no more. */
export const HUGE_DELIVERIES: { readonly [name: string]: Deliver } = {
  gigabyte: pour({}, 1_024, () => Buffer.alloc(MEGABYTE, ' ')),
  gzipBomb: pour({ 'content-encoding': 'gzip' }, 64, () => gzipSync(Buffer.alloc(16 * MEGABYTE, ' '))),
};

/** Delivers the same bytes again and again; they are made when first needed. */
function pour(headers: Record<string, string>, times: number, make: () => Buffer): Deliver {
  let bytes: Buffer | undefined;
  return (response) => {
    const chunk = (bytes ??= make());
    response.writeHead(200, { 'content-type': 'application/json', ...headers });
    pipeline(Readable.from(repeat(chunk, times)), response, () => {});
  };
}

function* repeat<T>(item: T, times: number): Generator<T> {
  for (let i = 0; i < times; i++) {
    yield item;
  }
}

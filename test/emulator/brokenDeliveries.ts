import { Readable, pipeline } from 'node:stream';
import { setImmediate, setTimeout } from 'node:timers/promises';
import type { ApiReply } from '../../src/dataforseo/transport';
import type { Deliver } from './reply';

/** Replies that never come, or not whole; where one stalls, only the client or the end of the emulator ends it. */
export const BROKEN_DELIVERIES: { readonly [name: string]: Deliver } = {
  close: (response) => response.destroy(),
  reset: (response) => response.socket?.resetAndDestroy(),
  notHttp: (response) => response.socket?.end('hello\r\n'),
  halfOfLength: (response, reply) => {
    response
      .writeHead(reply.status, { ...JSON_TYPE, 'content-length': Buffer.byteLength(reply.text) })
      .write(halfOf(reply), () => response.destroy());
  },
  halfInChunks: (response, reply) => {
    response.writeHead(reply.status, JSON_TYPE).write(halfOf(reply), () => response.destroy());
  },
  // Neither a length nor chunks: the end of the connection is the end of the body, and the client sees no error.
  halfUntilClose: (response, reply) => {
    response.socket?.end(
      `HTTP/1.1 ${reply.status} X\r\ncontent-type: application/json\r\nconnection: close\r\n\r\n${halfOf(reply)}`,
    );
  },
  stallBeforeHeaders: () => {},
  stallAfterHeaders: (response, reply) => response.writeHead(reply.status, JSON_TYPE).flushHeaders(),
  stallInBody: (response, reply) => void response.writeHead(reply.status, JSON_TYPE).write(halfOf(reply)),
  drip: drip(1_000),
};

/** Delivers the body a byte at a time, so many milliseconds apart; 0 means one in each turn of the event loop. */
export function drip(intervalMs: number): Deliver {
  return (response, { status, text }) => {
    response.writeHead(status, { ...JSON_TYPE, 'content-length': Buffer.byteLength(text) });
    // The client may close it at any byte: that is no error here.
    pipeline(Readable.from(bytesOf(text, intervalMs)), response, () => {});
  };
}

const JSON_TYPE = { 'content-type': 'application/json' };

function halfOf({ text }: ApiReply): string {
  return text.slice(0, text.length / 2);
}

async function* bytesOf(text: string, intervalMs: number): AsyncGenerator<Uint8Array> {
  for (const byte of Buffer.from(text)) {
    yield Uint8Array.of(byte);
    await (intervalMs === 0 ? setImmediate() : setTimeout(intervalMs, undefined, { ref: false }));
  }
}

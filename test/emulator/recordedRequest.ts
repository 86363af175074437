import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';
import { text } from 'node:stream/consumers';

/** A request as it was received. */
export interface RecordedRequest {
  readonly method: string;
  /** With the query, if there is one. */
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
  /** The body parsed; undefined when there is none or it is no JSON. */
  readonly json: unknown;
}

/** Reads a request whole; rejects when the client goes away before its end. */
export async function readRequest(message: IncomingMessage): Promise<RecordedRequest> {
  const body = await text(message);
  return {
    method: message.method ?? '',
    path: message.url ?? '',
    headers: message.headers,
    text: body,
    json: parse(body),
  };
}

function parse(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}

import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import { formAskedBy, type AskedForm } from './compactForm';

/** A request as it was received. */
export interface RecordedRequest extends AskedForm {
  readonly method: string;
  /** With the query, if there is one. */
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
  /** The body parsed; undefined when there is none or it is no JSON. */
  readonly json: unknown;
  /** Resolves when its answer is out, or its client has gone. */
  readonly ended: Promise<void>;
}

/** Reads a request whole; rejects when the client goes away before its end. */
export async function readRequest(
  message: IncomingMessage,
  response: ServerResponse,
): Promise<RecordedRequest> {
  const ended = endOf(message, response);
  const body = await text(message);
  const path = message.url ?? '';
  return {
    method: message.method ?? '',
    path,
    ...formAskedBy(path),
    headers: message.headers,
    text: body,
    json: parse(body),
    ended,
  };
}

/** The client's closing is known before the response is closed, which takes some turns of the event loop more. */
function endOf({ socket }: IncomingMessage, response: ServerResponse): Promise<void> {
  return new Promise((resolve) => {
    const end = () => {
      socket.off('end', end);
      resolve();
    };
    socket.once('end', end);
    response.once('close', end);
  });
}

function parse(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}

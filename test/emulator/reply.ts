import type { ServerResponse } from 'node:http';
import type { ApiReply } from '../../src/dataforseo/transport';

/** Hands a reply, or whatever is to come instead of it, to the client. */
export type Deliver = (response: ServerResponse, reply: ApiReply) => void;

/** What goes wrong with a call. */
export interface Fault {
  /** Such as `closeCharged`. */
  readonly name: string;
  /** Whether the call is carried out, and charged, before this happens. */
  readonly charged: boolean;
  readonly deliver: Deliver;
}

/** What a request is answered with, and the fault that it meets on its way out. */
export interface Reply extends ApiReply {
  readonly fault?: Fault;
}

/** Delivers a reply as it is. */
export const deliverWhole: Deliver = (response, { status, text }) => {
  response.writeHead(status, {
    'content-type': 'application/json',
    ...(status === 401 && { 'www-authenticate': 'Basic realm="DataForSEO API emulator"' }),
  });
  response.end(text);
};

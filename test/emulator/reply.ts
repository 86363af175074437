import type { ServerResponse } from 'node:http';
import type { ApiReply } from '../../src/dataforseo/transport';

/** Hands a reply, or whatever is to come instead of it, to the client. */
export type Deliver = (response: ServerResponse, reply: ApiReply) => void;

/** Makes a reply from a reply. */
export type ReplaceReply = (reply: ApiReply) => ApiReply;

/** What goes wrong with a call. */
export interface Fault {
  /** Such as `closeCharged`. */
  readonly name: string;
  /** Whether the call is carried out, and charged, before this happens. */
  readonly charged: boolean;
  /** Makes what is answered instead, from what the call was answered; that itself unless given. */
  readonly replace?: ReplaceReply;
  /** As it is, unless given. */
  readonly deliver?: Deliver;
}

/** What a request is answered with, and the fault that it meets on its way out. */
export interface Reply extends ApiReply {
  readonly fault?: Fault;
}

/** Sends a reply, or what its fault makes of it, in the form that was asked for. */
export function send(response: ServerResponse, reply: Reply, form: ReplaceReply = asItIs): void {
  const { replace = asItIs, deliver = deliverWhole } = reply.fault ?? {};
  deliver(response, form(replace(reply)));
}

const asItIs: ReplaceReply = (reply) => reply;

/** Delivers a reply as it is. */
const deliverWhole: Deliver = (response, { status, text }) => {
  response.writeHead(status, {
    'content-type': 'application/json',
    ...(status === 401 && { 'www-authenticate': 'Basic realm="DataForSEO API emulator"' }),
  });
  response.end(text);
};

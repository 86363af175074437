import { CallError, type Failure } from './failure';
import { readText } from './readText';
import type { ApiCall, ApiReply, Transport } from './transport';

/** Above the service's own 120 s: a shorter wait would buy answers and throw them away. */
export const TIMEOUT_MS = 150_000;

/** What a call over HTTP needs from outside. */
export interface HttpDeps {
  readonly origin: string;
  /** The global `fetch`, which VS Code patches for the user's proxy and certificates. */
  readonly fetch: typeof fetch;
  /** `login:password` in base64, read at the last moment; undefined when nobody is signed in. */
  readonly credentials: () => Promise<string | undefined>;
  readonly timeoutMs?: number;
}

/** Calls the API over HTTP with Basic authentication; one request per call, no redirects, no repeats. */
export function httpTransport(deps: HttpDeps): Transport {
  return {
    async send(call: ApiCall, signal: AbortSignal): Promise<ApiReply> {
      const credentials = await deps.credentials();
      if (credentials === undefined) {
        throw new CallError({ kind: 'notSent', reason: 'noCredentials' });
      }
      if (signal.aborted) {
        throw new CallError({ kind: 'notSent', reason: 'cancelled' });
      }
      const timeout = AbortSignal.timeout(deps.timeoutMs ?? TIMEOUT_MS);
      try {
        const response = await deps.fetch(deps.origin + call.path, {
          method: call.method,
          headers: {
            authorization: `Basic ${credentials}`,
            ...(call.method === 'POST' && { 'content-type': 'application/json' }),
          },
          ...(call.method === 'POST' && { body: JSON.stringify(call.body) }),
          // Keeps the credentials off redirects, and VS Code's fetch off Chromium's stack, which may resend a POST.
          redirect: 'manual',
          signal: AbortSignal.any([signal, timeout]),
        });
        return { status: response.status, text: await readText(response) };
      } catch (error) {
        throw error instanceof CallError ? error : new CallError(classify(error, signal, timeout));
      }
    },
  };
}

/** By the codes of Node's network layer: only what surely happened before sending counts as not sent. */
const NOT_SENT: { readonly [code: string]: 'refused' | 'notFound' | 'connectTimeout' | 'tls' } = {
  ECONNREFUSED: 'refused',
  ENOTFOUND: 'notFound',
  EAI_AGAIN: 'notFound',
  EHOSTUNREACH: 'notFound',
  ENETUNREACH: 'notFound',
  UND_ERR_CONNECT_TIMEOUT: 'connectTimeout',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'tls',
  SELF_SIGNED_CERT_IN_CHAIN: 'tls',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'tls',
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: 'tls',
  CERT_HAS_EXPIRED: 'tls',
  ERR_TLS_CERT_ALTNAME_INVALID: 'tls',
  // Typically https:// to a server that speaks http://.
  ERR_SSL_WRONG_VERSION_NUMBER: 'tls',
};

function classify(error: unknown, cancelled: AbortSignal, timeout: AbortSignal): Failure {
  if (cancelled.aborted) {
    return { kind: 'noReply', reason: 'cancelled' };
  }
  if (timeout.aborted) {
    return { kind: 'noReply', reason: 'timeout' };
  }
  const cause = (error as { cause?: { code?: unknown; syscall?: unknown } }).cause;
  const reason = NOT_SENT[String(cause?.code)];
  if (reason !== undefined) {
    return { kind: 'notSent', reason };
  }
  return cause?.syscall === 'connect' || cause?.syscall === 'getaddrinfo'
    ? { kind: 'notSent', reason: 'refused' }
    : { kind: 'noReply', reason: 'closed' };
}

import { CallError } from './failure';
import { networkFailure } from './networkFailure';
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
      const headers = headersOf(call, await deps.credentials());
      if (headers === undefined) {
        throw new CallError({ kind: 'notSent', reason: 'noCredentials' });
      }
      if (signal.aborted) {
        throw new CallError({ kind: 'notSent', reason: 'cancelled' });
      }
      const timeout = AbortSignal.timeout(deps.timeoutMs ?? TIMEOUT_MS);
      try {
        const response = await deps.fetch(deps.origin + call.path, {
          method: call.method,
          headers,
          ...(call.method === 'POST' && { body: JSON.stringify(call.body) }),
          // Keeps the credentials off redirects, and VS Code's fetch off Chromium's stack, which may resend a POST.
          redirect: 'manual',
          signal: AbortSignal.any([signal, timeout]),
        });
        return { status: response.status, text: await readText(response) };
      } catch (error) {
        if (error instanceof CallError) {
          throw error;
        }
        throw new CallError(
          signal.aborted
            ? { kind: 'noReply', reason: 'cancelled' }
            : timeout.aborted
              ? { kind: 'noReply', reason: 'timeout' }
              : networkFailure(error),
        );
      }
    },
  };
}

/** Undefined without credentials, and with such that no header can hold. */
function headersOf(call: ApiCall, credentials: string | undefined): Record<string, string> | undefined {
  const headers = {
    authorization: `Basic ${credentials}`,
    ...(call.method === 'POST' && { 'content-type': 'application/json' }),
  };
  try {
    void new Headers(headers);
  } catch {
    return undefined; // the error holds the header
  }
  return credentials === undefined ? undefined : headers;
}

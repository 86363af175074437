import { CallError } from './failure';
import { maskCredentials } from './maskCredentials';
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
      const credentials = await readCredentials(deps);
      const body = bodyOf(call);
      const headers = headersOf(credentials, body);
      if (credentials === undefined || headers === undefined) {
        throw new CallError({ kind: 'notSent', reason: 'noCredentials' });
      }
      // Read at the last moment, and again at each repeat: somebody else may have signed in.
      if (call.account !== undefined && !isOf(call.account, credentials)) {
        throw new CallError({ kind: 'notSent', reason: 'changedAccount' });
      }
      if (signal.aborted) {
        throw new CallError({ kind: 'notSent', reason: 'cancelled' });
      }
      const timeout = AbortSignal.timeout(deps.timeoutMs ?? TIMEOUT_MS);
      try {
        const response = await deps.fetch(deps.origin + call.path, {
          method: call.method,
          headers,
          // What fetch can't read twice it can't send twice: on HTTP 421 it would, by itself, with the credentials.
          ...(body && { body: new Blob([body]).stream(), duplex: 'half' as const }),
          // Keeps the credentials off redirects, and VS Code's fetch off Chromium's stack, which may resend a POST.
          redirect: 'manual',
          signal: call.isPaid ? timeout : AbortSignal.any([signal, timeout]),
        });
        const text = maskCredentials(await readText(response), credentials, body?.toString());
        return { status: response.status, text, date: dateOf(response) };
      } catch (error) {
        if (error instanceof CallError) {
          throw error;
        }
        throw new CallError(
          timeout.aborted
            ? { kind: 'noReply', reason: 'timeout' }
            : signal.aborted && !call.isPaid
              ? { kind: 'noReply', reason: 'cancelled' }
              : networkFailure(error),
        );
      }
    },
  };
}

/** Secret storage may fail at the very moment of sending: then nothing is sent. */
async function readCredentials({ credentials }: HttpDeps): Promise<string | undefined> {
  try {
    return await credentials();
  } catch {
    return undefined;
  }
}

function isOf(login: string, credentials: string): boolean {
  return Buffer.from(credentials, 'base64').toString('utf8').startsWith(`${login}:`);
}

/** What JSON can't hold is told before anything is sent, so that nobody wonders whether it was. */
function bodyOf({ method, body }: ApiCall): Buffer<ArrayBuffer> | undefined {
  if (method !== 'POST') {
    return undefined;
  }
  try {
    return Buffer.from(JSON.stringify(body));
  } catch {
    throw new CallError({ kind: 'notSent', reason: 'unwritable' });
  }
}

/** Undefined for credentials that no header can hold. */
function headersOf(
  credentials: string | undefined,
  body: Buffer | undefined,
): Record<string, string> | undefined {
  const headers = {
    authorization: `Basic ${credentials}`,
    ...(body && { 'content-type': 'application/json', 'content-length': String(body.length) }),
  };
  try {
    void new Headers(headers);
    return headers;
  } catch {
    return undefined; // the error holds the header
  }
}

/** When the service says that it replied, in milliseconds since 1970 UTC. */
function dateOf(response: Response): number | null {
  const header = response.headers.get('date') ?? '';
  // Without its zone it would be read as local time.
  const date = header.endsWith(' GMT') ? Date.parse(header) : NaN;
  return Number.isNaN(date) ? null : date;
}

import { CallError, type Failure } from '../../../src/dataforseo/failure';
import { httpTransport, type HttpDeps } from '../../../src/dataforseo/httpTransport';
import { summary } from '../../../src/dataforseo/endpoints/summary';
import type { ApiCall, Transport } from '../../../src/dataforseo/transport';

/** `login:password` in base64, as the emulator knows it. */
export const CREDENTIALS = Buffer.from('login:password').toString('base64');

/** A small lookup. */
export const CALL: ApiCall = { method: 'POST', path: summary.path, body: [{ target: 'example.com' }] };

/** A transport as the product makes it, over real HTTP and signed in, unless told otherwise. */
export function transportTo(origin: string, changes: Partial<HttpDeps> = {}): Transport {
  return httpTransport({ origin, fetch, credentials: () => Promise.resolve(CREDENTIALS), ...changes });
}

/** A signal that is never aborted. */
export const ON = new AbortController().signal;

/** The failure with which a call must reject. */
export async function failureOf(sent: Promise<unknown>): Promise<Failure> {
  try {
    await sent;
  } catch (error) {
    if (error instanceof CallError) {
      return error.failure;
    }
    throw error;
  }
  throw new Error('the call did not fail');
}

import { summary } from '../../../src/dataforseo/endpoints/summary';
import { PATHS } from '../../../src/dataforseo/service';
import type { Emulator } from '../../emulator/emulator';

/** A small lookup. */
export const TASK = { target: 'example.com' };

/** A reply, as far as these tests read it. */
export interface Envelope {
  readonly status_code: number;
  readonly cost: number;
  readonly tasks:
    | readonly {
        readonly id: string;
        readonly status_code: number;
        readonly status_message: string;
        readonly cost: number;
        readonly result_count: number;
        readonly result: readonly unknown[] | null;
      }[]
    | null;
}

/** Posts to the summary, or to another path, signed in unless told otherwise. */
export function post(
  { origin }: Emulator,
  body: unknown,
  headers: Record<string, string> = { authorization: SIGNED_IN },
  signal: AbortSignal | null = null,
  path: string = summary.path,
): Promise<Response> {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  return fetch(origin + path, { method: 'POST', headers, body: text, signal });
}

/** Gets a path, signed in. */
export function get({ origin }: Emulator, path: string): Promise<Response> {
  return fetch(origin + path, { headers: { authorization: SIGNED_IN } });
}

/** The body of a reply. */
export async function read(response: Response): Promise<Envelope> {
  return (await response.json()) as Envelope;
}

/** What the account has left, in USD. */
export async function balanceOf(emulator: Emulator): Promise<number> {
  const { tasks } = await read(await get(emulator, PATHS.userData));
  return (tasks?.[0]?.result?.[0] as { money: { balance: number } }).money.balance;
}

/** The header of HTTP Basic authentication. */
export function basic(login: string, password: string): string {
  return `Basic ${Buffer.from(`${login}:${password}`).toString('base64')}`;
}

const SIGNED_IN = basic('login', 'password');

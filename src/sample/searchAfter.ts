import { createHash } from 'node:crypto';
import type { ListQuery } from './readListTask';

/** A token with which a list goes on after so many rows; it fits the same task only, and the index of the same day. */
export function searchAfterToken(query: ListQuery, day: number, rows: number): string {
  return Buffer.from(JSON.stringify([rows, signatureOf(query, day)])).toString('base64url');
}

/** After how many rows a list goes on; null where the token is none of this task's. */
export function rowsBefore(query: ListQuery, day: number): number | null {
  const [rows, signature] = parse(Buffer.from(query.list.searchAfter, 'base64url').toString());
  return typeof rows === 'number' && signature === signatureOf(query, day) ? rows : null;
}

/** Everything but how many rows are asked for, and the tag, which each call has its own of (DataForSEO, Backlinks Live: `search_after_token`). */
function signatureOf({ target, options, list }: ListQuery, day: number): string {
  const same = [day, target.text, { ...options, tag: '' }, list.mode, list.filters, list.orderBy];
  return createHash('sha256').update(JSON.stringify(same)).digest('base64url').slice(0, 16);
}

function parse(text: string): readonly unknown[] {
  try {
    const json: unknown = JSON.parse(text);
    return Array.isArray(json) ? (json as readonly unknown[]) : [];
  } catch {
    return [];
  }
}

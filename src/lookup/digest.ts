import { isHeadline, type Headline } from '../core/headline';
import type { Digests } from './journal/digests';

/** Loads what makes the main figures, which stay in memory, of a result as received. */
export async function loadHeadlines(): Promise<Digests<Headline>> {
  const { decodeHeadline } = await import('./late');
  return { make: decodeHeadline, read: (json) => (isHeadline(json) ? json : null) };
}

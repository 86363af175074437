import type { Headline } from '../core/headline';
import type { Summarize } from './journal/segmentIndex';

/** Loads what makes the main figures, which stay in memory, of a result as received. */
export async function loadHeadlines(): Promise<Summarize<Headline>> {
  const { decodeHeadline } = await import('../dataforseo/summaryWire');
  return decodeHeadline;
}

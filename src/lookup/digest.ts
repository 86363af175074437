import { isHeadline, type Headline } from '../core/figures/headline';
import { SUMMARY } from '../core/snapshot';
import type { Catalogue } from '../dataforseo/endpoints/catalogue';
import type { Digests } from './journal/digests';
import type { JournalEntry } from './journal/entry';

/** What makes the headlines, which stay in memory, of results as received; each endpoint has its own, and of one that isn't known there is none. */
export function headlines(endpoints: Catalogue): Digests<unknown> {
  return {
    make: (result, { question }) => endpoints.get(question.endpoint)?.headline(result) ?? null,
    read: (json, { question }) => (endpoints.get(question.endpoint)?.isHeadline(json) ? json : null),
  };
}

/** The main figures of a summary, as they stay in memory; null for a lookup that has none, or is of another endpoint. */
export function figuresOf({
  question,
  digest,
}: Pick<JournalEntry<unknown>, 'question' | 'digest'>): Headline | null {
  return question.endpoint === SUMMARY && isHeadline(digest) ? digest : null;
}

import { isHeadline, type Headline } from '../core/figures/headline';
import { SUMMARY } from '../core/snapshot';
import type { Catalogue } from '../dataforseo/endpoints/catalogue';
import { partOf } from '../dataforseo/endpoints/endpoint';
import { lookupCount, questionsOf } from './callQuestion';
import type { Digests } from './journal/digests';
import type { JournalEntry } from './journal/entry';

/**
 * What makes the headlines, which stay in memory, of results as received, and reads them back: one, or a list of one for each of several
 * targets, null where the service knows nothing of it. Each endpoint has its own, and of one that isn't known there is none.
 */
export function headlines(endpoints: Catalogue): Digests<unknown> {
  return {
    make: (result, { question }) => {
      const endpoint = endpoints.get(question.endpoint);
      const all = questionsOf(question).map(({ target }) => {
        const part = endpoint && partOf(endpoint, result, target.value);
        return !endpoint || endpoint.isNoData(part) ? null : endpoint.headline(part);
      });
      return question.also ? all : (all[0] ?? null);
    },
    read: (json, { question }) => {
      const isHeadline = endpoints.get(question.endpoint)?.isHeadline;
      if (!isHeadline) {
        return null;
      }
      const all: readonly unknown[] = question.also ? (Array.isArray(json) ? json : []) : [json];
      const isWhole =
        all.length === lookupCount(question) &&
        all.every((one) => isHeadline(one) || (question.also && one === null));
      return isWhole ? json : null;
    },
  };
}

/** The main figures of a summary, as they stay in memory; null for a lookup that has none, or is of another endpoint. */
export function figuresOf({
  question,
  digest,
}: Pick<JournalEntry<unknown>, 'question' | 'digest'>): Headline | null {
  return question.endpoint === SUMMARY && isHeadline(digest) ? digest : null;
}

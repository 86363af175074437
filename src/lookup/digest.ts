import type { Headline } from '../core/figures/headline';
import type { Catalogue } from '../dataforseo/endpoints/catalogue';
import type { Digests } from './journal/digests';

/** What makes the headlines, which stay in memory, of results as received; of an endpoint that isn't known there is none. */
export function headlines(endpoints: Catalogue): Digests<Headline> {
  return {
    make: (result, { question }) =>
      (endpoints.get(question.endpoint)?.headline(result) ?? null) as Headline | null,
    read: (json, { question }) =>
      endpoints.get(question.endpoint)?.isHeadline(json) ? (json as Headline) : null,
  };
}

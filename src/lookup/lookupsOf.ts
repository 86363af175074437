import type { Headline } from '../core/figures/headline';
import { partOf } from '../dataforseo/endpoints/endpoint';
import type { Catalogue } from '../dataforseo/endpoints/catalogue';
import { lookupIdsOf, questionsOf, type CallQuestion } from './callQuestion';
import type { Digests } from './journal/digests';
import type { Ended, JournalEntry } from './journal/entry';
import type { Entry } from './series';

/** What stays in memory of a call's result: a headline, or one for each of several targets, null where the service knows nothing of it. */
export type CallDigest = Headline | readonly (Headline | null)[];

/** One call, and what stays in memory of its result. */
export type Call = JournalEntry<CallDigest>;

/** What makes the headlines of results as received, and reads them back; of an endpoint that isn't known there is none. */
export function callDigests(endpoints: Catalogue): Digests<CallDigest> {
  return {
    make: (result, { question }) => {
      const endpoint = endpoints.get(question.endpoint);
      if (!endpoint) {
        return null;
      }
      const headlines = questionsOf(question).map(({ target }) => {
        const part = partOf(endpoint, result, target.value);
        return endpoint.isNoData(part) ? null : (endpoint.headline(part) as Headline | null);
      });
      return question.also ? headlines : (headlines[0] ?? null);
    },
    read: (json, { question }) => {
      const endpoint = endpoints.get(question.endpoint);
      const isHeadline = (one: unknown) => endpoint?.isHeadline(one) ?? false;
      const isWhole = question.also
        ? Array.isArray(json) && json.length === questionsOf(question).length && json.every((one) => one === null || isHeadline(one)) // prettier-ignore
        : isHeadline(json);
      return isWhole ? (json as CallDigest) : null;
    },
  };
}

/** Made once for each call, since most things ask for them more often. */
const made = new WeakMap<Call, readonly Entry[]>();

/** The lookups that a call is: itself, where it is about one target, else one for each target; without those that were removed. */
export function lookupsOf(call: Call): readonly Entry[] {
  if (isOneLookup(call)) {
    return [call];
  }
  let lookups = made.get(call);
  if (!lookups) {
    const ids = lookupIdsOf(call);
    lookups = questionsOf(call.question)
      .map((question, number) => ({ ...lookupOf(call, number, ids.length), id: ids[number] ?? '', question }))
      .filter(({ id }) => !call.forgotten.has(id));
    made.set(call, lookups);
  }
  return lookups;
}

function isOneLookup(call: Call): call is Call & Entry {
  return (call.question satisfies CallQuestion).also === undefined;
}

/** What a call cost is shared evenly among its lookups. */
function lookupOf(call: Call, number: number, count: number): Omit<Entry, 'id' | 'question'> {
  const { ended, sentAt, estimate, account, despite, checked, ownerLives } = call;
  const digests = Array.isArray(call.digest) ? (call.digest as readonly (Headline | null)[]) : null;
  const isMissing = ended?.status === 'found' && digests?.[number] === null;
  const own: Ended | null = ended && {
    ...ended,
    status: isMissing ? 'noData' : ended.status,
    cost: ended.cost === null ? null : ended.cost / count,
  };
  return {
    ...{ sentAt, account, despite, checked, ownerLives },
    ended: own,
    estimate: estimate / count,
    digest: digests?.[number] ?? null,
  };
}

import { DEFAULT_OPTIONS } from '../../../src/core/options/options';
import type { Question } from '../../../src/core/snapshot';
import type { Service } from '../../../src/core/source';
import type { Situation } from '../../../src/lookup/consent';
import type { Entry } from '../../../src/lookup/series';

export const SAVED = { id: 'saved' } as Entry;
export const OTHER = { id: 'other' } as Entry;
export const QUERY = 'https://example.com/?q=secret';

/** A question as a decision sees it. */
export function asked(service: Service = 'dataforseo', value = 'example.com', tag = ''): Question {
  return {
    endpoint: 'summary',
    target: { kind: 'domain', value, site: 'example.com' },
    options: { ...DEFAULT_OPTIONS, tag },
    source: { service, via: null },
  };
}

/** What nothing speaks against. */
export const PLAIN: Situation = {
  question: asked(),
  account: 'me',
  estimate: 0.024,
  confirmAbove: 0.1,
  budget: 0,
  committed: 0,
  isHistoryKnown: true,
  initiator: 'person',
  repeats: undefined,
  isRush: false,
  fresh: [],
  underWay: undefined,
  isUnreadable: false,
  isFuture: false,
  uncertain: [],
};

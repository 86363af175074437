import type { RecordedRequest } from './recordedRequest';
import type { Reply } from './reply';

/** Answers a request. */
export type Answer = (request: RecordedRequest) => Promise<Reply>;

/** One link of the chain that every request passes: answers by itself, or asks the next one and may look at its reply. */
export type Link = (request: RecordedRequest, next: () => Promise<Reply>) => Promise<Reply>;

/** Puts links, the outermost first, before the last answer. */
export function chain(links: readonly Link[], last: Answer): Answer {
  return links.reduceRight<Answer>((next, link) => (request) => link(request, () => next(request)), last);
}

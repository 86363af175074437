import { defaultList, type ListOptions } from '../options/listOptions';
import { optionsFor } from '../options/optionsFor';
import type { Question } from '../snapshot';
import { FIRST_ROWS } from './listAnswer';
import type { ListView, SectionId } from './listSection';
import { HISTORY, targetFor, type ListId } from './lists';

/** Which rows of a list are asked for. */
type Part = Partial<Pick<ListOptions, 'limit' | 'offset' | 'searchAfter'>>;

/** The rows that most people want to see first. */
export function defaultView(id: ListId): ListView {
  const { mode, filters, orderBy } = defaultList(id);
  return { mode, filters, orderBy: orderBy[0] ?? '' };
}

/** What an endpoint is asked about the target of a report, with those of its options that it has; the view is left out for a history. */
export function listQuestion(
  { target, options, source }: Question,
  id: SectionId,
  view: ListView | null,
  part: Part = {},
): Question {
  const asked = { endpoint: id, target: targetFor(id, target), options: optionsFor(id, options), source };
  if (id === HISTORY) {
    return asked;
  }
  const { mode, filters, orderBy } = view ?? defaultView(id);
  const list = { ...defaultList(id), limit: FIRST_ROWS, ...part, mode, filters, orderBy: [orderBy] };
  return { ...asked, list };
}

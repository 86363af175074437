import type { PostedTask } from '../dataforseo/idListWire';
import { ENDPOINTS } from '../dataforseo/endpoints/catalogue';
import type { JournalEntry } from './journal/entry';

/** How far times may lie apart, in milliseconds. */
export const TIMES = {
  /** How long a call may take to be listed, from its sending; the service works on one for two minutes at most. */
  listedAfter: 15 * 60_000,
  /** So much the clocks of this machine and of the service may differ. */
  clockDifference: 5 * 60_000,
} as const;

/** What a call that the service lists is to one of ours. */
export type Match =
  | 'charged'
  | 'free'
  /** It was charged and is ours by all but its time. */
  | 'misplaced'
  /** It may be ours: the list doesn't say enough. */
  | 'unclear'
  | 'other';

/** Compares a listed call with one of ours, given the tasks that belong to others; a cost that isn't said counts as a charge. */
export function matchOf(
  task: PostedTask,
  entry: Pick<JournalEntry<unknown>, 'id' | 'sentAt' | 'question'>,
  known: ReadonlySet<string>,
): Match {
  const { id, question, sentAt } = entry;
  const { tag } = question.options;
  const path = ENDPOINTS.get(question.endpoint)?.path ?? '';
  const isFree = task.cost === 0;
  if (task.tag === id) {
    return isFree ? 'free' : 'charged';
  }
  const isKnown = task.id !== null && known.has(task.id);
  if (isKnown || !(task.url?.endsWith(path) ?? true)) {
    return 'other';
  }
  const apart = Math.abs((task.postedAt ?? sentAt) - sentAt);
  const isInTime = apart <= TIMES.listedAfter + TIMES.clockDifference;
  // A task about several targets lists none.
  const isTarget = task.target === (question.also ? null : question.target.value);
  if (task.tag === null) {
    return isInTime && (isTarget || task.target === null) ? 'unclear' : 'other';
  }
  // A free call says nothing here: another one with the same tag may have been charged.
  if (tag === '' || task.tag !== tag || !isTarget || isFree) {
    return 'other';
  }
  return isInTime ? 'charged' : 'misplaced';
}

import { seriesKey, type Question } from '../core/snapshot';
import type { Target } from '../core/target/target';
import type { Asked } from '../dataforseo/endpoints/endpoint';

/** What a call asks: a question about one target, or the same about more at once. */
export interface CallQuestion extends Question {
  /** The targets beside the first. */
  readonly also?: readonly Target[] | undefined;
}

/** A call about one target is its own lookup. */
function lookupId(callId: string, number: number): string {
  return `${callId}#${number}`;
}

/** The id of the call that a lookup is, or is part of. */
export function callIdOf(id: string): string {
  return id.split('#', 1)[0] ?? id;
}

/** How many lookups a call is. */
export function lookupCount({ also = [] }: CallQuestion): number {
  return 1 + also.length;
}

/** The ids of the lookups that a call is. */
export function lookupIdsOf(call: { readonly id: string; readonly question: CallQuestion }): string[] {
  const count = lookupCount(call.question);
  return count === 1 ? [call.id] : Array.from({ length: count }, (_, number) => lookupId(call.id, number));
}

/** Made once for each call, so that their keys are made once too. */
const parts = new WeakMap<CallQuestion, readonly [Question, ...Question[]]>();

/** The questions that a call answers, one for each target; the same objects each time. */
export function questionsOf(asked: CallQuestion): readonly [Question, ...Question[]] {
  const { also, ...first } = asked;
  if (!also) {
    return [asked];
  }
  let questions = parts.get(asked);
  if (!questions) {
    questions = [first, ...also.map((target) => ({ ...first, target }))];
    parts.set(asked, questions);
  }
  return questions;
}

/** What the endpoint is asked. */
export function askedOf({ target, also = [], options, list }: CallQuestion): Asked {
  return { targets: [target.value, ...also.map(({ value }) => value)], options, list };
}

/** A stable key: equal for calls that ask the same, the tag left aside; the series' key where it is about one target. */
export function callKey(asked: CallQuestion): string {
  const [first, ...others] = questionsOf(asked).map(seriesKey);
  return others.length === 0 ? (first ?? '') : JSON.stringify([first, ...others]);
}

import type { Snapshot } from '../snapshot';
import { answerJson } from './answerJson';

/** A summary as JSON for people and programs; the shape is that of `AnswerJson`. */
export function summaryJson(snapshot: Snapshot, locale: string): string {
  return `${JSON.stringify(answerJson(snapshot, locale), undefined, 2)}\n`;
}

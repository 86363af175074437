import type { Snapshot } from '../snapshot';
import { answerJson, type AnswerJson } from './answerJson';
import { comparisonNotes } from './comparison';

/** Two to five answers, with what a reader must know before comparing them, in words. */
interface ComparisonJson {
  readonly format: 'seo-backlinks/comparison@1';
  readonly notes: readonly string[];
  readonly answers: readonly AnswerJson[];
}

/** Two to five snapshots as JSON; each answer has the shape that it has alone. */
export function comparisonJson(snapshots: readonly Snapshot[], locale: string): string {
  const json: ComparisonJson = {
    format: 'seo-backlinks/comparison@1',
    notes: comparisonNotes(snapshots),
    answers: snapshots.map((snapshot) => answerJson(snapshot, locale)),
  };
  return `${JSON.stringify(json, undefined, 2)}\n`;
}

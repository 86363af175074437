import * as z from 'zod/mini';
import { OptionsShape, SourceShape, TargetShape } from '../../core/questionShape';
import type { Question } from '../../core/snapshot';

const QuestionShape = z.object({ target: TargetShape, options: OptionsShape, source: SourceShape });

/** Reads questions; equal ones become one object and are checked once, since most are asked more often. */
export class Questions {
  private readonly known = new Map<string, Question | undefined>();

  /** Undefined where the JSON is no question that this version knows. */
  read(json: unknown): Question | undefined {
    const key = JSON.stringify(json);
    if (!this.known.has(key)) {
      const read = z.safeParse(QuestionShape, json);
      this.known.set(key, read.success ? read.data : undefined);
    }
    return this.known.get(key);
  }
}

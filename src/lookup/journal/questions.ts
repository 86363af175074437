import * as z from 'zod/mini';
import { OptionsShape, SourceShape, TargetShape } from '../../core/questionShape';
import type { Question } from '../../core/snapshot';

const QuestionShape = z.object({ target: TargetShape, options: OptionsShape, source: SourceShape });

/** Reads questions; equal ones are read once and become one object, since most are asked more often. */
export class Questions {
  private readonly known = new Map<string, Question | undefined>();

  /** Undefined where the text is no question that this version knows. */
  read(text: string): Question | undefined {
    if (!this.known.has(text)) {
      this.known.set(text, readQuestion(text));
    }
    return this.known.get(text);
  }
}

function readQuestion(text: string): Question | undefined {
  try {
    return z.parse(QuestionShape, JSON.parse(text));
  } catch {
    return undefined;
  }
}

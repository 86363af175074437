import * as z from 'zod/mini';
import { DEFAULT_OPTIONS } from '../../core/options/options';
import { ListShape, OptionsShape, SourceShape, TargetShape } from '../../core/questionShape';
import type { Target } from '../../core/target/target';
import type { CallQuestion } from '../callQuestion';

const QuestionShape = z.object({
  endpoint: z.string(),
  target: TargetShape,
  also: z.optional(z.array(TargetShape)),
  options: OptionsShape,
  list: z.optional(ListShape),
  source: SourceShape,
});

/** What every question has, whatever a newer version may ask: enough to know who was paid. */
const AnyQuestion = z.object({ endpoint: z.string(), source: SourceShape });

/** Stands where a newer version's question names its target in another way; no endpoint of this version is asked about it. */
const NO_TARGET: Target = { kind: 'domain', value: '', site: '' };

/** Reads questions; equal ones are read once and become one object, since most are asked more often. */
export class Questions {
  private readonly known = new Map<string, CallQuestion | undefined>();

  /** Undefined where the text is no question that this version knows. */
  read(text: string): CallQuestion | undefined {
    if (!this.known.has(text)) {
      this.known.set(text, readQuestion(text));
    }
    return this.known.get(text);
  }
}

function readQuestion(text: string): CallQuestion | undefined {
  try {
    const json: unknown = JSON.parse(text);
    const known = z.safeParse(QuestionShape, json).data;
    const { endpoint, source } = known ?? z.parse(AnyQuestion, json);
    return known ?? { endpoint, source, target: NO_TARGET, options: DEFAULT_OPTIONS };
  } catch {
    return undefined;
  }
}

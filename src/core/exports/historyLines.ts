import type { Answer } from '../snapshot';
import { answerJson } from './answerJson';

/** A history as JSON Lines, each an `AnswerJson` with its line end; `parseHistoryLines` reads them again. */
export async function* historyLines(
  answers: Iterable<Answer> | AsyncIterable<Answer>,
  locale: string,
): AsyncGenerator<string> {
  for await (const answer of answers) {
    yield `${JSON.stringify(answerJson(answer, locale))}\n`;
  }
}

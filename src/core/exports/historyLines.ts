import type { Answer } from '../snapshot';
import { anyAnswerJson } from './answerJson';

/** A history as JSON Lines, each an answer as JSON with its line end; `parseHistoryLines` reads them again. */
export async function* historyLines(
  answers: Iterable<Answer> | AsyncIterable<Answer>,
  locale: string,
): AsyncGenerator<string> {
  for await (const answer of answers) {
    yield `${JSON.stringify(anyAnswerJson(answer, locale))}\n`;
  }
}

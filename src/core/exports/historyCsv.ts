import { isSummaryAnswer, type Answer } from '../snapshot';
import { ANSWER_FIELDS } from './answerFields';
import { answerJson } from './answerJson';
import { csv } from './csv';

/** A history as CSV in pieces of whole rows, its head first: one answer a row, what was asked and all figures as columns, no breakdowns; summaries only, since other answers have other columns. */
export async function* historyCsv(
  answers: Iterable<Answer> | AsyncIterable<Answer>,
  locale: string,
): AsyncGenerator<string> {
  yield csv([ANSWER_FIELDS.map(({ id }) => id)]);
  for await (const answer of answers) {
    if (isSummaryAnswer(answer)) {
      const json = answerJson(answer, locale);
      yield csv([ANSWER_FIELDS.map(({ value }) => value(json))]);
    }
  }
}

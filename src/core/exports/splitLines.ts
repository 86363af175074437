import { MAX_LINE_LENGTH } from './parseHistoryLines';

/** Lines of a text that comes in pieces, without their ends; of one that is too long to be read only as much as shows that it is. */
export async function* splitLines(pieces: AsyncIterable<string>): AsyncGenerator<string> {
  let rest = '';
  for await (const piece of pieces) {
    const [first = '', ...others] = piece.split('\n');
    rest = join(rest, first);
    for (const next of others) {
      yield rest;
      rest = join('', next);
    }
  }
  if (rest !== '') {
    yield rest;
  }
}

function join(begin: string, end: string): string {
  return begin.length > MAX_LINE_LENGTH ? begin : (begin + end).slice(0, MAX_LINE_LENGTH + 1);
}

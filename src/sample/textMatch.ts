/**
 * Whether the whole text fits the pattern of `like`: `%` stands for any run of characters, none included.
 *
 * Everything else stands for itself, `_` too: the API's documents name `%` only, and addresses are full of `_`.
 */
export function isLike(text: string, pattern: string): boolean {
  const pieces = pattern.split('%');
  const first = pieces.shift() ?? '';
  const last = pieces.pop();
  if (last === undefined) {
    return text === first;
  }
  if (!text.startsWith(first) || !text.endsWith(last) || text.length < first.length + last.length) {
    return false;
  }
  let from = first.length;
  const end = text.length - last.length;
  return pieces.every((piece) => {
    const at = text.indexOf(piece, from);
    from = at + piece.length;
    return at >= 0 && from <= end;
  });
}

/**
 * Whether every word of the phrase is a whole word of the text, in any order and in upper or lower case.
 *
 * It is this index's reading of `match`: the API's documents call it a match without saying more.
 */
export function hasWords(text: string, phrase: string): boolean {
  const present = new Set(wordsOf(text));
  return wordsOf(phrase).every((word) => present.has(word));
}

function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

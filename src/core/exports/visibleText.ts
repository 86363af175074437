// Directions, invisible characters and halves of characters; the joiners stay: Persian and Indic words and emoji need them.
const HIDDEN = /(?![\u200c\u200d])[\p{Cc}\p{Cf}\p{Cs}]/gu;
const LINE_ENDS = /[\t\n\v\f\r\u0085\u2028\u2029]+/g;

/** Strangers' text on one line, its control characters shown by their code points, so that nothing in it can reorder or hide what is read. */
export function visibleText(text: string): string {
  return text
    .replace(LINE_ENDS, ' ')
    .replace(
      HIDDEN,
      (character) => `<U+${codePoint(character).toString(16).toUpperCase().padStart(4, '0')}>`,
    );
}

function codePoint(character: string): number {
  return character.codePointAt(0) ?? 0;
}

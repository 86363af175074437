/** Most characters of a stranger's text in a question. */
const MOST = 200;
/** Line ends, controls, directions, spaces of no width and what else can't be seen. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}]/gu;

/** A text that strangers may have written, on one line: what can't be seen becomes visible, and its length is capped. */
export function strangersText(text: string): string {
  const characters = [...text.slice(0, 2 * MOST + 2)];
  const shown = characters.slice(0, MOST).join('');
  const visible = shown.replace(
    UNSEEN,
    (one) => `\\u{${(one.codePointAt(0) ?? 0).toString(16).toUpperCase()}}`,
  );
  return characters.length > MOST ? `${visible}…` : visible;
}

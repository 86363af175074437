/** A stretch of a text, in UTF-16 units. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A text without its marks « and », and the spans that they marked. */
export function unmark(marked: string): { readonly text: string; readonly spans: readonly Span[] } {
  let text = '';
  let start = 0;
  const spans: Span[] = [];
  for (const char of marked.split('')) {
    if (char === '«') {
      start = text.length;
    } else if (char === '»') {
      spans.push({ start, end: text.length });
    } else {
      text += char;
    }
  }
  return { text, spans };
}

/** A text with « and » around its spans. */
export function mark(text: string, spans: readonly Span[]): string {
  let marked = '';
  let at = 0;
  for (const { start, end } of spans) {
    marked += `${text.slice(at, start)}«${text.slice(start, end)}»`;
    at = end;
  }
  return marked + text.slice(at);
}

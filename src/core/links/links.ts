import { addressEnd } from './addressEnd';
import { withoutEscapes } from './linkEscapes';

/** An address as it stands in a text. */
export interface FoundLink {
  /** Where it starts, in UTF-16 units from the start of the text. */
  readonly start: number;
  /** Where it ends, exclusive, in UTF-16 units from the start of the text. */
  readonly end: number;
  /** The address that is meant: what stands there, without the escapes of JSON, Markdown, LaTeX, HTML and XML. */
  readonly text: string;
}

const SCHEME = /https?:(?:\\?\/){2}/gi;

const CLOSING_QUOTE: ReadonlyMap<string, string> = new Map([
  ['"', '"'],
  ["'", "'"],
  ['`', '`'],
  ['<', '>'],
]);
// What GitHub's autolinks leave out at the end, brackets that nothing follows, and the backslash of an escape.
const NOT_LAST: ReadonlySet<string> = new Set('.,;:!?*_~([{\\');

/**
 * Finds the http(s) addresses of a text in one pass that never goes back, so that the time grows with the length alone.
 *
 * Between quotes or angle brackets an address is taken as it is. Elsewhere it ends before punctuation at its end and before a bracket that
 * it didn't open: Markdown's `[text](url)` and Wikipedia's `Foo_(bar)` both come out right. In a table, such as CSV, an address at the start of
 * a line or after a comma or semicolon fills a field, which the next separator ends.
 */
export function findLinks(text: string, isTable = false): FoundLink[] {
  const links: FoundLink[] = [];
  SCHEME.lastIndex = 0;
  for (let scheme = SCHEME.exec(text); scheme; scheme = SCHEME.exec(text)) {
    const start = scheme.index;
    const host = SCHEME.lastIndex;
    const opener = text.charAt(start - 1);
    const stop = addressEnd(text, opener, host, isTable);
    const closer = text.charAt(stop) === '\\' ? text.charAt(stop + 1) : text.charAt(stop);
    const end = CLOSING_QUOTE.get(opener) === closer ? stop : trimEnd(text, host, stop);
    if (end > host) {
      links.push({ start, end, text: withoutEscapes(text.slice(start, end)) });
    }
    SCHEME.lastIndex = stop;
  }
  return links;
}

function trimEnd(text: string, from: number, end: number): number {
  let trimmed = end;
  while (trimmed > from && NOT_LAST.has(text.charAt(trimmed - 1))) {
    trimmed--;
  }
  return trimmed;
}

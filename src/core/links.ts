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
const SCHEME_HERE = new RegExp(SCHEME.source, 'iy');

// White space, control and invisible characters, what encloses a URL in markup, and the punctuation of CJK and of typographers.
const ENDS =
  String.raw`\s\x00-\x1f\x7f-\x9f\xad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069<>"|` +
  '`«»‘’“”…、。〈-】〔-〛！（），．：；？［］｀｛｝～｟-､';

const HOST_RUN = new RegExp(String.raw`[^${ENDS}!$&'()*+,;=\[\]{}\\/?#]+`, 'y');
const REST_RUN = new RegExp(String.raw`[^${ENDS}&'()*,;\[\]{}\\?#]+`, 'y');
const IPV6 = /\[[\da-f:.]{2,45}\]/iy;
// A password may hold what ends a host; taken whole, it is refused later, while half of it would pass for a host and a port.
const USER_INFO = new RegExp(String.raw`[!$&*+=][^${ENDS},;\\/?#@]{0,255}@`, 'y');

const HOST_ESCAPE = /\\[.:@%_~-]/y;
const REST_START = /\\?[/?#]/y;

// `&amp;` in HTML and XML, `&amp;amp;` in HTML within XML, `&#038;` in WordPress: they belong to the address.
const AMPERSAND = /&(?:(?:amp;)+|#0{0,2}38;|#x26;)/iy;
// Quotes and angle brackets end an address in this form too.
const QUOTE_ENTITY = /&(?:quot|apos|lt|gt|nbsp|#0{0,2}(?:34|39|60|62)|#x(?:22|27|3c|3e));/iy;
// `\/` in JSON, `\_` and `\(` in Markdown, `\%` in LaTeX, `\u0026` as Go, Gson and Rails write it. Another backslash (`\n`, `\"`) is an end.
const ESCAPE = /\\(?:u0026|u003d|[/_&%#~()*.!=?+@:$-])/iy;
const ALL_ESCAPES = /\\(u0026|u003d|.)|&(?:(?:amp;)+|#0{0,2}38;|#x26;)/gi;

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
 * it didn't open: Markdown's `[text](url)` and Wikipedia's `Foo_(bar)` both come out right. At the start of a line or after a comma or
 * semicolon it is taken for a field of CSV, which the next separator ends.
 */
export function findLinks(text: string): FoundLink[] {
  const links: FoundLink[] = [];
  SCHEME.lastIndex = 0;
  for (let scheme = SCHEME.exec(text); scheme; scheme = SCHEME.exec(text)) {
    const start = scheme.index;
    const host = SCHEME.lastIndex;
    const opener = text.charAt(start - 1);
    const stop = endOfAddress(text, opener, host);
    const closer = text.charAt(stop) === '\\' ? text.charAt(stop + 1) : text.charAt(stop);
    const end = CLOSING_QUOTE.get(opener) === closer ? stop : trimEnd(text, host, stop);
    if (end > host) {
      links.push({ start, end, text: withoutEscapes(text.slice(start, end)) });
    }
    SCHEME.lastIndex = stop;
  }
  return links;
}

function endOfHost(text: string, from: number): number {
  let at = skip(IPV6, text, from);
  for (;;) {
    const run = skip(HOST_RUN, text, at);
    at = skip(text.charAt(run) === '\\' ? HOST_ESCAPE : USER_INFO, text, run);
    if (at === run) {
      return run;
    }
  }
}

function endOfAddress(text: string, opener: string, host: number): number {
  let at = endOfHost(text, host);
  if (skip(REST_START, text, at) === at) {
    return at;
  }
  const open = { ')': 0, ']': 0, '}': 0 };
  let inPath = true;
  for (;;) {
    at = skip(REST_RUN, text, at);
    const char = text.charAt(at);
    let next = at + 1;
    switch (char) {
      case '?':
      case '#':
        inPath = false;
        break;
      case '\\':
        next = skip(ESCAPE, text, at);
        break;
      case '&':
        if (skip(QUOTE_ENTITY, text, at) > at) {
          return at;
        }
        next = Math.max(next, skip(AMPERSAND, text, at));
        break;
      case '(':
        open[')']++;
        break;
      case '[':
        // `?filter[name]=` is common; in a path it is AsciiDoc's link text or the number of a footnote.
        if (inPath) {
          return at;
        }
        open[']']++;
        break;
      case '{':
        open['}']++;
        break;
      case ')':
      case ']':
      case '}':
        if (open[char] === 0) {
          return at;
        }
        open[char]--;
        break;
      case "'":
        if (!isApostrophe(text, opener, at)) {
          return at;
        }
        break;
      case '*':
        if (opener === '*') {
          return at;
        }
        break;
      case ',':
      case ';':
        if (endsField(opener, char) || skip(SCHEME_HERE, text, next) > next) {
          return at;
        }
        break;
      default:
        return at;
    }
    if (next === at) {
      return at;
    }
    at = next;
  }
}

/** `Zorn's_lemma` is one path; elsewhere a single quote closes what an author or a program has quoted. */
function isApostrophe(text: string, opener: string, at: number): boolean {
  if (opener === "'") {
    return false;
  }
  return CLOSING_QUOTE.has(opener) || /^\w'\w$/.test(text.slice(at - 1, at + 2));
}

/** Commas and semicolons are legal in a path, but an address that fills a field of CSV unquoted can't hold the separator. */
function endsField(opener: string, separator: string): boolean {
  return opener === separator || opener === '\n' || opener === '\r' || opener === '';
}

function trimEnd(text: string, from: number, end: number): number {
  let trimmed = end;
  while (trimmed > from && NOT_LAST.has(text.charAt(trimmed - 1))) {
    trimmed--;
  }
  return trimmed;
}

function withoutEscapes(link: string): string {
  return link.replace(ALL_ESCAPES, (_, escaped: string | undefined) => {
    if (escaped === undefined || escaped === 'u0026') {
      return '&';
    }
    return escaped.toLowerCase() === 'u003d' ? '=' : escaped;
  });
}

/** Where a sticky pattern that starts at an offset ends; the offset itself when it doesn't match there. */
function skip(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : at;
}
